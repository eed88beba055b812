import { PurchaseOrderStatus } from '../../shared/purchase-order-status'
import { SalesOrderStatus } from '../../shared/sales-order-status'
import { SerialStatus } from '../../shared/serial-status'
import { english } from '../imports/words/en'
import { inWords, shown } from '../verification/differences'

/** What a page of ledger lines calls by its id. */
export interface LedgerNames {
  readonly suppliers: ReadonlyMap<number, string>
  readonly customers: ReadonlyMap<number, string>
  /** By sku. */
  readonly products: ReadonlyMap<number, string>
  /** The decimals of the currency: the ledger keeps minor units. */
  readonly decimals: number
}

type Fields = Readonly<Record<string, unknown>>

/** Longer lists are told by their beginning. */
const mostTold = 20

const amounts = new Set(['unitPrice', 'net', 'tax', 'gross'])
/** The order of lines says nothing to people. */
const untold = new Set(['position'])
/** What says the same in words, where a line has both. */
const saidBy = new Map([
  ['customerId', 'customerName'],
  ['productId', 'sku'],
])

const SaidStatus = SerialStatus.or(PurchaseOrderStatus).or(SalesOrderStatus)
const statuses: Readonly<Record<string, string>> = { ...english.serialStatuses, ...english.orderStatuses }

/**
 * What the ledger keeps as before and after, as people say it: a status, or the fields, one a line. Of what is new, blank
 * fields are left out; where a field changed, a blank says that it was cleared.
 */
export function ledgerInWords(
  line: { readonly before: string | null; readonly after: string | null },
  names: LedgerNames,
): { readonly before: string; readonly after: string } {
  const isChange = line.before !== null && line.after !== null
  const said = (kept: string | null) => (kept === null ? '' : keptInWords(kept, names, isChange))
  return { before: said(line.before), after: said(line.after) }
}

/** The fields that a line keeps; undefined where it keeps a word. */
export function fieldsKept(kept: string | null): Fields | undefined {
  if (!kept?.startsWith('{')) return undefined
  const parsed: unknown = JSON.parse(kept)
  return isFields(parsed) ? parsed : undefined
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function keptInWords(kept: string, names: LedgerNames, saysBlank: boolean): string {
  const status = SaidStatus.safeParse(kept)
  if (status.success) return statuses[status.data] ?? kept
  const fields = fieldsKept(kept)
  if (!fields) return kept
  return fieldsInWords(fields, names)
    .filter(({ value }) => saysBlank || value !== '')
    .map(({ name, value }) => `${name}: ${value}`)
    .join('\n')
}

const fieldsInWords = (fields: Fields, names: LedgerNames) =>
  Object.entries(fields)
    .filter(([field]) => isTold(field, fields))
    .map(([field, value]) => ({ name: nameOf(field), value: valueInWords(field, value, names) }))

function isTold(field: string, fields: Fields): boolean {
  if (untold.has(field) || (saidBy.get(field) ?? '') in fields) return false
  return !field.endsWith('Id') || field in english.ledgerFields
}

/** The name of a number series has blanks, and is as it is. */
const nameOf = (field: string): string =>
  english.ledgerFields[field] ?? (field.includes(' ') ? field : inWords(field))

function valueInWords(field: string, value: unknown, names: LedgerNames): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? english.yes : english.no
  if (typeof value === 'number') return numberInWords(field, value, names)
  if (Array.isArray(value)) return listInWords(value, names)
  return isFields(value) ? inOneLine(value, names) : shown(value)
}

const inOneLine = (fields: Fields, names: LedgerNames): string =>
  fieldsInWords(fields, names)
    .map(({ name, value }) => `${name}: ${value}`)
    .join(', ')

function numberInWords(field: string, value: number, names: LedgerNames): string {
  if (field === 'supplierId') return names.suppliers.get(value) ?? String(value)
  if (field === 'customerId') return names.customers.get(value) ?? String(value)
  if (field === 'productId') return names.products.get(value) ?? String(value)
  if (field === 'taxRate') return `${value / 100} %`
  return String(amounts.has(field) ? value / 10 ** names.decimals : value)
}

function listInWords(list: readonly unknown[], names: LedgerNames): string {
  const told = list.slice(0, mostTold).map((entry) => entryInWords(entry, names))
  if (list.length > mostTold) told.push(`${english.andMore} ${list.length - mostTold}`)
  return told.join('; ')
}

function entryInWords(entry: unknown, names: LedgerNames): string {
  if (Array.isArray(entry)) return orderLineInWords(entry, names)
  if (!isFields(entry)) return shown(entry)
  const { sku, quantity, unitPrice, taxRate, kind, text } = entry
  // A line of an invoice, and a code of a product.
  if (typeof sku === 'string' && quantity !== undefined)
    return pricedInWords(shown(quantity), sku, [unitPrice, taxRate].map(Number), names)
  return typeof text === 'string' ? `${shown(kind)} ${text}` : inOneLine(entry, names)
}

/** A line of an order is kept as product and quantity, and of a sales order as its price and tax rate too. */
function orderLineInWords(line: readonly unknown[], names: LedgerNames): string {
  const [productId = 0, quantity, ...price] = line.map(Number)
  return pricedInWords(shown(quantity), names.products.get(productId) ?? String(productId), price, names)
}

function pricedInWords(
  quantity: string,
  sku: string,
  [unitPrice, taxRate]: readonly number[],
  { decimals }: LedgerNames,
): string {
  const what = `${quantity} × ${sku}`
  if (unitPrice === undefined || taxRate === undefined) return what
  return `${what} (${unitPrice / 10 ** decimals}, ${taxRate / 100} %)`
}
