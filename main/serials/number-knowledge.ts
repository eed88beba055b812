import { productCodeKey } from '../../shared/product-code'
import type { ParsedSerial } from '../../shared/serial-number'
import type { ProductId } from '../../shared/values'
import type { Operation } from '../ledger/operation'
import { findProductsByCodes } from '../products/product-code-rows'
import {
  findHeldInWarehouse,
  findKnownSerials,
  findLookalikes,
  type KnownSerial,
  readNewestKeys,
} from './known-serials'
import { learnShape, type SerialShape, shapeSampleSize } from './shape'
import { readWarehouseSettings } from '../settings/warehouse-settings'
import type { Reader } from '../store/store'

/** What does not change while a list is taken in. */
export interface Habits {
  readonly shape: SerialShape | undefined
  readonly isUniqueInWarehouse: boolean
}

/** Everything the rules ask about the numbers of a list, looked up at once. */
export interface ListKnowledge {
  readonly codes: ReadonlyMap<string, { readonly productId: ProductId; readonly productName: string }>
  readonly ofProduct: ReadonlyMap<string, KnownSerial>
  readonly inWarehouse: ReadonlyMap<string, KnownSerial>
  readonly lookalikes: ReadonlyMap<string, KnownSerial>
  readonly shape: SerialShape | undefined
}

export async function readHabits(reader: Reader, productId: ProductId): Promise<Habits> {
  const { serialsUniqueInWarehouse } = await readWarehouseSettings(reader)
  const newest = await readNewestKeys(reader, productId, shapeSampleSize)
  return { shape: learnShape(newest), isUniqueInWarehouse: serialsUniqueInWarehouse }
}

interface Asked {
  readonly productId: ProductId
  readonly areDoubtsConfirmed: boolean
}

const nobody: ReadonlyMap<string, KnownSerial> = new Map()

export async function knowledgeOf(
  { tx, engine }: Operation,
  { productId, areDoubtsConfirmed }: Asked,
  { shape, isUniqueInWarehouse }: Habits,
  numbers: readonly ParsedSerial[],
): Promise<ListKnowledge> {
  const keys = numbers.map(({ key }) => key)
  const codes = numbers.map(({ serial }) => productCodeKey(serial))
  const lookalikeKeys = numbers.map((number) => number.lookalikeKey)
  return {
    codes: await findProductsByCodes(tx, engine, codes),
    ofProduct: await findKnownSerials(tx, engine, productId, keys),
    inWarehouse: isUniqueInWarehouse ? await findHeldInWarehouse(tx, engine, keys) : nobody,
    lookalikes: areDoubtsConfirmed ? nobody : await findLookalikes(tx, engine, productId, lookalikeKeys),
    shape,
  }
}

/** What of all this is about one of the numbers. */
export const whatIsKnown = (knowledge: ListKnowledge, { serial, key, lookalikeKey }: ParsedSerial) => ({
  codeOf: knowledge.codes.get(productCodeKey(serial)),
  // Who has it now says more than that it was here once.
  known: knowledge.inWarehouse.get(key) ?? knowledge.ofProduct.get(key),
  lookalike: knowledge.lookalikes.get(lookalikeKey),
  shape: knowledge.shape,
})
