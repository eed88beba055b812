import { rowsOfEach } from '../../shared/rows-of-each'
import type { SerialStatus } from '../../shared/serial-status'
import type { ProductId, SalesOrderId, SalesOrderLineId, SerialId } from '../../shared/values'
import type { Reader } from '../store/store'
import { type CountHead, hasMovedSince, isNotSeen, listedNumbers, readLine, seenNumbers } from './count-rows'
import type { ProductCount } from './counted-products'
import { statusesOf, unitsBeyondBooks } from './rules'

/** A listed number that was not seen. */
export interface Unseen {
  readonly serialId: SerialId
  readonly serial: string
  readonly status: SerialStatus
  /** What it is promised to. */
  readonly salesOrderId: SalesOrderId | null
  readonly salesOrderLineId: SalesOrderLineId | null
}

/** By what the books of one product differ from what was seen, and what is done about it. */
export interface ProductDifferences {
  readonly productId: ProductId
  readonly productName: string
  /** Missing by the books, and seen. */
  readonly foundAgain: readonly SerialId[]
  readonly goingMissing: readonly Unseen[]
  /** Not seen, but promised or packed: they stay so. */
  readonly staying: readonly Unseen[]
  /** Numbers that nobody knew, as they were read. */
  readonly unexpected: readonly string[]
  /** Units more than the books have. */
  readonly beyondBooks: number
}

interface Choices {
  readonly releaseAllocated: boolean
  readonly includeUntouched: boolean
}

/** The differences of every counted product; one of which nothing was seen is left alone unless it is included. */
export async function readDifferences(
  reader: Reader,
  head: CountHead,
  products: readonly ProductCount[],
  { releaseAllocated, includeUntouched }: Choices,
): Promise<ProductDifferences[]> {
  const unseen = rowsOfEach(await readUnseen(reader, head), ofProduct)
  const foundAgain = rowsOfEach(await readFoundAgain(reader, head), ofProduct)
  const unexpected = rowsOfEach(await readUnexpected(reader, head), ofProduct)
  const stays = ({ status }: Unseen) => status === 'picked' || (status === 'allocated' && !releaseAllocated)
  return products
    .filter(({ isInScope, seen }) => isInScope && (seen > 0 || includeUntouched))
    .map(({ productId, productName, withoutSerial, findings }) => {
      const notSeen = unseen.get(productId) ?? []
      const staying = notSeen.filter(stays)
      const goingMissing = notSeen.filter((unit) => !stays(unit))
      const unknown = unexpected.get(productId) ?? []
      return {
        productId,
        productName,
        foundAgain: (foundAgain.get(productId) ?? []).map(({ serialId }) => serialId),
        goingMissing,
        staying,
        unexpected: unknown.map(({ serial }) => serial),
        beyondBooks: unitsBeyondBooks({
          withoutSerial,
          goingMissing: goingMissing.length,
          unseenStaying: staying.length + findings.moved,
          unexpected: unknown.length,
        }),
      }
    })
}

/** The products of which there are more units than the books have. */
export const moreThanBooks = (differences: readonly ProductDifferences[]) =>
  differences
    .filter(({ beyondBooks }) => beyondBooks > 0)
    .map(({ productName, beyondBooks: units }) => ({ productName, units }))

const ofProduct = ({ productId }: { readonly productId: ProductId | null }) => productId

async function readUnseen(reader: Reader, head: CountHead) {
  const { seq } = await readLine(reader, head.stockCountId, 'count opened')
  return listedNumbers(reader, head)
    .leftJoin('sales_order_line as promised', 'promised.id', 'unit.sales_order_line_id')
    .where(isNotSeen(head.stockCountId))
    .where((unit) => unit.not(hasMovedSince(seq)))
    .orderBy('unit.id')
    .select([
      'unit.product_id as productId',
      'unit.id as serialId',
      'unit.serial',
      'unit.status',
      'promised.sales_order_id as salesOrderId',
      'promised.id as salesOrderLineId',
    ])
    .execute()
}

const readFoundAgain = (reader: Reader, head: CountHead) =>
  seenNumbers(reader, head)
    .where('unit.status', '=', 'missing')
    .orderBy('unit.id')
    .select((number) => ['unit.product_id as productId', number.ref('unit.id').$notNull().as('serialId')])
    .execute()

const readUnexpected = (reader: Reader, head: CountHead) =>
  seenNumbers(reader, head)
    .where((number) =>
      number.or([number('unit.id', 'is', null), number('unit.status', 'in', statusesOf('unexpected'))]),
    )
    .orderBy('scan.id')
    .select(['scan.product_id as productId', 'scan.serial'])
    .execute()
