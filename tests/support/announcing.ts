import type { Store } from '../../main/store/store'
import type { PurchaseOrder } from '../../shared/ipc/purchases'
import { OpenTable, tableOf } from './importing'
import { valueOf } from './warehouse'

/** A supplier's manifest for an order: rows of sku and serial number. */
export async function aManifest(
  store: Store,
  { purchaseOrderId }: Pick<PurchaseOrder, 'purchaseOrderId'>,
  rows: readonly (readonly [sku: string, serial: string])[],
): Promise<OpenTable> {
  const table = new OpenTable(store, tableOf(['Sku', 'Serial'], rows))
  await table.preview('manifests', purchaseOrderId)
  valueOf(await table.apply())
  return table
}
