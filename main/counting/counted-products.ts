import { sql } from 'kysely'
import type { CountFinding } from '../../shared/count-status'
import type { SerialStatus } from '../../shared/serial-status'
import type { ProductId } from '../../shared/values'
import type { Reader } from '../store/store'
import { type CountHead, hasMovedSince, isNotSeen, listedNumbers, readLine, seenNumbers } from './count-rows'
import { findingsOf, type Seen } from './rules'

/** One product of a count: what is listed of it, what was seen, and what that comes to. */
export interface ProductCount {
  readonly productId: ProductId
  readonly sku: string
  readonly productName: string
  readonly isInScope: boolean
  readonly listed: number
  readonly withoutSerial: number
  readonly seen: number
  readonly findings: Readonly<Record<CountFinding, number>>
}

/**
 * Every product of which something is listed or was seen, by name: the set comparison of a count, product by product.
 * How many numbers are listed follows from stock (R9), so that reading it after each scan costs little.
 */
export async function readCountedProducts(reader: Reader, head: CountHead): Promise<ProductCount[]> {
  const seen = await readSeen(reader, head)
  const moved = await readMoved(reader, head)
  const products = await readProducts(reader, head)
  return products.map((product) =>
    countOf(product, seen.get(product.productId) ?? [], moved.get(product.productId) ?? 0),
  )
}

export const isNothingSeen = (products: readonly ProductCount[]): boolean =>
  products.every(({ seen }) => seen === 0)

type Product = Omit<ProductCount, 'seen' | 'findings'>

function countOf(product: Product, seen: readonly SeenOfProduct[], moved: number): ProductCount {
  const { isInScope } = product
  const listed = isInScope ? product.listed : 0
  const own = seen.map(({ status, numbers }) => ({ status, numbers, isInScope }))
  return {
    ...product,
    listed,
    seen: own.reduce((sum, { numbers }) => sum + numbers, 0),
    findings: findingsOf(own, listed, moved),
  }
}

type SeenOfProduct = Omit<Seen, 'isInScope'>

async function readSeen(reader: Reader, head: CountHead): Promise<Map<ProductId, SeenOfProduct[]>> {
  const then = seenNumbers(reader, head).select('scan.product_id as productId').as('seen')
  const rows = await reader
    .selectFrom(then)
    .groupBy(['seen.productId', 'seen.statusThen'])
    .select(({ fn }) => ['seen.productId', 'seen.statusThen', fn.countAll<number>().as('numbers')])
    .execute()
  const byProduct = new Map<ProductId, SeenOfProduct[]>()
  for (const { productId, statusThen: status, numbers } of rows) {
    if (productId === null) continue
    byProduct.set(productId, [...(byProduct.get(productId) ?? []), { status, numbers }])
  }
  return byProduct
}

async function readMoved(reader: Reader, head: CountHead): Promise<Map<ProductId, number>> {
  const { seq: openedSeq } = await readLine(reader, head.stockCountId, 'count opened')
  const rows = await listedNumbers(reader, head)
    .where(isNotSeen(head.stockCountId))
    .where(hasMovedSince(openedSeq))
    .groupBy('unit.product_id')
    .select(({ fn }) => ['unit.product_id as productId', fn.countAll<number>().as('numbers')])
    .execute()
  return new Map(rows.map(({ productId, numbers }) => [productId, numbers]))
}

/** How many listed numbers were not seen that an order or an open dispatch has. */
export async function readUnseenPromised(
  reader: Reader,
  head: CountHead,
): Promise<{ allocated: number; picked: number }> {
  const { seq } = await readLine(reader, head.stockCountId, 'count opened')
  const rows = await listedNumbers(reader, head)
    .where('unit.status', 'in', ['allocated', 'picked'])
    .where(isNotSeen(head.stockCountId))
    .where((unit) => unit.not(hasMovedSince(seq)))
    .groupBy('unit.status')
    .select(({ fn }) => ['unit.status', fn.countAll<number>().as('numbers')])
    .execute()
  const of = (wanted: SerialStatus) => rows.find(({ status }) => status === wanted)?.numbers ?? 0
  return { allocated: of('allocated'), picked: of('picked') }
}

async function readProducts(reader: Reader, { productId, stockCountId }: CountHead) {
  const rows = await reader
    .selectFrom('product')
    .leftJoin('stock', 'stock.product_id', 'product.id')
    .where((product) =>
      product.or([
        productId === null
          ? product('product.has_serial_numbers', '=', 1)
          : product('product.id', '=', productId),
        product(
          'product.id',
          'in',
          product
            .selectFrom('stock_count_scan as scan')
            .where('scan.stock_count_id', '=', stockCountId)
            .select('scan.product_id'),
        ),
      ]),
    )
    .orderBy('product.name_key')
    .select([
      'product.id as productId',
      'product.sku',
      'product.name as productName',
      'product.has_serial_numbers as isSerialised',
      sql<number>`coalesce(stock.current - stock.without_serial - stock.blocked, 0)`.as('listed'),
      sql<number>`coalesce(stock.without_serial, 0)`.as('withoutSerial'),
    ])
    .execute()
  return rows.map((row): Product => {
    const { isSerialised, ...product } = row
    const isInScope = isSerialised === 1 && (productId === null || productId === product.productId)
    return Object.assign(product, { isInScope })
  })
}
