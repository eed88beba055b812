import { Alert, Paper, Stack, Text, Title } from '@mantine/core'
import type { Heard, PairingState } from '../../../../shared/ipc/pairing'
import { t } from '../../../words/words'
import classes from './pairing.module.css'
import { visible } from './visible'

/** What is listened to, and the last thing that was heard and is not one of the codes. */
export function Listening({ state }: { readonly state: PairingState }) {
  return (
    <Stack>
      <HeardAlert heard={state.heard} />
      <Paper withBorder p="md" bg="var(--raised)">
        <Title order={3} mb="xs">
          {t('pairing.listening.title')}
        </Title>
        <dl className={classes.ports}>
          <dt>{t('pairing.listening.keyboard')}</dt>
          <dd>{t('pairing.listening.states.listening')}</dd>
          {state.ports.map(({ name, state: port }) => (
            <Port key={name} name={name} state={port} />
          ))}
        </dl>
        {state.problem !== null && (
          <Text mt="xs">{t('pairing.listening.problem', { problem: state.problem })}</Text>
        )}
        {state.hidProblem !== null && (
          <Text mt="xs">{t('pairing.listening.hidProblem', { problem: state.hidProblem })}</Text>
        )}
        {state.problem === null && state.ports.length === 0 && (
          <Text mt="xs" c="dimmed">
            {t('pairing.listening.noPort')}
          </Text>
        )}
      </Paper>
    </Stack>
  )
}

const Port = ({ name, state }: PairingState['ports'][number]) => (
  <>
    <dt className="serial">{name}</dt>
    <dd>{t(`pairing.listening.states.${state}`)}</dd>
  </>
)

/** Said aloud each time, also when the same came again. */
export function HeardAlert({ heard }: { readonly heard: Heard | null }) {
  if (!heard) return null
  return (
    <Alert key={heard.count} role="alert" title={t(`pairing.heard.${heard.what}`)}>
      {advices[heard.what](heard.text)}
    </Alert>
  )
}

const advices: Readonly<Record<Heard['what'], (text: string) => string>> = {
  unreadable: () => t('pairing.heard.unreadableAdvice'),
  'report-unreadable': () => t('pairing.heard.reportAdvice'),
  'keys-damaged': () => t('pairing.heard.keysAdvice'),
  'other-scanner': () => t('pairing.heard.otherScannerAdvice'),
  'other-code': (text) => t('pairing.heard.otherAdvice', { text: visible(text) }),
}
