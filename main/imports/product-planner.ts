import { findCodeOwners, findStoredProducts } from '../products/products-by-sku'
import { importProducts } from '../products/import-products'
import { readSwitchingOff } from '../products/switching-off'
import {
  findStored,
  type KnownProducts,
  keysAskedFor,
  type PlannedProduct,
  planProduct,
  type ProductInFile,
  readProductRow,
} from './plan-products'
import type { PlannedOn, Planner, SwitchedOff } from './planner'
import { productColumns } from './product-columns'

export const productPlanner: Planner = {
  columns: productColumns,
  async plan(store, rows, seen) {
    const files = rows.map(readProductRow)
    const known = await lookUp(store, files)
    const planned = files.map((file) => planProduct(file, known, seen))
    const written = planned.flatMap(({ row, kind, before, draft, codes }) =>
      draft && (kind === 'new' || kind === 'changed') ? [{ row, before, draft, codes }] : [],
    )
    return {
      rows: planned,
      write: (operation, leftOut) =>
        importProducts(
          operation,
          written.filter(({ row }) => !leftOut.has(row)),
        ),
      switchedOff: planned.flatMap((row) => switchedOff(row, known)),
      switchedOn: written.filter(
        ({ before, draft }) => before && !before.hasSerialNumbers && draft.hasSerialNumbers,
      ).length,
    }
  },
}

async function lookUp(
  { reader, engine }: PlannedOn,
  files: readonly ProductInFile[],
): Promise<KnownProducts> {
  const owners = await findCodeOwners(reader, engine, files.flatMap(keysAskedFor))
  const ids = [...owners.values()].flatMap(({ isSku, productId }) => (isSku ? [productId] : []))
  const known = { owners, stored: await findStoredProducts(reader, ids), switchingOff: new Map() }
  const off = files.flatMap((file) => {
    const stored = findStored(file, known)
    return stored?.hasSerialNumbers && file.hasSerialNumbers === false ? [stored.productId] : []
  })
  return { ...known, switchingOff: await readSwitchingOff(reader, off) }
}

function switchedOff(
  { kind, before, draft }: PlannedProduct,
  { switchingOff }: KnownProducts,
): SwitchedOff[] {
  if (kind !== 'changed' || !before?.hasSerialNumbers || draft?.hasSerialNumbers !== false) return []
  const { sku, name } = before
  const off = switchingOff.get(before.productId)
  return [{ sku, name, onHand: off?.onHand ?? 0, allocations: off?.allocations ?? [] }]
}
