import type { Input, Output, RefusalTo } from '../../shared/ipc/contract'
import { accepted, refused, type Result } from '../../shared/result'
import type { ProductId } from '../../shared/values'
import { type Operation, type WarehouseDeps, writeOnce } from '../ledger/operation'
import { readRecordedSerials } from '../ledger/recorded-serials'
import type { Reader } from '../store/store'
import { type ArrivalPurpose, judgeArriving } from './arriving-numbers'
import { identifySerials } from './capture-serials'
import { judgeList } from './judged-list'
import { readHabits } from './number-knowledge'

type Identify = Input<'serials.identifyUnits'>
type Identified = Output<'serials.identifyUnits'>
type IdentifyRefusal = RefusalTo<'serials.identifyUnits'>

/**
 * R4: gives units without serial no. theirs, later. Each number is judged as if scanned; the good ones come in together.
 * Refused when there are more good numbers than units without one.
 */
export async function identifyUnits(
  deps: WarehouseDeps,
  wanted: Identify,
): Promise<Result<Identified, IdentifyRefusal>> {
  const done = await writeOnce<Result<Identified, IdentifyRefusal>>(
    deps,
    wanted.operationId,
    (operation) => identify(operation, wanted),
    async (tx, recorded) => {
      const taken = await readRecordedSerials(tx, recorded, 'identified')
      return accepted({ taken: taken.length, refused: [] })
    },
  )
  if (done.ok) deps.changed(['products', 'serials'])
  return done
}

async function identify(
  operation: Operation,
  wanted: Identify,
): Promise<Result<Identified, IdentifyRefusal>> {
  const { productId, texts, source, doubtsConfirmed: areDoubtsConfirmed } = wanted
  const product = await findUnidentified(operation.tx, productId)
  if (!product) return refused({ code: 'product-not-found' })
  const { productName } = product
  const without = Math.max(0, product.without)
  if (product.has_serial_numbers === 0) return refused({ code: 'product-not-serialised', productName })
  const habits = await readHabits(operation.tx, productId)
  const identified = { productId, source, isUniqueInWarehouse: habits.isUniqueInWarehouse }
  let given = 0
  const purpose: ArrivalPurpose = {
    productId,
    productName,
    receiptId: null,
    areDoubtsConfirmed,
    admit: () => accepted((given += 1)),
    write: async (numbers) => {
      if (given <= without) await identifySerials(operation, identified, numbers)
    },
  }
  const list = await judgeList(texts, judgeArriving(operation, purpose, habits), () => undefined)
  if (given > without) return refused({ code: 'more-than-without-serial', productName, without, given })
  return accepted({ taken: given, refused: [...list.refused] })
}

const findUnidentified = (reader: Reader, productId: ProductId) =>
  reader
    .selectFrom('product')
    .leftJoin('stock', 'stock.product_id', 'product.id')
    .where('product.id', '=', productId)
    .select((unit) => [
      'product.name as productName',
      'product.has_serial_numbers',
      unit.fn.coalesce('stock.without_serial', unit.lit(0)).as('without'),
    ])
    .executeTakeFirst()
