import type { DataType } from '../../shared/data-types'
import type { WantedOf, WantedRows } from '../../shared/ipc/exports'
import { customerExport } from './customer-export'
import type { ExportedRows, ExportedType } from './exported-type'
import { historyExport } from './history-export'
import { productExport } from './product-export'
import { purchaseOrderExport } from './purchase-order-export'
import { salesOrderExport } from './sales-order-export'
import { serialExport } from './serial-export'
import { stockExport } from './stock-export'
import { supplierExport } from './supplier-export'

export const exportedTypes: { readonly [Type in DataType]: ExportedType<WantedOf<Type>> } = {
  products: productExport,
  'serial-numbers': serialExport,
  suppliers: supplierExport,
  customers: customerExport,
  'purchase-orders': purchaseOrderExport,
  'sales-orders': salesOrderExport,
  stock: stockExport,
  history: historyExport,
}

export function exportedRows(wanted: WantedRows): ExportedRows {
  if (wanted.dataType === 'products') return productExport.rows(wanted)
  if (wanted.dataType === 'serial-numbers') return serialExport.rows(wanted)
  if (wanted.dataType === 'suppliers') return supplierExport.rows(wanted)
  if (wanted.dataType === 'customers') return customerExport.rows(wanted)
  if (wanted.dataType === 'purchase-orders') return purchaseOrderExport.rows(wanted)
  if (wanted.dataType === 'sales-orders') return salesOrderExport.rows(wanted)
  return wanted.dataType === 'stock' ? stockExport.rows(wanted) : historyExport.rows(wanted)
}
