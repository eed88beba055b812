import { Button, Fieldset, Group, Stack, Text, Textarea } from '@mantine/core'
import { t } from '../words/words'
import type { UsualReason } from './usual-reasons'

interface Props {
  readonly reason: string
  readonly usual: readonly UsualReason[]
  readonly onChange: (reason: string) => void
  readonly hasFocusAtFirst?: boolean
}

/** Why something is done: typed, or one of the usual reasons at a touch. */
export function ReasonField({ reason, usual, onChange, hasFocusAtFirst = false }: Props) {
  return (
    <Stack gap="xs">
      <Textarea
        size="md"
        withAsterisk
        label={t('units.dialog.reason')}
        description={t('units.dialog.reasonHint')}
        maxLength={500}
        autosize
        minRows={2}
        maxRows={6}
        value={reason}
        onChange={(event) => onChange(event.currentTarget.value)}
        {...(hasFocusAtFirst && { 'data-autofocus': true })}
      />
      <Fieldset variant="unstyled" legend={<Text size="xs">{t('units.dialog.usual')}</Text>}>
        <Group gap="xs">
          {usual.map((each) => (
            <Button key={each} variant="default" fw={400} onClick={() => onChange(t(`units.usual.${each}`))}>
              {t(`units.usual.${each}`)}
            </Button>
          ))}
        </Group>
      </Fieldset>
    </Stack>
  )
}
