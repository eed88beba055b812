import type { CountFinding } from '../../shared/count-status'
import type { RefusalOf } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'
import { isOnHand, SerialStatus } from '../../shared/serial-status'
import type { ProductId } from '../../shared/values'

/** What it means that a number was seen, by what the books say of it. */
const findings: Readonly<Record<SerialStatus, CountFinding>> = {
  'in-stock': 'found',
  allocated: 'found',
  picked: 'found',
  // On hand, but set aside: seen among the others they are in the wrong place.
  quarantined: 'elsewhere',
  damaged: 'elsewhere',
  receiving: 'elsewhere',
  dispatched: 'elsewhere',
  missing: 'elsewhere',
  scrapped: 'elsewhere',
  'returned-to-supplier': 'elsewhere',
  // Known only from what did not count.
  expected: 'unexpected',
  gone: 'unexpected',
  untracked: 'unexpected',
}

/** Where the books have the numbers that come to this, once they were seen. */
export const statusesOf = (wanted: CountFinding): SerialStatus[] =>
  SerialStatus.options.filter((status) => findings[status] === wanted)

/** What a number comes to that was seen; null is a number that nobody knows. */
export function findingOf(status: SerialStatus | null, isInScope: boolean): CountFinding {
  if (!isInScope) return 'elsewhere'
  return status === null ? 'unexpected' : findings[status]
}

/** Numbers of one product that were seen, by where the books have them. */
export interface Seen {
  readonly status: SerialStatus | null
  readonly isInScope: boolean
  readonly numbers: number
}

/** What the numbers of one product come to: those seen, those listed on hand, and those of them that moved meanwhile. */
export function findingsOf(
  seen: readonly Seen[],
  listed: number,
  moved: number,
): Record<CountFinding, number> {
  const total = { found: 0, missing: 0, unexpected: 0, elsewhere: 0, moved }
  let seenOnHand = 0
  for (const { status, isInScope, numbers } of seen) {
    total[findingOf(status, isInScope)] += numbers
    if (isInScope && status !== null && isOnHand(status)) seenOnHand += numbers
  }
  return { ...total, missing: listed - seenOnHand - moved }
}

/** A product that has a unit under the scanned number, or could have one. */
export interface FittingProduct {
  readonly productId: ProductId
  readonly productName: string
  readonly sku: string
  readonly isInScope: boolean
}

export type WhichRefusal = RefusalOf<'count-fits-several' | 'count-which-product'>

/**
 * Of which product a number is that was seen. Known of one product that is counted: of that one. Known of several: of the
 * chosen one, else the operator is asked. Known only of a product that is not counted: of that one, elsewhere. Known of
 * none: of the chosen one, else the operator is asked.
 */
export function judgeProduct(
  serial: string,
  knownOf: readonly FittingProduct[],
  chosen: ProductId | null,
): Result<ProductId, WhichRefusal> {
  const inScope = knownOf.filter(({ isInScope }) => isInScope)
  const candidates = inScope.length > 0 ? inScope : knownOf
  const [only, another] = candidates
  if (!only) return chosen === null ? refused({ code: 'count-which-product', serial }) : accepted(chosen)
  if (!another) return accepted(only.productId)
  if (candidates.some(({ productId }) => productId === chosen) && chosen !== null) return accepted(chosen)
  return refused({
    code: 'count-fits-several',
    serial,
    products: candidates.map(({ productId, productName, sku }) => ({ productId, productName, sku })),
  })
}

/** The units of one product when its count is committed. */
export interface CountedUnits {
  /** By the books; below 0: so many listed numbers have left without being named. */
  readonly withoutSerial: number
  /** Listed numbers that become missing: first of all they are those that left unnamed. */
  readonly goingMissing: number
  /** Listed numbers that were not seen and stay all the same: promised, packed, or moved meanwhile. */
  readonly unseenStaying: number
  /** Numbers that nobody knew. */
  readonly unexpected: number
}

/**
 * How many more units there are than the books have. Numbers that nobody knew are first of all those of units without
 * serial no.; beyond these they are units that nobody knew of. Where every listed number was seen, none can have left
 * unnamed: what the books took off for that is here again.
 */
export function unitsBeyondBooks(units: CountedUnits): number {
  const { withoutSerial, goingMissing, unseenStaying, unexpected } = units
  const without = withoutSerial < 0 ? Math.min(0, withoutSerial + goingMissing) : withoutSerial
  const cameBack = Math.max(0, -without - unseenStaying)
  return cameBack + Math.max(0, unexpected - Math.max(0, without + cameBack))
}
