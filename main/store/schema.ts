import type { Generated } from 'kysely'
import type { PurchaseOrderStatus } from '../../shared/purchase-order-status'
import type { ReceiptStatus } from '../../shared/refusals/receiving'
import type { SerialStatus } from '../../shared/serial-status'
import type {
  Instant,
  ProductId,
  PurchaseOrderId,
  PurchaseOrderLineId,
  ReceiptId,
  ReceiptLineId,
  SerialId,
  SupplierId,
} from '../../shared/values'

/** Truth in the store: both engines keep 0 and 1. */
export type Flag = 0 | 1

/** The tables of the warehouse. What each column means stands in the migration that made it. */
export interface WarehouseSchema {
  product_parent: { id: Generated<number>; name: string; name_key: string }
  product: {
    id: Generated<ProductId>
    sku: string
    name: string
    name_key: string
    search_key: string
    parent_id: number | null
    options: string
    unit: string
    status: 'active' | 'archived'
    has_serial_numbers: Flag
    revision: number
  }
  product_code: {
    id: Generated<number>
    product_id: ProductId
    kind: 'sku' | 'gtin' | 'barcode'
    code: string
    code_key: string
    position: number
  }
  product_image: { product_id: ProductId; media_type: string; base64: string; revision: number }
  number_series: { name: string; next: number }
  warehouse_setting: { name: string; value: string }
  supplier: {
    id: Generated<SupplierId>
    name: string
    name_key: string
    email: string
    phone: string
    note: string
    revision: number
  }
  purchase_order: {
    id: Generated<PurchaseOrderId>
    number: string
    search_key: string
    supplier_id: SupplierId
    status: PurchaseOrderStatus
    is_closed_short: Flag
    reference: string
    note: string
    ordered_at: Instant
    revision: number
  }
  purchase_order_line: {
    id: Generated<PurchaseOrderLineId>
    purchase_order_id: PurchaseOrderId
    position: number
    product_id: ProductId
    quantity: number
  }
  receipt: {
    id: Generated<ReceiptId>
    number: string
    purchase_order_id: PurchaseOrderId | null
    supplier_id: SupplierId | null
    supplier_reference: string
    status: ReceiptStatus
    opened_at: Instant
    committed_at: Instant | null
    reversed_at: Instant | null
  }
  receipt_line: {
    id: Generated<ReceiptLineId>
    receipt_id: ReceiptId
    position: number
    product_id: ProductId
    purchase_order_line_id: PurchaseOrderLineId | null
    quantity_to_receive: number | null
    is_counted: Flag
    captured: number
    damaged: number
    refused_units: number
    refused_reason: string
  }
  serial_number: {
    id: Generated<SerialId>
    product_id: ProductId
    serial: string
    serial_key: string
    reversed_key: string
    lookalike_key: string
    warehouse_key: string | null
    status: SerialStatus
    receipt_line_id: ReceiptLineId | null
    captured_seq: number
    status_before_receipt: SerialStatus | null
    arrives_damaged: Flag
  }
  stock: { product_id: ProductId; current: number; without_serial: number; blocked: number }
  ledger: LedgerTable
  ledger_head: { id: number; seq: number; hash: string }
}

/** What a ledger line can be about. */
export type DocumentKind = 'receipt' | 'purchase-order' | 'product' | 'supplier' | 'settings'

export interface LedgerTable {
  seq: number
  operation_id: string
  operation_line: number
  at: Instant
  event: string
  product_id: ProductId | null
  serial_id: SerialId | null
  serial: string | null
  before: string | null
  after: string | null
  current_change: number
  without_serial_change: number
  blocked_change: number
  document: DocumentKind | null
  document_id: number | null
  document_line_id: number | null
  operator: string
  station: string
  source: string | null
  note: string | null
  hash: string
}
