import { Button, Paper, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { UseQueryResult } from '@tanstack/react-query'
import type { StripRule } from '../../shared/strip-rule'
import { Asked } from '../form/asked'
import { Serial } from '../theme/serial'
import { t } from '../words/words'
import { StrippingDialog, type StrippingSaving } from './stripping-dialog'

interface Props extends StrippingSaving {
  readonly asked: UseQueryResult<StripRule>
}

/** What is stripped from plain scans before they are judged: by its words, and the dialog that changes it. */
export function StrippingCard({ asked, ...saving }: Props) {
  const [isChanging, changing] = useDisclosure()
  const title = t('stripping.title')
  return (
    <Paper withBorder bg="var(--raised)" p="md" component="section" aria-label={title}>
      <Title order={2} mb="sm">
        {title}
      </Title>
      <Asked of={asked}>
        {(rule) => (
          <>
            <InWords rule={rule} />
            <Button variant="default" fullWidth mt="sm" onClick={changing.open}>
              {t('stripping.change')}
            </Button>
            {isChanging && <StrippingDialog rule={rule} {...saving} onClose={changing.close} />}
          </>
        )}
      </Asked>
    </Paper>
  )
}

const InWords = ({ rule }: { readonly rule: StripRule }) =>
  rule.kind === 'none' ? (
    <Text c="dimmed">{t('stripping.none')}</Text>
  ) : (
    <Text>
      {t(`stripping.${rule.kind}`)} <Serial text={rule.text} />
    </Text>
  )
