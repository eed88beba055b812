import type { Outcome } from '../../shared/ipc/scanning'
import type { Refusal, RefusalCode } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'
import { isSerialDoubt, isSerialDoubtCode } from '../../shared/serial-doubts'
import { parseSerial, type SerialFormRefusal } from '../../shared/serial-number'
import { SerialStatus } from '../../shared/serial-status'
import { type OperationId, ProductId, type StockCountId } from '../../shared/values'
import { type Operation, type RecordedOperation, writeOnce } from '../ledger/operation'
import { type CodedProduct, findProductByCode } from '../products/product-code-rows'
import { keptNumber } from '../serials/kept-number'
import type { WriteTransaction } from '../store/store'
import { type CountHead, readCountHead } from './count-rows'
import { type CountingDeps, workOn } from './deps'
import { chosenProduct, openCount } from './read-count'
import { readProgress } from './progress'
import { findingOf } from './rules'
import { type Counting, lookUpSeen, type SeenNumber, type SeenRefusal, writeSeen } from './seen-numbers'

/** One scan, or one number typed by hand, that belongs to a stock count. */
export interface CountScan {
  readonly operationId: OperationId
  readonly stockCountId: StockCountId
  readonly text: string
  /** Nothing is known of it but its text; see `Scan`. */
  readonly isPlain?: boolean
  readonly source: 'scan' | 'typed'
  /** What the operator has seen of this scan and keeps it all the same. */
  readonly confirmed: readonly RefusalCode[]
}

type Taken =
  | { readonly kind: 'selected'; readonly productId: ProductId }
  | {
      readonly kind: 'seen'
      readonly productId: ProductId
      readonly serial: string
      /** By the books; null while nobody knows it. */
      readonly status: SerialStatus | null
      readonly isAgain: boolean
    }

/**
 * Takes one scan at a stock count: a product's code chooses where numbers go that nobody knows; anything else is a
 * number that was seen, and is kept at once.
 */
export async function countScan(deps: CountingDeps, scan: CountScan): Promise<Outcome> {
  const { operationId, stockCountId, text, source, confirmed } = scan
  const taken = await writeOnce<Result<Taken, Refusal>>(
    deps,
    operationId,
    async (operation) => {
      const found = await openCount(operation.tx, stockCountId)
      if (!found.ok) return found
      const head = found.value
      const product = await findProductByCode(operation.tx, text)
      if (product) return choose(head, product, text)
      const chosen = chosenProduct(head, deps.arrows.chosenLine(workOn(stockCountId)))
      const number = await keptNumber(operation, {
        text,
        isPlain: scan.isPlain,
        productId: chosen ?? undefined,
        products: head.productId === null ? 'all' : [head.productId],
        supplierId: null,
      })
      const areDoubtsConfirmed = confirmed.some(isSerialDoubtCode)
      const seen = await takeOne(operation, { head, chosen, source, areDoubtsConfirmed }, number)
      return seen.ok ? accepted(takenAs(seen.value)) : seen
    },
    takenBefore,
  )
  if (!taken.ok) return { kind: isSerialDoubt(taken.refusal) ? 'doubted' : 'refused', refusal: taken.refusal }
  return tellTaken(deps, stockCountId, taken.value)
}

/** Keeps one number as seen. */
export async function takeOne(
  operation: Operation,
  counting: Counting,
  text: string,
): Promise<Result<SeenNumber, SeenRefusal | SerialFormRefusal>> {
  const number = parseSerial(text)
  if (!number.ok) return number
  const seen = (await lookUpSeen(operation, counting, [number.value]))(number.value)
  if (seen.ok) await writeSeen(operation, counting, [seen.value])
  return seen
}

const takenAs = ({ number, productId, unit, isAgain }: SeenNumber): Taken => ({
  kind: 'seen',
  productId,
  serial: unit?.serial ?? number.serial,
  status: unit?.status ?? null,
  isAgain,
})

function choose(
  { number, productId, productName: countedName }: CountHead,
  { productId: chosen, productName, hasSerialNumbers }: CodedProduct,
  text: string,
): Result<Taken, Refusal> {
  const isCounted = hasSerialNumbers && (productId === null || productId === chosen)
  return isCounted
    ? accepted({ kind: 'selected', productId: chosen })
    : refused({ code: 'product-not-counted', text, productName, number, countedName })
}

/** The answer to a scan that the ledger has already: the station stopped before it was told. */
async function takenBefore(
  tx: WriteTransaction,
  { seq }: RecordedOperation,
): Promise<Result<Taken, Refusal>> {
  const line = await tx
    .selectFrom('ledger')
    .where('seq', '=', seq)
    .select(['product_id as productId', 'serial', 'after'])
    .executeTakeFirstOrThrow()
  return accepted({
    kind: 'seen',
    productId: ProductId.parse(line.productId),
    serial: line.serial ?? '',
    status: SerialStatus.nullable().parse(line.after),
    isAgain: false,
  })
}

async function tellTaken(deps: CountingDeps, stockCountId: StockCountId, taken: Taken): Promise<Outcome> {
  const { productId: lineId } = taken
  if (taken.kind === 'selected') await deps.arrows.choose(workOn(stockCountId), lineId, { byCode: true })
  deps.changed(['counts'])
  const { productId: counted } = await readCountHead(deps.store.reader, stockCountId)
  const { productName, found, listed } = await readProgress(deps.store.reader, stockCountId, lineId)
  if (taken.kind === 'selected')
    return { kind: 'selected', lineId, productName, captured: found, quantity: listed, capturesSerials: true }
  const { serial, status, isAgain } = taken
  const finding = findingOf(status, counted === null || counted === lineId)
  return { kind: 'seen', serial, lineId, productName, finding, status, isAgain, found, listed }
}
