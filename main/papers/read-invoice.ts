import { totalsOfNets } from '../../shared/money'
import type { DispatchId, InvoiceId } from '../../shared/values'
import type { Reader } from '../store/store'
import type { Invoice, InvoicedLine } from './content'
import { readDispatchedNumbers } from './dispatched-numbers'
import { readCompany } from './read-company'

/** A bill as it was raised, with the serial numbers that left. */
export async function findInvoice(reader: Reader, invoiceId: InvoiceId): Promise<Invoice | undefined> {
  const head = await reader
    .selectFrom('invoice')
    .innerJoin('dispatch', 'dispatch.id', 'invoice.dispatch_id')
    .innerJoin('sales_order', 'sales_order.id', 'dispatch.sales_order_id')
    .leftJoin('invoice as credited', 'credited.id', 'invoice.credits_invoice_id')
    .where('invoice.id', '=', invoiceId)
    .select([
      'invoice.number',
      'invoice.kind',
      'invoice.customer_name as name',
      'invoice.address',
      'invoice.issued_at as date',
      'invoice.currency',
      'invoice.net',
      'invoice.tax',
      'invoice.gross',
      'credited.number as creditedNumber',
      'credited.issued_at as creditedAt',
      'dispatch.id as dispatchId',
      'dispatch.number as dispatchNumber',
      'dispatch.committed_at as dispatchDate',
      'sales_order.number as orderNumber',
      'sales_order.reference as orderReference',
    ])
    .executeTakeFirst()
  if (!head) return undefined
  const { name, address, net, tax, gross, creditedNumber, creditedAt, dispatchId, ...facts } = head
  const lines = await readLines(reader, invoiceId, dispatchId)
  return {
    ...facts,
    company: await readCompany(reader),
    customer: { name, address },
    credits:
      creditedNumber === null || creditedAt === null ? null : { number: creditedNumber, date: creditedAt },
    lines,
    totals: { net, tax, gross, taxes: totalsOfNets(lines).taxes },
  }
}

async function readLines(
  reader: Reader,
  invoiceId: InvoiceId,
  dispatchId: DispatchId,
): Promise<InvoicedLine[]> {
  const lines = await reader
    .selectFrom('invoice_line')
    .where('invoice_id', '=', invoiceId)
    .orderBy('position')
    .select([
      'sku',
      'description',
      'unit',
      'quantity',
      'unit_price as unitPrice',
      'tax_rate as taxRate',
      'net',
    ])
    .execute()
  return withNumbers(lines, await readShippedNumbers(reader, dispatchId))
}

type StoredLine = Omit<InvoicedLine, 'serials'>

/** The lines of a bill are those of its dispatch, in their order. */
const withNumbers = (lines: readonly StoredLine[], shipped: readonly (readonly string[])[]): InvoicedLine[] =>
  lines.map((line, place) => ({ ...line, serials: shipped[place] ?? [] }))

/** The numbers of each line that was shipped. */
async function readShippedNumbers(
  reader: Reader,
  dispatchId: DispatchId,
): Promise<readonly (readonly string[])[]> {
  const serials = await readDispatchedNumbers(reader, dispatchId)
  const lines = await reader
    .selectFrom('dispatch_line')
    .where('dispatch_id', '=', dispatchId)
    .where('quantity_to_ship', 'is not', null)
    .orderBy('position')
    .select('id')
    .execute()
  return lines.map(({ id }) => serials.get(id) ?? [])
}
