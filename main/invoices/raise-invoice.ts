import { sql } from 'kysely'
import { netOf, totalsOf } from '../../shared/money'
import type { DispatchId, InvoiceId } from '../../shared/values'
import { takeNumbers } from '../ledger/number-series'
import type { Operation } from '../ledger/operation'
import { readWarehouseSettings } from '../settings/warehouse-settings'
import type { Reader } from '../store/store'
import { findInvoice, insertInvoice, type InvoiceFields, type InvoiceLine } from './invoice-rows'

const firstNumber = 1001

/** Bills what a dispatch ships, at the prices of its order; customer and products are kept as they are called now. */
export async function raiseInvoice(operation: Operation, dispatchId: DispatchId): Promise<void> {
  const { tx } = operation
  const { currency } = await readWarehouseSettings(tx)
  const lines = await readBilledLines(tx, dispatchId)
  const { net, tax, gross } = totalsOf(lines)
  await keep(operation, {
    number: `INV-${await takeNumbers(tx, 'invoice', { first: firstNumber })}`,
    kind: 'invoice',
    dispatchId,
    creditsInvoiceId: null,
    ...(await readCustomer(tx, dispatchId)),
    currency,
    net,
    tax,
    gross,
    lines,
  })
}

/** Takes the invoice of a dispatch back with a credit note over all of it; an invoice itself is never changed. */
export async function creditInvoice(operation: Operation, dispatchId: DispatchId): Promise<void> {
  const invoice = await findInvoice(operation.tx, dispatchId)
  if (!invoice) throw new Error(`Dispatch ${dispatchId} has no invoice to credit`)
  const { fields, invoiceId: creditsInvoiceId } = invoice
  await keep(operation, {
    ...fields,
    number: `CN-${await takeNumbers(operation.tx, 'credit-note', { first: firstNumber })}`,
    kind: 'credit-note',
    creditsInvoiceId,
    net: negative(fields.net),
    tax: negative(fields.tax),
    gross: negative(fields.gross),
    lines: fields.lines.map(credited),
  })
}

const credited = (line: InvoiceLine): InvoiceLine => ({
  ...line,
  quantity: negative(line.quantity),
  net: negative(line.net),
})

/** Zero has no sign. */
const negative = (amount: number): number => (amount === 0 ? 0 : -amount)

async function keep(operation: Operation, fields: InvoiceFields): Promise<InvoiceId> {
  const invoiceId = await insertInvoice(operation, fields, operation.at)
  await operation.ledger.append([
    {
      event: fields.kind === 'invoice' ? 'invoice raised' : 'credit note raised',
      after: JSON.stringify(fields),
      document: 'invoice',
      documentId: invoiceId,
    },
  ])
  return invoiceId
}

const readCustomer = (reader: Reader, dispatchId: DispatchId) =>
  reader
    .selectFrom('dispatch')
    .innerJoin('sales_order', 'sales_order.id', 'dispatch.sales_order_id')
    .innerJoin('customer', 'customer.id', 'sales_order.customer_id')
    .where('dispatch.id', '=', dispatchId)
    .select([
      'customer.id as customerId',
      'customer.name as customerName',
      sql<string>`case customer.address when '' then sales_order.ship_to else customer.address end`.as(
        'address',
      ),
    ])
    .executeTakeFirstOrThrow()

async function readBilledLines(reader: Reader, dispatchId: DispatchId): Promise<InvoiceLine[]> {
  const lines = await reader
    .selectFrom('dispatch_line as line')
    .innerJoin('sales_order_line as ordered', 'ordered.id', 'line.sales_order_line_id')
    .innerJoin('product', 'product.id', 'line.product_id')
    .where('line.dispatch_id', '=', dispatchId)
    .where('line.quantity_to_ship', 'is not', null)
    .orderBy('line.position')
    .select([
      'line.product_id as productId',
      'product.sku',
      'product.name as description',
      sql<number>`line.quantity_to_ship`.as('quantity'),
      'product.unit',
      'ordered.unit_price as unitPrice',
      'ordered.tax_rate as taxRate',
    ])
    .execute()
  return lines.map(billed)
}

const billed = (line: Omit<InvoiceLine, 'net'>): InvoiceLine => ({ ...line, net: netOf(line) })
