import { Button, Center, Code, Paper, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { Station, StoreProblem } from '../../shared/ipc/station'
import { ErrorAlert } from '../form/trouble-alert'
import { asFault, call, type StationFault } from '../lib/station'
import { storeProblemText } from '../words/trouble-text'
import { t } from '../words/words'

interface Props {
  readonly problem: StoreProblem
  readonly onAnswer: (station: Station) => void
}

/** The whole window when the database could not be opened: what happened, what to do, and trying again. */
export function StoreProblemScreen({ problem, onAnswer }: Props) {
  const { title, advice } = storeProblemText(problem.code)
  const isUnforeseen = problem.reference !== null
  return (
    <Center component="main" mih="100dvh" p="xl">
      <Paper withBorder p="xl" maw={720} w="100%">
        <Stack gap="md">
          <div>
            <Text c="dimmed">
              {t(isUnforeseen ? 'trouble.store.headingUnforeseen' : 'trouble.store.heading')}
            </Text>
            <Title order={1}>{title}</Title>
          </div>
          <Text>{advice}</Text>
          <Text>{t(isUnforeseen ? 'trouble.store.acknowledged' : 'trouble.store.untouched')}</Text>
          <div>
            <Text size="xs" c="dimmed">
              {t('trouble.store.file')}
            </Text>
            <Code block>{problem.file}</Code>
          </div>
          {problem.reference !== null && (
            <Text fw={600} size="lg">
              {t('trouble.reference', { reference: problem.reference })}
            </Text>
          )}
          {problem.detail !== '' && (
            <div>
              <Text size="xs" c="dimmed">
                {t('trouble.store.detail')}
              </Text>
              <Code block>{problem.detail}</Code>
            </div>
          )}
          <OpenAgain onAnswer={onAnswer} />
        </Stack>
      </Paper>
    </Center>
  )
}

const focusAtFirst = (button: HTMLButtonElement | null): void => button?.focus()

function OpenAgain({ onAnswer }: Pick<Props, 'onAnswer'>) {
  const [isBusy, setIsBusy] = useState(false)
  const [isStillSo, setIsStillSo] = useState(false)
  const [fault, setFault] = useState<StationFault>()
  const openAgain = async () => {
    setIsBusy(true)
    setIsStillSo(false)
    try {
      const answer = await call('station.openStoreAgain', {})
      setFault(undefined)
      if (answer.ok) onAnswer(answer.value)
      setIsStillSo(answer.ok && answer.value.store.kind === 'problem')
    } catch (thrown) {
      setFault(asFault(thrown))
    } finally {
      setIsBusy(false)
    }
  }
  return (
    <Stack gap="xs" align="flex-start">
      <Button ref={focusAtFirst} loading={isBusy} onClick={() => void openAgain()}>
        {t('trouble.store.openAgain')}
      </Button>
      {isStillSo && <Text component="output">{t('trouble.store.stillSo')}</Text>}
      <ErrorAlert error={fault} />
    </Stack>
  )
}
