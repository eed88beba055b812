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

/** Longer lists are told by their beginning. */
const mostTold = 20

const amounts = new Set(['unitPrice', 'net', 'tax', 'gross'])

/** What the ledger keeps as before or after, as people say it: a status, or the fields that changed, one a line. */
export function ledgerInWords(kept: string | null, names: LedgerNames): string {
  if (kept === null) return ''
  const status = SerialStatus.safeParse(kept)
  if (status.success) return english.serialStatuses[status.data]
  const fields = fieldsKept(kept)
  return fields ? fieldsInWords(fields, names, '\n') : kept
}

/** The fields of a line that keeps some; undefined where it keeps a word. */
export function fieldsKept(kept: string | null): Readonly<Record<string, unknown>> | undefined {
  if (!kept?.startsWith('{')) return undefined
  const parsed: unknown = JSON.parse(kept)
  return isRecord(parsed) ? parsed : undefined
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function fieldsInWords(
  fields: Readonly<Record<string, unknown>>,
  names: LedgerNames,
  between: string,
): string {
  return Object.entries(fields)
    .filter(([field]) => !field.endsWith('Id') || field in english.ledgerFields)
    .map(([field, value]) => {
      const name = english.ledgerFields[field] ?? inWords(field)
      return `${name}: ${valueInWords(field, value, names)}`
    })
    .join(between)
}

function valueInWords(field: string, value: unknown, names: LedgerNames): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? english.yes : english.no
  if (typeof value === 'number') return numberInWords(field, value, names)
  if (Array.isArray(value)) return listInWords(value, names)
  return isRecord(value) ? fieldsInWords(value, names, ', ') : shown(value)
}

function numberInWords(field: string, value: number, names: LedgerNames): string {
  if (field === 'supplierId') return names.suppliers.get(value) ?? String(value)
  if (field === 'customerId') return names.customers.get(value) ?? String(value)
  if (field === 'productId') return names.products.get(value) ?? String(value)
  if (field === 'taxRate') return `${value / 100} %`
  return String(amounts.has(field) ? value / 10 ** names.decimals : value)
}

function listInWords(list: readonly unknown[], names: LedgerNames): string {
  const told = list.slice(0, mostTold).map((entry) => {
    if (Array.isArray(entry)) return orderLineInWords(entry, names)
    return isRecord(entry) ? fieldsInWords(entry, names, ', ') : shown(entry)
  })
  if (list.length > mostTold) told.push(`${english.andMore} ${list.length - mostTold}`)
  return told.join('; ')
}

/** A line of an order is kept as product and quantity, and of a sales order as its price and tax rate too. */
function orderLineInWords(line: readonly unknown[], names: LedgerNames): string {
  const [productId, quantity, unitPrice, taxRate] = line.map(Number)
  const what = `${quantity} × ${names.products.get(productId ?? 0) ?? productId}`
  if (unitPrice === undefined || taxRate === undefined) return what
  return `${what} (${unitPrice / 10 ** names.decimals}, ${taxRate / 100} %)`
}
