import type { DeskState, Verdict } from '../../shared/ipc/scanning'
import classes from './verdict-band.module.css'

interface Props {
  readonly word: string
  readonly verdict: Verdict
  readonly desk: DeskState | undefined
}

/** The one word of a verdict, and which scanner read it where the station has several. */
export const VerdictWord = ({ word, verdict, desk }: Props) => {
  const { source, scannerName } = verdict
  return (
    <div className={classes.word}>
      {word}
      {source === 'scan' && desk && hasSeveral(desk) && <span className={classes.by}>{scannerName}</span>}
    </div>
  )
}

/** A keyboard wedge is always there, plugged in or not. */
const hasSeveral = ({ scanners }: DeskState): boolean =>
  scanners.filter(({ kind }) => kind !== 'keyboard-wedge').length > 1
