import { Button } from '@mantine/core'
import { memo, useCallback } from 'react'
import type { ReceiptLineId } from '../../../shared/values'
import { t } from '../../words/words'
import classes from './capture.module.css'
import type { ShowDialog } from './capture-dialogs'
import type { Trouble } from './capturing'
import { NumberEntry } from './number-entry'

interface Props {
  /** The line with the arrow: the ways to give many numbers at once go there. */
  readonly lineId: ReceiptLineId | undefined
  readonly isHolding: boolean
  readonly onUndo: () => void
  readonly showTrouble: (trouble: Trouble | undefined) => void
  readonly showDialog: ShowDialog
}

/** Every way to give numbers that are not scanned. */
export const CaptureTools = memo(({ lineId, isHolding, onUndo, showTrouble, showDialog }: Props) => {
  const showPaste = useCallback(
    (text: string) => {
      if (lineId === undefined) showTrouble({ code: 'no-active-line' })
      else showDialog({ kind: 'paste', receiptLineId: lineId, text })
    },
    [lineId, showDialog, showTrouble],
  )
  const showFor = (kind: 'range' | 'auto-number') => {
    if (lineId !== undefined) showDialog({ kind, receiptLineId: lineId })
  }
  const isDisabled = lineId === undefined
  return (
    <div className={classes.tools}>
      <NumberEntry isHolding={isHolding} showTrouble={showTrouble} onPasteList={showPaste} onUndo={onUndo} />
      <Tool label={t('receiving.entry.range')} isDisabled={isDisabled} onClick={() => showFor('range')} />
      <Tool label={t('receiving.entry.paste')} isDisabled={isDisabled} onClick={() => showPaste('')} />
      <Tool
        label={t('receiving.entry.autoNumber')}
        isDisabled={isDisabled}
        onClick={() => showFor('auto-number')}
      />
    </div>
  )
})

interface ToolProps {
  readonly label: string
  readonly isDisabled: boolean
  readonly onClick: () => void
}

const Tool = ({ label, isDisabled, onClick }: ToolProps) => (
  <Button size="lg" variant="default" className={classes.tool} disabled={isDisabled} onClick={onClick}>
    {label}
  </Button>
)
