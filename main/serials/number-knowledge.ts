import { productCodeKey } from '../../shared/product-code'
import type { ParsedSerial } from '../../shared/serial-number'
import type { ProductId, PurchaseOrderLineId } from '../../shared/values'
import type { Operation } from '../ledger/operation'
import { findProductsByCodes, readOwnCodes } from '../products/product-code-rows'
import { findManifest, type Manifest } from './expected-with'
import { findHeldInWarehouse, findKnownSerials, type KnownSerial, readNewestKeys } from './known-serials'
import { readShapeRule } from '../products/shape-rows'
import { findNearby, type Nearby } from './nearby'
import { type LearnedShape, shapeBy, shapeSampleSize } from './shape'
import { readWarehouseSettings } from '../settings/warehouse-settings'
import type { Reader } from '../store/store'

/** What does not change while a list is taken in. */
export interface Habits {
  readonly shape: LearnedShape | undefined
  /** Codes that the product itself has, in the form of serial keys. */
  readonly ownCodes: readonly string[]
  readonly isUniqueInWarehouse: boolean
}

/** Everything the rules ask about the numbers of a list, looked up at once. */
export interface ListKnowledge {
  readonly codes: ReadonlyMap<string, { readonly productId: ProductId; readonly productName: string }>
  readonly ofProduct: ReadonlyMap<string, KnownSerial>
  readonly inWarehouse: ReadonlyMap<string, KnownSerial>
  readonly nearby: ReadonlyMap<string, Nearby>
  /** What the order of the line says comes, where a manifest says so. */
  readonly manifest: Manifest | undefined
  readonly habits: Habits
}

export async function readHabits(reader: Reader, productId: ProductId): Promise<Habits> {
  const { serialsUniqueInWarehouse } = await readWarehouseSettings(reader)
  const newest = await readNewestKeys(reader, productId, shapeSampleSize)
  const ownCodes = await readOwnCodes(reader, productId)
  return {
    shape: shapeBy(await readShapeRule(reader, productId), newest),
    ownCodes,
    isUniqueInWarehouse: serialsUniqueInWarehouse,
  }
}

interface Asked {
  readonly productId: ProductId
  readonly areDoubtsConfirmed: boolean
  readonly announcedWith?: PurchaseOrderLineId | null
}

const nobody = new Map<string, never>()

export async function knowledgeOf(
  operation: Operation,
  { productId, areDoubtsConfirmed, announcedWith = null }: Asked,
  habits: Habits,
  numbers: readonly ParsedSerial[],
): Promise<ListKnowledge> {
  const { tx, engine } = operation
  const keys = numbers.map(({ key }) => key)
  const codes = numbers.map(({ serial }) => productCodeKey(serial))
  return {
    codes: await findProductsByCodes(tx, engine, codes),
    ofProduct: await findKnownSerials(tx, engine, productId, keys),
    inWarehouse: habits.isUniqueInWarehouse ? await findHeldInWarehouse(tx, engine, keys) : nobody,
    nearby: areDoubtsConfirmed ? nobody : await findNearby(operation, productId, habits.shape, numbers),
    manifest: announcedWith === null ? undefined : await findManifest(tx, announcedWith),
    habits,
  }
}

/** What of all this is about one of the numbers. */
export const whatIsKnown = (knowledge: ListKnowledge, { serial, key }: ParsedSerial) => ({
  ...knowledge.habits,
  codeOf: knowledge.codes.get(productCodeKey(serial)),
  // Who has it now says more than that it was here once.
  known: knowledge.inWarehouse.get(key) ?? knowledge.ofProduct.get(key),
  nearby: knowledge.nearby.get(key),
  manifest: knowledge.manifest,
})
