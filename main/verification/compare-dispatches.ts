import type { DispatchId, DispatchLineId, InvoiceId, SalesOrderLineId } from '../../shared/values'
import { rowsOfEach } from '../../shared/rows-of-each'
import type { InvoiceLine } from '../invoices/invoice-rows'
import type { Reader } from '../store/store'
import { compareDocuments, type LineNames, type SkuOf } from './compare-documents'
import { compareRecords, type StoredRecord } from './compare-records'
import { type Differences, shown } from './differences'
import { inPages } from './pages'
import type { RebuiltDispatches } from './rebuilt-dispatches'

const rowsPerPage = 5_000
const invoicesPerPage = 500

/** Compares every dispatch with its lines, and every invoice and credit note; gives the names of the lines. */
export async function compareDispatches(
  reader: Reader,
  { dispatches, invoices }: RebuiltDispatches,
  differences: Differences,
  skuOf: SkuOf,
): Promise<LineNames> {
  const names = await compareDocuments(
    dispatches,
    {
      what: 'dispatch',
      readHeads: (after: DispatchId) => readDispatches(reader, after),
      readLines: (after: DispatchLineId) => readLines(reader, after),
      skuOf,
      moved: ({ quantityToShip }, { moved }) => [`shipped ${shown(quantityToShip ?? 0)}`, `shipped ${moved}`],
    },
    differences,
  )
  await compareRecords(differences, 'invoice', invoices, storedInvoices(reader))
  await checkPromises(reader, differences)
  return names
}

const readDispatches = (reader: Reader, after: DispatchId) =>
  reader
    .selectFrom('dispatch')
    .where('id', '>', after)
    .orderBy('id')
    .limit(rowsPerPage)
    .select([
      'id',
      'number',
      'sales_order_id as salesOrderId',
      'reference',
      'status',
      'opened_at as openedAt',
      'committed_at as committedAt',
      'reversed_at as reversedAt',
    ])
    .execute()

const readLines = (reader: Reader, after: DispatchLineId) =>
  reader
    .selectFrom('dispatch_line')
    .where('id', '>', after)
    .orderBy('id')
    .limit(rowsPerPage)
    .select([
      'id',
      'dispatch_id as documentId',
      'position',
      'product_id as productId',
      'sales_order_line_id as salesOrderLineId',
      'quantity_to_ship as quantityToShip',
      'is_counted as isCounted',
      'captured',
    ])
    .execute()

async function* storedInvoices(reader: Reader): AsyncGenerator<StoredRecord[]> {
  const read = (after: InvoiceId) =>
    reader
      .selectFrom('invoice')
      .where('id', '>', after)
      .orderBy('id')
      .limit(invoicesPerPage)
      .select([
        'id',
        'number',
        'kind',
        'dispatch_id as dispatchId',
        'credits_invoice_id as creditsInvoiceId',
        'customer_id as customerId',
        'customer_name as customerName',
        'address',
        'issued_at as issuedAt',
        'currency',
        'net',
        'tax',
        'gross',
      ])
      .execute()
  for await (const page of inPages(read, ({ id }) => id)) {
    const billed = await readBilled(
      reader,
      page.map(({ id }) => id),
    )
    yield page.map(({ id, ...fields }) => ({
      id,
      which: fields.number,
      fields: { ...fields, lines: billed.get(id) ?? [] },
    }))
  }
}

/** What was billed, with the fields of each line in the order in which the ledger keeps them. */
async function readBilled(reader: Reader, invoices: readonly InvoiceId[]) {
  const lines = await reader
    .selectFrom('invoice_line')
    .where('invoice_id', 'in', invoices)
    .orderBy('position')
    .select([
      'invoice_id as invoiceId',
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
  const ofInvoice = rowsOfEach(lines, ({ invoiceId }) => invoiceId)
  return new Map([...ofInvoice].map(([id, own]) => [id, own.map(billedLine)]))
}

const billedLine = ({
  productId,
  sku,
  description,
  quantity,
  unit,
  unitPrice,
  taxRate,
  net,
}: InvoiceLine): InvoiceLine => ({
  productId,
  sku,
  description,
  quantity,
  unit,
  unitPrice,
  taxRate,
  net,
})

/** R2: no more numbers are promised to a line of an order, or packed for it, than are outstanding. */
async function checkPromises(reader: Reader, differences: Differences): Promise<void> {
  for await (const page of inPages(
    (after: SalesOrderLineId) => readPromised(reader, after),
    ({ id }) => id,
  ))
    for (const { number, position, promised, outstanding } of page)
      if (promised > outstanding)
        differences.add({
          what: 'sales order line',
          which: `${number}, line ${position + 1}`,
          fromLedger: `outstanding ${outstanding}`,
          stored: `allocated or picked ${promised}`,
        })
}

const readPromised = (reader: Reader, after: SalesOrderLineId) =>
  reader
    .selectFrom('serial_number as unit')
    .innerJoin('sales_order_line as line', 'line.id', 'unit.sales_order_line_id')
    .innerJoin('sales_order', 'sales_order.id', 'line.sales_order_id')
    .where('unit.status', 'in', ['allocated', 'picked'])
    .where('line.id', '>', after)
    .groupBy(['line.id', 'sales_order.number', 'line.position', 'line.quantity', 'line.shipped'])
    .orderBy('line.id')
    .limit(rowsPerPage)
    .select((row) => [
      'line.id',
      'sales_order.number',
      'line.position',
      row('line.quantity', '-', row.ref('line.shipped')).as('outstanding'),
      row.fn.countAll<number>().as('promised'),
    ])
    .execute()
