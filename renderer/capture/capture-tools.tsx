import { Button } from '@mantine/core'
import { memo, type ReactNode, useCallback } from 'react'
import type { Work } from '../../shared/ipc/scanning'
import { t } from '../words/words'
import type { CaptureActs } from './capture-acts'
import type { CaptureWords } from './capture-words'
import classes from './capture.module.css'
import type { Trouble } from './capturing'
import type { ShowLineDialog } from './line-dialog'
import { NumberEntry } from './number-entry'
import { PasteDialog } from './paste-dialog'
import { RangeDialog } from './range-dialog'
import type { CaptureLine } from './sheet'

/** Ways to give numbers that only this kind of document has. */
export type OwnTools<Line extends CaptureLine> = (
  lineId: number | undefined,
  showDialog: ShowLineDialog<Line>,
) => ReactNode

interface Props<Line extends CaptureLine> {
  readonly work: Work
  readonly words: CaptureWords
  readonly captureMany: CaptureActs['captureMany']
  /** The line with the arrow: the ways to give many numbers at once go there. */
  readonly lineId: number | undefined
  readonly isHolding: boolean
  readonly onUndo: () => void
  readonly showTrouble: (trouble: Trouble | undefined) => void
  readonly showDialog: ShowLineDialog<Line>
  readonly ownTools: OwnTools<Line> | undefined
}

function Tools<Line extends CaptureLine>(props: Props<Line>) {
  const { work, words, captureMany, lineId, isHolding, onUndo, showTrouble, showDialog, ownTools } = props
  const showPaste = useCallback(
    (text: string) => {
      if (lineId === undefined) showTrouble({ code: 'no-active-line' })
      else
        showDialog(lineId, (line, onClose) => (
          <PasteDialog text={text} {...{ work, words, captureMany, line, onClose }} />
        ))
    },
    [lineId, showDialog, showTrouble, work, words, captureMany],
  )
  const showRange = () => {
    if (lineId === undefined) return
    showDialog(lineId, (line, onClose) => <RangeDialog {...{ work, words, captureMany, line, onClose }} />)
  }
  const isDisabled = lineId === undefined
  return (
    <div className={classes.tools}>
      <NumberEntry isHolding={isHolding} showTrouble={showTrouble} onPasteList={showPaste} onUndo={onUndo} />
      <Tool label={t('capture.entry.range')} isDisabled={isDisabled} onClick={showRange} />
      <Tool label={t('capture.entry.paste')} isDisabled={isDisabled} onClick={() => showPaste('')} />
      {ownTools?.(lineId, showDialog)}
    </div>
  )
}

/** Every way to give numbers that are not scanned. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- memo forgets that the component takes lines of any document
export const CaptureTools = memo(Tools) as unknown as typeof Tools

interface ToolProps {
  readonly label: string
  readonly isDisabled: boolean
  readonly onClick: () => void
}

export const Tool = ({ label, isDisabled, onClick }: ToolProps) => (
  <Button size="lg" variant="default" className={classes.tool} disabled={isDisabled} onClick={onClick}>
    {label}
  </Button>
)
