import { Button, Group } from '@mantine/core'
import { useContext } from 'react'
import type { CapturedSerial } from '../../../shared/ipc/receiving'
import { t } from '../../words/words'
import { CapturingContext, useReceiptAct } from './capturing'

/** What can be done to one captured number while its receipt is open. */
export function CapturedActions({ row }: { readonly row: CapturedSerial }) {
  const { serialId, serial, isDamaged } = row
  const { say } = useContext(CapturingContext)
  const undo = useReceiptAct('receiving.undoSerial')
  const undoThis = async () => {
    const answer = await undo.run({ serialId })
    if (answer?.ok) say({ kind: 'undone', serial: answer.value.serial })
  }
  const mark = useReceiptAct('receiving.markDamaged')
  return (
    <Group gap={4} wrap="nowrap" justify="flex-end" onClick={(event) => event.stopPropagation()}>
      <Button
        variant="subtle"
        px="xs"
        aria-label={t(isDamaged ? 'receiving.captured.markOneGood' : 'receiving.captured.markOneDamaged', {
          serial,
        })}
        onClick={() => void mark.run({ serialId, isDamaged: !isDamaged })}
      >
        {t(isDamaged ? 'receiving.captured.notDamaged' : 'receiving.captured.markDamaged')}
      </Button>
      <Button
        variant="subtle"
        px="xs"
        aria-label={t('receiving.captured.undoOne', { serial })}
        onClick={() => void undoThis()}
      >
        {t('receiving.captured.undo')}
      </Button>
    </Group>
  )
}
