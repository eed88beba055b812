import type { DispatchLine } from '../../shared/ipc/dispatch'
import type { RefusalOf } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'
import { rowsOfEach } from '../../shared/rows-of-each'
import { areLinesReady, lineWithArrow, type WorkLine } from '../scanning/work-lines'

type ArrowLine = Pick<
  DispatchLine,
  'dispatchLineId' | 'quantityToShip' | 'captured' | 'capturesSerials' | 'outstanding'
>

/** A line takes no more than its quantity, and nothing where nothing is outstanding. */
const asWorkLine = (line: ArrowLine): WorkLine => ({
  lineId: line.dispatchLineId,
  quantity: line.quantityToShip,
  captured: line.captured,
  capturesSerials: line.capturesSerials && line.outstanding > 0,
  isCounted: false,
  outstanding: line.outstanding,
})

/** Where the red arrow stands on a dispatch. */
export const activeLine = <Line extends ArrowLine>(
  lines: readonly Line[],
  chosenId: number | null,
): Line | undefined => lineWithArrow(lines, asWorkLine, chosenId)

/** A dispatch can leave once it has something to ship and nothing half packed. */
export const isReadyToCommit = (lines: readonly ArrowLine[]): boolean => areLinesReady(lines.map(asWorkLine))

interface Wanted {
  readonly productId: number
  readonly outstanding: number
  /** Units of its product that the order can take. */
  readonly available: number
}

/** What each line can ship now: what is outstanding, as far as its product reaches; null where nothing is left. */
export function shippable(lines: readonly Wanted[]): (number | null)[] {
  const taken = new Map<number, number>()
  return lines.map(({ productId, outstanding, available }) => {
    const before = taken.get(productId) ?? 0
    const quantity = Math.max(0, Math.min(outstanding, available - before))
    taken.set(productId, before + quantity)
    return quantity || null
  })
}

interface RoomSituation {
  readonly productName: string
  readonly quantityToShip: number | null
  readonly captured: number
  readonly outstanding: number
  readonly available: number
  readonly text: string | null
}

/**
 * The line's quantity once it takes one more number. A blank line starts with what can be shipped; nothing beyond the
 * quantity is taken, and none beyond what is outstanding can be entered.
 */
export function judgeRoom(situation: RoomSituation): Result<number, RefusalOf<'line-complete'>> {
  const { productName, quantityToShip, captured, outstanding, available, text } = situation
  if (quantityToShip !== null && captured < quantityToShip) return accepted(quantityToShip)
  if (quantityToShip === null && outstanding > 0)
    return accepted(Math.min(outstanding, Math.max(available, 1)))
  return refused({ code: 'line-complete', productName, quantity: quantityToShip ?? 0, outstanding, text })
}

export function judgeQuantity(
  { productName, captured, outstanding }: Pick<DispatchLine, 'productName' | 'captured' | 'outstanding'>,
  quantity: number | null,
): Result<number | null, RefusalOf<'more-than-outstanding' | 'quantity-below-picked'>> {
  if ((quantity ?? 0) < captured)
    return refused({ code: 'quantity-below-picked', productName, quantity: quantity ?? 0, picked: captured })
  if (quantity !== null && quantity > outstanding)
    return refused({ code: 'more-than-outstanding', productName, outstanding, quantity })
  return accepted(quantity)
}

/** The quantity with one more unit counted by scanning; never more than is outstanding. */
export function judgeCount({
  productName,
  quantityToShip,
  outstanding,
}: Pick<DispatchLine, 'productName' | 'quantityToShip' | 'outstanding'>): Result<
  number,
  RefusalOf<'line-complete'>
> {
  const quantity = quantityToShip ?? 0
  if (quantity < outstanding) return accepted(quantity + 1)
  return refused({ code: 'line-complete', productName, quantity, outstanding, text: null })
}

interface CommitLine
  extends Pick<
    DispatchLine,
    | 'dispatchLineId'
    | 'productId'
    | 'productName'
    | 'quantityToShip'
    | 'captured'
    | 'available'
    | 'capturesSerials'
    | 'isComplete'
  > {
  /** Units of its product on hand, whoever has them. */
  readonly current: number
}

/** R3: a dispatch commits with at least one unit, with a number for every unit of the lines that capture. */
export function judgeCommit(
  number: string,
  lines: readonly CommitLine[],
): Result<undefined, RefusalOf<'nothing-to-ship' | 'captured-differs' | 'not-enough-stock'>> {
  const shipped = lines.filter((line) => line.quantityToShip !== null)
  if (shipped.length === 0) return refused({ code: 'nothing-to-ship', number })
  const differing = shipped.filter((line) => !line.isComplete)
  if (differing.length > 0)
    return refused({
      code: 'captured-differs',
      lines: differing.map(({ dispatchLineId: lineId, productName, quantityToShip, captured }) => ({
        lineId,
        productName,
        quantity: quantityToShip ?? 0,
        captured,
      })),
    })
  const short = [...rowsOfEach(shipped, (line) => line.productId).values()].flatMap(whatIsShort)
  return short.length === 0 ? accepted(undefined) : refused({ code: 'not-enough-stock', lines: short })
}

/**
 * Of the lines of one product, those that its stock does not reach for. Units that were packed by their number are in
 * the packer's hand; the others may not be those that other orders have by number.
 */
function whatIsShort(lines: readonly CommitLine[]): RefusalOf<'not-enough-stock'>['lines'] {
  const packed = lines.reduce((units, line) => units + line.captured, 0)
  const reach = lines.map(({ current, available }) => Math.min(current, Math.max(packed, available)))
  let left = Math.min(...reach) - packed
  return lines.flatMap(({ dispatchLineId: lineId, productName, quantityToShip, captured }) => {
    const quantity = quantityToShip ?? 0
    const reaches = captured + Math.min(left, quantity - captured)
    left -= reaches - captured
    return reaches < quantity ? [{ lineId, productName, quantity, available: Math.max(0, reaches) }] : []
  })
}
