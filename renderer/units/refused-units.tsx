import { Button, Group, List, Stack, Text, Title } from '@mantine/core'
import type { Output } from '../../shared/ipc/contract'
import type { UnitAct } from '../../shared/unit-acts'
import { refusalText } from '../words/refusal-text'
import { t } from '../words/words'
import classes from './refused-units.module.css'

interface Props {
  readonly act: UnitAct
  readonly outcome: Output<'units.act'>
  readonly onClose: () => void
}

/** What came of an act: to how many it was done, and each that stays as it is with who has it and what to do. */
export function RefusedUnits({ act, outcome: { done, refused }, onClose }: Props) {
  return (
    <Stack role="alert">
      <Text size="lg" fw={600}>
        {done > 0 ? t(`units.done.${act}`, { count: done }) : t('units.refused.noneDone')}
      </Text>
      <Title order={3}>{t('units.refused.title', { count: refused.length })}</Title>
      <List aria-label={t('units.refused.label')} className={classes.refused} spacing="xs">
        {refused.map(({ serialId, refusal }) => {
          const { title, advice } = refusalText(refusal)
          return (
            <List.Item key={serialId}>
              <Text fw={600}>{title}</Text>
              <Text>{advice}</Text>
            </List.Item>
          )
        })}
      </List>
      <Group justify="flex-end">
        <Button size="md" data-autofocus onClick={onClose}>
          {t('units.refused.done')}
        </Button>
      </Group>
    </Stack>
  )
}
