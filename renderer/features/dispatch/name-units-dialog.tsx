import { useMemo } from 'react'
import { accepted } from '../../../shared/result'
import type { CaptureActs } from '../../capture/capture-acts'
import { PasteDialog } from '../../capture/paste-dialog'
import { useDispatchDeed } from './dispatch-deed'
import type { PackingLine } from './dispatch-sheet'
import { dispatchingWords } from './dispatching-words'

interface Props {
  readonly line: PackingLine
  readonly onClose: () => void
}

/** R4: tells later which units left; each number is judged as if it were packed now. */
export function NameUnitsDialog({ line, onClose }: Props) {
  const { dispatchId } = line
  const nameUnits = useDispatchDeed('dispatch.nameUnits')
  const captureMany: CaptureActs['captureMany'] = async (
    { lineId, texts, source, doubtsConfirmed },
    operationId,
  ) => {
    const list = { dispatchLineId: lineId, texts: [...texts], source, doubtsConfirmed }
    const answer = await nameUnits(list, operationId)
    return answer.ok ? accepted(answer.value.numbers) : answer
  }
  const work = useMemo(() => ({ kind: 'dispatching', dispatchId }) as const, [dispatchId])
  return (
    <PasteDialog
      text=""
      work={work}
      line={line}
      words={dispatchingWords}
      captureMany={captureMany}
      onClose={onClose}
    />
  )
}
