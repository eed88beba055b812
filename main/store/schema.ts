import type { Generated } from 'kysely'
import type { ImportedType } from '../../shared/data-types'
import type { CountStatus } from '../../shared/count-status'
import type { PurchaseOrderStatus } from '../../shared/purchase-order-status'
import type { ReceiptStatus } from '../../shared/refusals/receiving'
import type { ReturnDestination, ReturnStatus } from '../../shared/return-status'
import type { SalesOrderStatus } from '../../shared/sales-order-status'
import type { DispatchStatus } from '../../shared/dispatch-status'
import type { SerialAlphabet } from '../../shared/serial-shape'
import type { SerialStatus } from '../../shared/serial-status'
import type {
  CustomerId,
  CustomerReturnId,
  CustomerReturnLineId,
  DispatchId,
  DispatchLineId,
  ImportId,
  Instant,
  InvoiceId,
  ProductId,
  PurchaseOrderId,
  PurchaseOrderLineId,
  ReceiptId,
  ReceiptLineId,
  SalesOrderId,
  SalesOrderLineId,
  SerialId,
  StockCountId,
  StockCountScanId,
  SupplierId,
} from '../../shared/values'

/** Truth in the store: both engines keep 0 and 1. */
export type Flag = 0 | 1

/** Where a number was before it was packed; `new` had never been seen. */
export type PickedFrom = 'in-stock' | 'allocated' | 'gone' | 'untracked' | 'expected' | 'new'

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
    location: Generated<string>
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
  product_serial_shape: {
    product_id: ProductId
    kind: 'fixed' | 'off'
    length: number | null
    prefix: string
    alphabet: SerialAlphabet
  }
  product_strip_rule: { product_id: ProductId; kind: 'prefix' | 'pattern'; text: string }
  supplier_strip_rule: { supplier_id: SupplierId; kind: 'prefix' | 'pattern'; text: string }
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
    /** Null but for those whose import was undone. */
    removed_at: Generated<Instant | null>
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
    sales_order_line_id: SalesOrderLineId | null
    dispatch_line_id: DispatchLineId | null
    picked_from: PickedFrom | null
    bound_seq: number | null
    expected_line_id: PurchaseOrderLineId | null
  }
  stock: { product_id: ProductId; current: number; without_serial: number; blocked: number }
  customer: {
    id: Generated<CustomerId>
    name: string
    name_key: string
    email: string
    phone: string
    address: string
    note: string
    revision: number
    /** Null but for those whose import was undone. */
    removed_at: Generated<Instant | null>
  }
  sales_order: {
    id: Generated<SalesOrderId>
    number: string
    search_key: string
    customer_id: CustomerId
    status: SalesOrderStatus
    is_closed_short: Flag
    reference: string
    note: string
    ship_to: string
    ordered_at: Instant
    revision: number
  }
  sales_order_line: {
    id: Generated<SalesOrderLineId>
    sales_order_id: SalesOrderId
    position: number
    product_id: ProductId
    quantity: number
    unit_price: number
    tax_rate: number
    shipped: number
    reserved: number
  }
  dispatch: {
    id: Generated<DispatchId>
    number: string
    sales_order_id: SalesOrderId
    reference: string
    status: DispatchStatus
    opened_at: Instant
    committed_at: Instant | null
    reversed_at: Instant | null
  }
  dispatch_line: {
    id: Generated<DispatchLineId>
    dispatch_id: DispatchId
    position: number
    product_id: ProductId
    sales_order_line_id: SalesOrderLineId
    quantity_to_ship: number | null
    is_counted: Flag
    captured: number
  }
  invoice: {
    id: Generated<InvoiceId>
    number: string
    kind: 'invoice' | 'credit-note'
    dispatch_id: DispatchId
    credits_invoice_id: InvoiceId | null
    customer_id: CustomerId
    customer_name: string
    address: string
    issued_at: Instant
    currency: string
    net: number
    tax: number
    gross: number
  }
  invoice_line: {
    invoice_id: InvoiceId
    position: number
    product_id: ProductId
    sku: string
    description: string
    quantity: number
    unit: string
    unit_price: number
    tax_rate: number
    net: number
  }
  customer_return: {
    id: Generated<CustomerReturnId>
    number: string
    status: ReturnStatus
    opened_at: Instant
    closed_at: Instant | null
  }
  customer_return_line: {
    id: Generated<CustomerReturnLineId>
    customer_return_id: CustomerReturnId
    serial_id: SerialId
    dispatch_line_id: DispatchLineId
    destination: ReturnDestination
    reason: string
    is_open: Flag
  }
  stock_count: {
    id: Generated<StockCountId>
    number: string
    product_id: ProductId | null
    status: CountStatus
    opened_at: Instant
    closed_at: Instant | null
  }
  stock_count_scan: {
    id: Generated<StockCountScanId>
    stock_count_id: StockCountId
    product_id: ProductId | null
    serial_id: SerialId | null
    serial: string
    serial_key: string
    scanned_at: Instant
  }
  spreadsheet_import: {
    id: Generated<ImportId>
    data_type: ImportedType
    file_name: string
    sha256: string
    imported_at: Instant
    about: Generated<string>
    undone_at: Instant | null
    new_rows: number
    changed_rows: number
    unchanged_rows: number
    refused_rows: number
  }
  ledger: LedgerTable
  ledger_head: { id: number; seq: number; hash: string }
}

/** What a ledger line can be about. */
export type DocumentKind =
  | 'receipt'
  | 'purchase-order'
  | 'product'
  | 'supplier'
  | 'settings'
  | 'customer'
  | 'sales-order'
  | 'dispatch'
  | 'invoice'
  | 'customer-return'
  | 'stock-count'
  | 'import'

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
