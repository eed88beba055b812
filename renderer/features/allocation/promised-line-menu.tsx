import type { LineActs } from '../../capture/line-acts'
import { LineMenu, SerialItems } from '../../capture/line-menu'
import type { PromisedLine } from './allocation-sheet'

interface Props {
  readonly line: PromisedLine
  readonly acts: LineActs<PromisedLine>
}

/** What is done more rarely with one line; a line without serial numbers has nothing of the kind. */
export function PromisedLineMenu({ line, acts }: Props) {
  if (!line.capturesSerials) return null
  return (
    <LineMenu line={line}>
      <SerialItems line={line} acts={acts} />
    </LineMenu>
  )
}
