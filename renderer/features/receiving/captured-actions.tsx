import { Button, Group } from '@mantine/core'
import type { CapturedSerial } from '../../../shared/ipc/receiving'
import type { CaptureActs } from '../../capture/capture-acts'
import { UndoOne } from '../../capture/undo-one'
import { t } from '../../words/words'
import { useReceiptAct } from './receipt-deed'

interface Props {
  readonly row: CapturedSerial
  readonly undoOne: CaptureActs['undoOne']
}

/** What can be done to one captured number while its receipt is open. */
export function CapturedActions({ row, undoOne }: Props) {
  const { serialId, serial, isDamaged } = row
  const mark = useReceiptAct('receiving.markDamaged')
  return (
    <Group gap={4} wrap="nowrap" justify="flex-end" onClick={(event) => event.stopPropagation()}>
      <Button
        size="md"
        variant="subtle"
        px="xs"
        aria-label={t(isDamaged ? 'receiving.captured.markOneGood' : 'receiving.captured.markOneDamaged', {
          serial,
        })}
        onClick={() => void mark.run({ serialId, isDamaged: !isDamaged })}
      >
        {t(isDamaged ? 'receiving.captured.notDamaged' : 'receiving.captured.markDamaged')}
      </Button>
      <UndoOne row={row} undoOne={undoOne} />
    </Group>
  )
}
