import { Button, Paper, Stack, Text } from '@mantine/core'
import { useCallback, useState } from 'react'
import type { Verification } from '../../../shared/ipc/verification'
import { Asked } from '../../form/asked'
import { ErrorAlert } from '../../form/trouble-alert'
import { useAnnounced } from '../../lib/announced'
import { useAsk, useKeepAnswer } from '../../lib/queries'
import { asFault, call, type StationFault } from '../../lib/station'
import { Page } from '../../shell/page'
import { t } from '../../words/words'
import { Progressing } from './progressing'
import { Report } from './report'

const question = {}
const path = [
  { label: t('navigation.myAccount') },
  { label: t('navigation.settings'), to: '/settings' },
] as const

/** Proves that what is stored equals what the ledger says; runs beside the work. */
export function VerificationScreen() {
  const verification = useAsk('verification.read', question)
  const keep = useKeepAnswer()
  const [fault, setFault] = useState<StationFault>()
  useAnnounced('verification.changed', (changed) => keep('verification.read', question, changed))
  const ask = useCallback(
    async (name: 'verification.start' | 'verification.cancel') => {
      try {
        const answer = await call(name, question)
        setFault(undefined)
        if (answer.ok) keep('verification.read', question, answer.value)
      } catch (thrown) {
        setFault(asFault(thrown))
      }
    },
    [keep],
  )
  const isRunning = verification.data?.kind === 'running'
  const isFirst = verification.data?.kind === 'never-run'
  return (
    <Page
      title={t('verification.title')}
      path={path}
      actions={
        verification.data && !isRunning ? (
          <Button onClick={() => void ask('verification.start')}>
            {isFirst ? t('verification.start') : t('verification.again')}
          </Button>
        ) : undefined
      }
    >
      <Stack gap="md">
        <Text maw={800}>{t('verification.what')}</Text>
        <ErrorAlert error={fault} />
        <Asked of={verification}>
          {(state) => <State state={state} onCancel={() => void ask('verification.cancel')} />}
        </Asked>
      </Stack>
    </Page>
  )
}

function State({ state, onCancel }: { readonly state: Verification; readonly onCancel: () => void }) {
  if (state.kind === 'finished') return <Report report={state.report} />
  if (state.kind === 'running')
    return <Progressing done={state.done} total={state.total} onCancel={onCancel} />
  if (state.kind === 'failed')
    return (
      <Said title={t('verification.failedTitle')} text={t('verification.failed', { reason: state.reason })} />
    )
  return <Said text={state.kind === 'cancelled' ? t('verification.cancelled') : t('verification.neverRun')} />
}

const Said = ({ title, text }: { readonly title?: string; readonly text: string }) => (
  <Paper component="output" display="block" withBorder p="md" bg="var(--raised)">
    {title !== undefined && <Text fw={600}>{title}</Text>}
    <Text>{text}</Text>
  </Paper>
)
