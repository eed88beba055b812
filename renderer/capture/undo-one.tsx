import { Button, Group } from '@mantine/core'
import { useContext } from 'react'
import type { Column } from '../table/column'
import { t } from '../words/words'
import type { CaptureActs } from './capture-acts'
import type { CapturedRow } from './captured-list'
import { CapturingContext, useCaptureDeed } from './capturing'

interface UndoOneProps {
  readonly row: Pick<CapturedRow, 'serialId' | 'serial'>
  readonly undoOne: CaptureActs['undoOne']
}

/** Takes this number back. */
export function UndoOne({ row: { serialId, serial }, undoOne }: UndoOneProps) {
  const { say } = useContext(CapturingContext)
  const { run } = useCaptureDeed(undoOne)
  const undo = async () => {
    const answer = await run({ serialId })
    if (answer?.ok) say({ kind: 'undone', serial: answer.value.serial })
  }
  return (
    <Button
      size="md"
      variant="subtle"
      px="xs"
      aria-label={t('capture.list.undoOne', { serial })}
      onClick={() => void undo()}
    >
      {t('capture.list.undo')}
    </Button>
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
