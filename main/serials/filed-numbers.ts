import { productCodeKey } from '../../shared/product-code'
import type { RefusalOf } from '../../shared/refusal'
import { rowsOfEach } from '../../shared/rows-of-each'
import type { ParsedSerial } from '../../shared/serial-number'
import { isHeld, type SerialStatus } from '../../shared/serial-status'
import type { ProductId, SalesOrderLineId, SerialId } from '../../shared/values'
import type { Operation } from '../ledger/operation'
import { findProductsByCodes } from '../products/product-code-rows'
import type { Engine } from '../store/engine'
import { keysIn } from '../store/keys-in'
import type { Reader } from '../store/store'
import { type AskingFor, type NotFree, readWhyNotFree } from './why-not-free'

/** A number on file, as far as promising and packing ask. */
export interface FiledNumber {
  readonly serialId: SerialId
  readonly serial: string
  readonly key: string
  readonly status: SerialStatus
  readonly productId: ProductId
  readonly productName: string
  readonly salesOrderLineId: SalesOrderLineId | null
}

/** What is allocated to its line is free for it. */
interface WantedFor extends AskingFor {
  readonly productId: ProductId
}

/** All that is known about one number that is wanted for a line of an order. */
export interface NumberOnFile {
  readonly filed: FiledNumber | undefined
  /** Why what is filed cannot be had; undefined where it is free. */
  readonly notFree: NotFree | undefined
  /** It is none of this product: whose code it is, or which product has the number. */
  readonly isOther: RefusalOf<'product-code' | 'serial-of-other-product'> | undefined
  /** The other product has it on hand, or is receiving it. */
  readonly isHeldByOther: boolean
}

/** Looks up, at once, what is known about numbers that are wanted for a line of an order. */
export async function lookUpNumbers(
  { tx, engine }: Operation,
  wanted: WantedFor,
  numbers: readonly ParsedSerial[],
): Promise<(number: ParsedSerial) => NumberOnFile> {
  const all = await findFiled(
    tx,
    engine,
    numbers.map(({ key }) => key),
  )
  const own = new Map(
    all.flatMap((filed) => (filed.productId === wanted.productId ? [[filed.key, filed]] : [])),
  )
  const unknown = numbers.filter(({ key }) => !own.has(key))
  const others = rowsOfEach(
    all.filter(({ key }) => !own.has(key)),
    ({ key }) => key,
  )
  const codes = await findProductsByCodes(
    tx,
    engine,
    unknown.map(({ serial }) => productCodeKey(serial)),
  )
  const taken = [...own.values()].filter((filed) => !isFreeFor(filed, wanted))
  const notFree = await readWhyNotFree(
    tx,
    engine,
    taken.map(({ serialId }) => serialId),
    wanted,
  )
  return ({ key, serial }) => {
    const filed = own.get(key)
    const ofOthers = others.get(key) ?? []
    const held = ofOthers.find(({ status }) => isHeld(status))
    const other = held ?? ofOthers[0]
    const coded = filed ? undefined : codes.get(productCodeKey(serial))
    return {
      filed,
      notFree: filed && notFree.get(filed.serialId),
      isOther: coded
        ? { code: 'product-code', text: serial, productId: coded.productId, productName: coded.productName }
        : other && {
            code: 'serial-of-other-product',
            serial,
            productName: other.productName,
            orderNumber: wanted.orderNumber,
          },
      isHeldByOther: held !== undefined,
    }
  }
}

const isFreeFor = ({ status, salesOrderLineId }: FiledNumber, wanted: WantedFor): boolean =>
  status === 'in-stock' || (status === 'allocated' && salesOrderLineId === wanted.salesOrderLineId)

/** The numbers on file under these keys, of whatever product. */
export function findFiled(reader: Reader, engine: Engine, keys: readonly string[]): Promise<FiledNumber[]> {
  return reader
    .selectFrom('serial_number as unit')
    .innerJoin('product', 'product.id', 'unit.product_id')
    .where('unit.serial_key', 'in', keysIn(reader, engine, keys))
    .orderBy('unit.id')
    .select([
      'unit.id as serialId',
      'unit.serial',
      'unit.serial_key as key',
      'unit.status',
      'unit.product_id as productId',
      'product.name as productName',
      'unit.sales_order_line_id as salesOrderLineId',
    ])
    .execute()
}
