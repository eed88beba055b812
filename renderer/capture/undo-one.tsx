import { Group } from '@mantine/core'
import type { Column } from '../table/column'
import { t } from '../words/words'
import type { CaptureActs } from './capture-acts'
import type { CapturedRow } from './captured-list'
import { useCaptureDeed } from './capturing'
import { TakeBack } from './take-back'

interface UndoOneProps {
  readonly row: Pick<CapturedRow, 'serialId' | 'serial'>
  readonly undoOne: CaptureActs['undoOne']
}

/** Takes this number back. */
export function UndoOne({ row: { serialId, serial }, undoOne }: UndoOneProps) {
  const { run } = useCaptureDeed(undoOne)
  return (
    <TakeBack
      label={t('capture.list.undo')}
      spoken={t('capture.list.undoOne', { serial })}
      takeBack={() => run({ serialId })}
    />
  )
}

/** The column with which numbers are taken back one by one. */
export const undoColumn = <Row extends CapturedRow>(undoOne: CaptureActs['undoOne']): Column<Row, never> => ({
  id: 'actions',
  header: t('capture.list.actions'),
  width: 120,
  isFixed: true,
  cell: (row) => (
    <Group wrap="nowrap" justify="flex-end" onClick={(event) => event.stopPropagation()}>
      <UndoOne row={row} undoOne={undoOne} />
    </Group>
  ),
})
