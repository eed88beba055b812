import type { AllocationLine } from '../../shared/ipc/allocation'
import type { RefusalOf } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'
import { isLineComplete, lineWithArrow, type WorkLine } from '../scanning/work-lines'

type Counted = Pick<
  AllocationLine,
  'salesOrderLineId' | 'hasSerialNumbers' | 'outstanding' | 'allocated' | 'picked'
>

/** Its quantity is what is outstanding; the numbers that it has are those promised to it, packed or not. */
const asWorkLine = (line: Counted): WorkLine => ({
  lineId: line.salesOrderLineId,
  quantity: line.outstanding,
  captured: line.allocated + line.picked,
  capturesSerials: line.hasSerialNumbers,
  isCounted: false,
  outstanding: line.outstanding,
})

/** Every outstanding unit that bears a number has it. */
export const isComplete = (line: Counted): boolean => isLineComplete(asWorkLine(line))

/** Where the red arrow stands while numbers are promised to an order. */
export const activeLine = <Line extends Counted>(
  lines: readonly Line[],
  chosenId: number | null,
): Line | undefined => lineWithArrow(lines, asWorkLine, chosenId)

/** Allocated, picked and shipped units never come to more than was ordered. */
export function judgeRoom(
  { productName, outstanding, allocated, picked }: Omit<AllocationLine, 'isComplete'>,
  text: string | null,
): Result<undefined, RefusalOf<'line-complete'>> {
  if (allocated + picked < outstanding) return accepted(undefined)
  return refused({ code: 'line-complete', productName, quantity: outstanding, outstanding, text })
}
