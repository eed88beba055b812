import { productCodeKey } from '../../shared/product-code'
import { rowsOfEach } from '../../shared/rows-of-each'
import { findProductsByCodes } from '../products/product-code-rows'
import { findFiled } from '../serials/filed-numbers'
import { readWarehouseSettings } from '../settings/warehouse-settings'
import type { KnownNumbers, NumberInFile } from './number-in-file'
import type { PlannedOn } from './planner'

/** Looks up, at once, what is known about the products and numbers of these rows. */
export async function lookUpNumbers(
  { reader, engine }: PlannedOn,
  files: readonly NumberInFile[],
): Promise<KnownNumbers> {
  const numbers = files.flatMap(({ number }) => number ?? [])
  const skus = files.flatMap(({ sku }) => sku ?? [])
  const texts = new Set([...skus, ...numbers.map(({ serial }) => serial)])
  const filed = await findFiled(
    reader,
    engine,
    numbers.map(({ key }) => key),
  )
  const { serialsUniqueInWarehouse } = await readWarehouseSettings(reader)
  return {
    coded: await findProductsByCodes(reader, engine, [...texts].map(productCodeKey)),
    filed: rowsOfEach(filed, ({ key }) => key),
    isUniqueInWarehouse: serialsUniqueInWarehouse,
  }
}
