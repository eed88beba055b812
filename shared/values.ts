import { z } from 'zod'

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the name is the brand, and nothing but a type
const id = <Name extends string>() => z.int().positive().brand<Name>()

export const ProductId = id<'ProductId'>()
export type ProductId = z.infer<typeof ProductId>

export const SupplierId = id<'SupplierId'>()
export type SupplierId = z.infer<typeof SupplierId>

export const PurchaseOrderId = id<'PurchaseOrderId'>()
export type PurchaseOrderId = z.infer<typeof PurchaseOrderId>

export const PurchaseOrderLineId = id<'PurchaseOrderLineId'>()
export type PurchaseOrderLineId = z.infer<typeof PurchaseOrderLineId>

export const ReceiptId = id<'ReceiptId'>()
export type ReceiptId = z.infer<typeof ReceiptId>

export const ReceiptLineId = id<'ReceiptLineId'>()
export type ReceiptLineId = z.infer<typeof ReceiptLineId>

export const SerialId = id<'SerialId'>()
export type SerialId = z.infer<typeof SerialId>

export const CustomerId = id<'CustomerId'>()
export type CustomerId = z.infer<typeof CustomerId>

export const SalesOrderId = id<'SalesOrderId'>()
export type SalesOrderId = z.infer<typeof SalesOrderId>

export const SalesOrderLineId = id<'SalesOrderLineId'>()
export type SalesOrderLineId = z.infer<typeof SalesOrderLineId>

export const DispatchId = id<'DispatchId'>()
export type DispatchId = z.infer<typeof DispatchId>

export const DispatchLineId = id<'DispatchLineId'>()
export type DispatchLineId = z.infer<typeof DispatchLineId>

export const InvoiceId = id<'InvoiceId'>()
export type InvoiceId = z.infer<typeof InvoiceId>

export const CustomerReturnId = id<'CustomerReturnId'>()
export type CustomerReturnId = z.infer<typeof CustomerReturnId>

export const CustomerReturnLineId = id<'CustomerReturnLineId'>()
export type CustomerReturnLineId = z.infer<typeof CustomerReturnLineId>

export const StockCountId = id<'StockCountId'>()
export type StockCountId = z.infer<typeof StockCountId>

export const StockCountScanId = id<'StockCountScanId'>()
export type StockCountScanId = z.infer<typeof StockCountScanId>

export const ImportId = id<'ImportId'>()
export type ImportId = z.infer<typeof ImportId>

/** A file that lies open to be imported, and an export under way: UUIDs that the window makes. */
export const OpenedFileId = z.uuid().brand<'OpenedFileId'>()
export type OpenedFileId = z.infer<typeof OpenedFileId>

export const ExportId = z.uuid().brand<'ExportId'>()
export type ExportId = z.infer<typeof ExportId>

export const ScanId = id<'ScanId'>()
export type ScanId = z.infer<typeof ScanId>

/** A UUID made before a writing call; the ledger keeps it unique, so a repeated call is recorded once. */
export const OperationId = z.uuid().brand<'OperationId'>()
export type OperationId = z.infer<typeof OperationId>

/** Milliseconds since 1970-01-01 UTC. */
export const Instant = z.int().nonnegative()
export type Instant = z.infer<typeof Instant>

/** How a serial number came in (R8). */
export const CaptureSource = z.enum(['scan', 'typed', 'pasted', 'range', 'list', 'auto-number', 'import'])
export type CaptureSource = z.infer<typeof CaptureSource>

/** The most units on one line, and the most serial numbers in one list. */
export const mostUnits = 1_000_000
export const mostNumbersAtOnce = 10_000

export const Quantity = z.int().positive().max(mostUnits)

/** A short text that a person typed: surrounding white space and control characters are dropped, over-long is refused. */
export const shortText = (most: number) =>
  z
    .string()
    .max(10_000)
    .transform((text) =>
      text
        .normalize('NFC')
        .replaceAll(/\p{Cc}+/gu, ' ')
        .trim(),
    )
    .pipe(z.string().max(most))

/** The same for a text of several lines, like an address: its lines stay, blank ones at its ends are dropped. */
export const severalLines = (most: number) =>
  z
    .string()
    .max(10_000)
    .transform((text) =>
      text
        .normalize('NFC')
        .split(/\r\n|[\n\r]/u)
        .map((line) => line.replaceAll(/\p{Cc}+/gu, ' ').trimEnd())
        .join('\n')
        .trim(),
    )
    .pipe(z.string().max(most))

export const requiredText = (most: number) => shortText(most).pipe(z.string().min(1))
