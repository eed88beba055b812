import type { Question } from '../../../shared/ipc/contract'
import type { SerialStatus } from '../../../shared/serial-status'
import type { Instant, ProductId, SupplierId } from '../../../shared/values'

/** A choice and its name, so that the filter can be read again after coming back. */
export interface Choice<Id> {
  readonly id: Id
  readonly name: string
}

/** So many are offered before a few letters are typed. */
export const mostChoices = 8

/** What the list of serial numbers is narrowed to. Days are local: `2026-11-14`. */
export interface SerialFilter {
  readonly search: string
  readonly statuses: readonly SerialStatus[]
  readonly product: Choice<ProductId> | null
  readonly supplier: Choice<SupplierId> | null
  readonly from: string | null
  readonly until: string | null
}

export const noFilter: SerialFilter = {
  search: '',
  statuses: [],
  product: null,
  supplier: null,
  from: null,
  until: null,
}

export const isNarrowed = ({ search, ...filters }: SerialFilter): boolean =>
  search.trim() !== '' || hasFilters(filters)

export const hasFilters = ({
  statuses,
  product,
  supplier,
  from,
  until,
}: Omit<SerialFilter, 'search'>): boolean =>
  statuses.length > 0 || product !== null || supplier !== null || from !== null || until !== null

/** The filter as the contract asks it: days become moments, the last day counts whole. */
export const questionOf = (filter: SerialFilter): Omit<Question<'serials.list'>, 'after' | 'limit'> => ({
  search: filter.search.trim(),
  statuses: [...filter.statuses],
  productId: filter.product?.id ?? null,
  supplierId: filter.supplier?.id ?? null,
  receivedFrom: filter.from === null ? null : startOfDay(filter.from),
  receivedBefore: filter.until === null ? null : startOfNextDay(filter.until),
})

export const startOfDay = (day: string): Instant => new Date(`${day}T00:00`).getTime()

/** Not 24 hours later: a day has 23 or 25 when the clocks change. */
function startOfNextDay(day: string): Instant {
  const next = new Date(`${day}T00:00`)
  next.setDate(next.getDate() + 1)
  return next.getTime()
}
