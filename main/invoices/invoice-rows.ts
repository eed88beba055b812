import type { Dispatch } from '../../shared/ipc/dispatch'
import type { CustomerId, DispatchId, Instant, InvoiceId, ProductId } from '../../shared/values'
import type { Operation } from '../ledger/operation'
import type { Reader } from '../store/store'

export type Papers = Pick<Dispatch, 'invoice' | 'creditNote'>

/** The invoice of a dispatch, and what it was credited with. */
export async function findPapers(reader: Reader, dispatchId: DispatchId): Promise<Papers> {
  const papers = await reader
    .selectFrom('invoice')
    .where('dispatch_id', '=', dispatchId)
    .select(['id as invoiceId', 'number', 'kind'])
    .execute()
  const ofKind = (kind: 'invoice' | 'credit-note') => {
    const paper = papers.find((one) => one.kind === kind)
    return paper ? { invoiceId: paper.invoiceId, number: paper.number } : null
  }
  return { invoice: ofKind('invoice'), creditNote: ofKind('credit-note') }
}

export interface InvoiceLine {
  readonly productId: ProductId
  readonly sku: string
  readonly description: string
  readonly quantity: number
  readonly unit: string
  /** Prices and amounts in minor units of the currency, without tax. */
  readonly unitPrice: number
  readonly taxRate: number
  readonly net: number
}

/** What an invoice or a credit note says; the amounts of a credit note are negative. */
export interface InvoiceFields {
  readonly number: string
  readonly kind: 'invoice' | 'credit-note'
  readonly dispatchId: DispatchId
  readonly creditsInvoiceId: InvoiceId | null
  readonly customerId: CustomerId
  readonly customerName: string
  readonly address: string
  readonly currency: string
  readonly net: number
  readonly tax: number
  readonly gross: number
  readonly lines: readonly InvoiceLine[]
}

export async function insertInvoice(
  { tx, engine }: Operation,
  { lines, ...head }: InvoiceFields,
  issuedAt: Instant,
): Promise<InvoiceId> {
  const { id } = await tx
    .insertInto('invoice')
    .values({
      number: head.number,
      kind: head.kind,
      dispatch_id: head.dispatchId,
      credits_invoice_id: head.creditsInvoiceId,
      customer_id: head.customerId,
      customer_name: head.customerName,
      address: head.address,
      issued_at: issuedAt,
      currency: head.currency,
      net: head.net,
      tax: head.tax,
      gross: head.gross,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const rows = lines.map((line, position) => ({ ...line, invoiceId: id, position }))
  await tx
    .insertInto('invoice_line')
    .columns([
      'invoice_id',
      'position',
      'product_id',
      'sku',
      'description',
      'quantity',
      'unit',
      'unit_price',
      'tax_rate',
      'net',
    ])
    .expression(
      tx
        .selectFrom(engine.rowsOf('line', lineColumns, rows))
        .select([
          'line.invoiceId',
          'line.position',
          'line.productId',
          'line.sku',
          'line.description',
          'line.quantity',
          'line.unit',
          'line.unitPrice',
          'line.taxRate',
          'line.net',
        ])
        .orderBy('line.position'),
    )
    .execute()
  return id
}

const lineColumns = {
  invoiceId: 'integer',
  position: 'integer',
  productId: 'integer',
  sku: 'text',
  description: 'text',
  quantity: 'integer',
  unit: 'text',
  unitPrice: 'integer',
  taxRate: 'integer',
  net: 'integer',
} as const

export async function findInvoice(
  reader: Reader,
  dispatchId: DispatchId,
): Promise<{ readonly invoiceId: InvoiceId; readonly fields: InvoiceFields } | undefined> {
  const head = await reader
    .selectFrom('invoice')
    .where('dispatch_id', '=', dispatchId)
    .where('kind', '=', 'invoice')
    .select([
      'id',
      'number',
      'kind',
      'dispatch_id as dispatchId',
      'credits_invoice_id as creditsInvoiceId',
      'customer_id as customerId',
      'customer_name as customerName',
      'address',
      'currency',
      'net',
      'tax',
      'gross',
    ])
    .executeTakeFirst()
  if (!head) return undefined
  const { id: invoiceId, ...fields } = head
  return { invoiceId, fields: { ...fields, lines: await readInvoiceLines(reader, invoiceId) } }
}

const readInvoiceLines = (reader: Reader, invoiceId: InvoiceId): Promise<InvoiceLine[]> =>
  reader
    .selectFrom('invoice_line')
    .where('invoice_id', '=', invoiceId)
    .orderBy('position')
    .select([
      'product_id as productId',
      'sku',
      'description',
      'quantity',
      'unit',
      'unit_price as unitPrice',
      'tax_rate as taxRate',
      'net',
    ])
    .execute()
