import type { LineActs } from '../../capture/line-acts'
import { LineMenu, SerialItems } from '../../capture/line-menu'
import type { PackingLine } from './dispatch-sheet'

interface Props {
  readonly line: PackingLine
  readonly acts: LineActs<PackingLine>
}

/** What is done more rarely with one line; a line without serial numbers has nothing of the kind. */
export function DispatchLineMenu({ line, acts }: Props) {
  if (!line.capturesSerials) return null
  return (
    <LineMenu line={line}>
      <SerialItems line={line} acts={acts} />
    </LineMenu>
  )
}
