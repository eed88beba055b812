import { Box, Button } from '@mantine/core'
import { useState } from 'react'
import type { DeskState } from '../../shared/ipc/scanning'
import { TroubleBox } from '../form/trouble-alert'
import { useDesk } from '../lib/desk'
import { call } from '../lib/station'
import { faultText } from '../words/trouble-text'
import { t } from '../words/words'

/**
 * While scans cannot be written down: said above every page, with the way to try again. A screen that has the work in
 * hand says it itself, where its verdicts are.
 */
export function DeskTrouble() {
  const desk = useDesk()
  if (!desk.data?.trouble || desk.data.work.kind !== 'none') return null
  return <NotTaken desk={desk.data} trouble={desk.data.trouble} />
}

function NotTaken({
  desk,
  trouble,
}: {
  readonly desk: DeskState
  readonly trouble: NonNullable<DeskState['trouble']>
}) {
  const [isBusy, setIsBusy] = useState(false)
  const { title, advice } = faultText(trouble.kind)
  // The desk announces how it went; a fault leaves its trouble standing here.
  const tryAgain = async () => {
    setIsBusy(true)
    await call('scanning.takeUp', { work: desk.work }).catch(() => undefined)
    setIsBusy(false)
  }
  return (
    <Box mb="md">
      <TroubleBox
        title={`${t('shell.scanner.notTaken')}: ${title}`}
        advice={advice}
        reference={trouble.reference}
      >
        <Button variant="default" loading={isBusy} onClick={() => void tryAgain()}>
          {t('trouble.tryAgain')}
        </Button>
      </TroubleBox>
    </Box>
  )
}
