import { Button, Stack, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { PairingState, ShownCode } from '../../../../shared/ipc/pairing'
import { Asked } from '../../../form/asked'
import { Reading } from '../../../form/reading'
import { ErrorAlert } from '../../../form/trouble-alert'
import { useAsk } from '../../../lib/queries'
import { Page } from '../../../shell/page'
import { t } from '../../../words/words'
import { FoundScanner } from './found-scanner'
import { Listening } from './listening'
import classes from './pairing.module.css'
import { usePairing } from './pairing-state'
import { ShownCodes } from './shown-codes'
import { WhatToTry } from './what-to-try'

const question = {}
const path = [
  { label: t('navigation.myAccount') },
  { label: t('navigation.settings'), to: '/settings' },
] as const

/** *Add scanner*: shows codes with known content, and recognises the scanner by what arrives of them. */
export function AddScannerScreen() {
  const codes = useAsk('pairing.readCodes', question)
  const { state, fault, open } = usePairing()
  const again = () => void open()
  return (
    <Page
      title={t('pairing.title')}
      path={path}
      actions={
        <Button variant="default" renderRoot={(props) => <Link to="/settings" {...props} />}>
          {t('form.cancel')}
        </Button>
      }
    >
      <ErrorAlert error={fault} onTryAgain={again} />
      <Asked of={codes}>
        {(shown) => (state ? <Wizard codes={shown} state={state} onAgain={again} /> : <Reading />)}
      </Asked>
    </Page>
  )
}

interface Props {
  readonly codes: readonly ShownCode[]
  readonly state: PairingState
  readonly onAgain: () => void
}

function Wizard({ codes, state, onAgain }: Props) {
  const { found, heard } = state
  return (
    <div className={classes.both}>
      <ShownCodes codes={codes} readings={found?.readings ?? []} />
      {found ? (
        <FoundScanner found={found} heard={heard} onAgain={onAgain} />
      ) : (
        <Stack>
          <div>
            <Title order={2}>{t('pairing.scanFirst')}</Title>
            <Text mt={4}>{t('pairing.how')}</Text>
          </div>
          <Listening state={state} />
          <WhatToTry system={state.system} onAgain={onAgain} />
        </Stack>
      )}
    </div>
  )
}
