import { sql } from 'kysely'
import { productCodeKey } from '../../shared/product-code'
import type { RefusalOf } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'
import { rowsOfEach } from '../../shared/rows-of-each'
import type { ParsedSerial } from '../../shared/serial-number'
import type { SerialStatus } from '../../shared/serial-status'
import type { CaptureSource, ProductId, SerialId, StockCountId, StockCountScanId } from '../../shared/values'
import type { Happening } from '../ledger/ledger'
import type { Operation } from '../ledger/operation'
import { findProductsByCodes } from '../products/product-code-rows'
import { judgeNumber, type NumberRefusal } from '../serials/judge-number'
import type { NumberJudge } from '../serials/judged-list'
import { knowledgeOf, readHabits, whatIsKnown } from '../serials/number-knowledge'
import { keysIn } from '../store/keys-in'
import type { Reader } from '../store/store'
import type { CountHead } from './count-rows'
import { type FittingProduct, judgeProduct, type WhichRefusal } from './rules'

/** What numbers are counted for. */
export interface Counting {
  readonly head: CountHead
  /** Where a number goes that nobody knows, or that fits several. */
  readonly chosen: ProductId | null
  readonly source: CaptureSource
  readonly areDoubtsConfirmed: boolean
}

/** A number that was seen, and what the books say of it. */
export interface SeenNumber {
  readonly number: ParsedSerial
  readonly productId: ProductId
  readonly unit: OnFile | undefined
  /** It was seen at this count before. */
  readonly isAgain: boolean
}

interface OnFile extends FittingProduct {
  readonly serialId: SerialId
  readonly serial: string
  readonly key: string
  readonly status: SerialStatus
}

export type SeenRefusal = WhichRefusal | NumberRefusal

/** Judges numbers as they are seen, and writes down at once what was not seen before. */
export const judgeSeen = (operation: Operation, counting: Counting): NumberJudge<SeenNumber> => ({
  lookUp: (numbers) => lookUpSeen(operation, counting, numbers),
  write: (seen) => writeSeen(operation, counting, seen),
})

/**
 * Each number goes to the product that it is known of; one that nobody knows is looked at as closely as one that comes
 * in, for it may be the wrong barcode on the box.
 */
export async function lookUpSeen(
  operation: Operation,
  counting: Counting,
  numbers: readonly ParsedSerial[],
): Promise<(number: ParsedSerial) => Result<SeenNumber, SeenRefusal>> {
  const { tx, engine } = operation
  const onFile = rowsOfEach(await findOnFile(operation, counting.head, numbers), ({ key }) => key)
  const unknown = numbers.filter(({ key }) => !onFile.has(key))
  const codeKeys = unknown.map(({ serial }) => productCodeKey(serial))
  const codes = codeKeys.length === 0 ? undefined : await findProductsByCodes(tx, engine, codeKeys)
  const again = await findSeen(operation, counting.head, numbers)
  const doubt = await lookUpDoubts(operation, counting, unknown)
  return (number) => {
    const known = onFile.get(number.key) ?? []
    const code = known.length === 0 ? codes?.get(productCodeKey(number.serial)) : undefined
    if (code) return refused(isCode(number, code))
    const product = judgeProduct(number.serial, known, counting.chosen)
    if (!product.ok) return product
    const unit = known.find(({ productId }) => productId === product.value)
    const doubted = unit ? undefined : doubt(number)
    if (doubted && !doubted.ok) return doubted
    const isAgain = again.has(placeOf(product.value, number.key))
    return accepted({ number, productId: product.value, unit, isAgain })
  }
}

const isCode = (
  { serial: text }: ParsedSerial,
  { productId, productName }: { readonly productId: ProductId; readonly productName: string },
): RefusalOf<'product-code'> => ({ code: 'product-code', text, productId, productName })

/** The units that have these numbers, of whatever product, and whether that is counted here. */
async function findOnFile(
  { tx, engine }: Operation,
  { productId: counted }: CountHead,
  numbers: readonly ParsedSerial[],
): Promise<OnFile[]> {
  const units = await tx
    .selectFrom('serial_number as unit')
    .innerJoin('product', 'product.id', 'unit.product_id')
    .where('unit.serial_key', 'in', keysIn(tx, engine, keysOf(numbers)))
    .orderBy('product.name_key')
    .select([
      'unit.id as serialId',
      'unit.serial',
      'unit.serial_key as key',
      'unit.status',
      'unit.product_id as productId',
      'product.name as productName',
      'product.sku',
      'product.has_serial_numbers as isSerialised',
    ])
    .execute()
  return units.map(({ isSerialised, ...unit }) => {
    const isInScope = isSerialised === 1 && (counted === null || counted === unit.productId)
    return Object.assign(unit, { isInScope })
  })
}

