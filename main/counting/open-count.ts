import type { Answer, Input } from '../../shared/ipc/contract'
import type { RefusalOf } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'
import { type ProductId, StockCountId } from '../../shared/values'
import { takeNumbers } from '../ledger/number-series'
import { type Operation, writeOnce } from '../ledger/operation'
import type { Reader } from '../store/store'
import { changedCount } from './change-count'
import type { CountingDeps } from './deps'

const firstCountNumber = 1001

type OpenRefusal = RefusalOf<'product-not-found' | 'product-not-serialised'>

/** Opens a count over one product or all serialised ones, or goes on with the one that is open over the same. */
export async function openNewCount(
  deps: CountingDeps,
  { operationId, productId }: Input<'counting.open'>,
): Promise<Answer<'counting.open'>> {
  const opened = await writeOnce<Result<StockCountId, OpenRefusal>>(
    deps,
    operationId,
    async (operation) => {
      const refusal = productId === null ? undefined : await whyNotCount(operation.tx, productId)
      if (refusal) return refused(refusal)
      const underWay = await findOpenCount(operation.tx, productId)
      return accepted(underWay?.id ?? (await insertCount(operation, productId)))
    },
    async (_tx, recorded) => accepted(StockCountId.parse(recorded.documentId)),
  )
  return opened.ok ? accepted(await changedCount(deps, opened.value)) : opened
}

async function whyNotCount(reader: Reader, productId: ProductId): Promise<OpenRefusal | undefined> {
  const product = await reader
    .selectFrom('product')
    .where('id', '=', productId)
    .select(['name as productName', 'has_serial_numbers as isSerialised'])
    .executeTakeFirst()
  if (!product) return { code: 'product-not-found' }
  const { productName, isSerialised } = product
  return isSerialised === 1 ? undefined : { code: 'product-not-serialised', productName }
}

const findOpenCount = (reader: Reader, productId: ProductId | null) =>
  reader
    .selectFrom('stock_count')
    .where('status', '=', 'open')
    .where('product_id', productId === null ? 'is' : '=', productId)
    .select('id')
    .executeTakeFirst()

async function insertCount(
  { tx, ledger, at }: Operation,
  productId: ProductId | null,
): Promise<StockCountId> {
  const number = `SC-${await takeNumbers(tx, 'stock-count', { first: firstCountNumber })}`
  const { id } = await tx
    .insertInto('stock_count')
    .values({ number, product_id: productId, status: 'open', opened_at: at, closed_at: null })
    .returning('id')
    .executeTakeFirstOrThrow()
  await ledger.append([
    {
      event: 'count opened',
      after: JSON.stringify({ number, productId }),
      document: 'stock-count',
      documentId: id,
    },
  ])
  return id
}