const placeOf = (productId: ProductId | null, key: string): string => `${productId} ${key}`

async function findSeen(
  { tx, engine }: Operation,
  { stockCountId }: CountHead,
  numbers: readonly ParsedSerial[],
): Promise<ReadonlySet<string>> {
  const seen = await tx
    .selectFrom('stock_count_scan')
    .where('stock_count_id', '=', stockCountId)
    .where('serial_key', 'in', keysIn(tx, engine, keysOf(numbers)))
    .select(['product_id as productId', 'serial_key as key'])
    .execute()
  return new Set(seen.map(({ productId, key }) => placeOf(productId, key)))
}

const keysOf = (numbers: readonly ParsedSerial[]) => numbers.map(({ key }) => key)

type Doubt = (number: ParsedSerial) => Result<ParsedSerial, NumberRefusal>

/** The usual signs of a wrong barcode, for numbers that nobody knows. */
async function lookUpDoubts(
  operation: Operation,
  { chosen: productId, areDoubtsConfirmed }: Counting,
  unknown: readonly ParsedSerial[],
): Promise<Doubt> {
  if (productId === null || unknown.length === 0) return accepted
  const purpose = {
    productId,
    productName: await readName(operation.tx, productId),
    receiptId: null,
    areDoubtsConfirmed,
  }
  const habits = await readHabits(operation.tx, productId)
  const known = await knowledgeOf(operation, purpose, habits, unknown)
  return (number) => judgeNumber({ ...purpose, ...whatIsKnown(known, number), number })
}

async function readName(reader: Reader, productId: ProductId): Promise<string> {
  const { name } = await reader
    .selectFrom('product')
    .where('id', '=', productId)
    .select('name')
    .executeTakeFirstOrThrow()
  return name
}

/** Writes down what was seen for the first time. */
export async function writeSeen(
  { tx, engine, ledger, at }: Operation,
  { head: { stockCountId }, source }: Counting,
  all: readonly SeenNumber[],
): Promise<void> {
  const seen = all.filter(({ isAgain }) => !isAgain)
  if (seen.length === 0) return
  const rows = seen.map(({ number, productId, unit }, place) => ({
    place,
    productId,
    serialId: unit?.serialId ?? null,
    serial: unit?.serial ?? number.serial,
    key: number.key,
  }))
  const written = await tx
    .insertInto('stock_count_scan')
    .columns(['stock_count_id', 'product_id', 'serial_id', 'serial', 'serial_key', 'scanned_at'])
    .expression(
      tx
        .selectFrom(
          engine.rowsOf(
            'seen',
            { place: 'integer', productId: 'integer', serialId: 'integer?', serial: 'text', key: 'text' },
            rows,
          ),
        )
        .select([
          sql<typeof stockCountId>`cast(${stockCountId} as ${engine.integer})`.as('stock_count_id'),
          'seen.productId',
          'seen.serialId',
          'seen.serial',
          'seen.key',
          sql<number>`cast(${at} as ${engine.integer})`.as('scanned_at'),
        ])
        .orderBy('seen.place'),
    )
    .returning(['id', 'product_id as productId', 'serial_key as key'])
    .execute()
  const idOf = new Map(written.map(({ id, productId, key }) => [placeOf(productId, key), id]))
  await ledger.append(
    seen.map((one) => happening(one, stockCountId, idOf.get(placeOf(one.productId, one.number.key)), source)),
  )
}

const happening = (
  { number, productId, unit }: SeenNumber,
  stockCountId: StockCountId,
  scanId: StockCountScanId | undefined,
  source: CaptureSource,
): Happening => ({
  event: 'counted',
  productId,
  ...(unit && { serialId: unit.serialId, before: unit.status, after: unit.status }),
  serial: unit?.serial ?? number.serial,
  document: 'stock-count',
  documentId: stockCountId,
  documentLineId: scanId ?? null,
  source,
})
