import type { Instant } from '../../shared/values'
import type { Totals } from '../../shared/money'

/** Whose paper it is, as it stands at its head; what is empty is left out. */
export interface Company {
  readonly name: string
  /** In lines, as all addresses here. */
  readonly address: string
  readonly taxNumber: string
}

export interface Recipient {
  readonly name: string
  readonly address: string
}

interface Product {
  readonly sku: string
  readonly name: string
  /** What sets this variation apart; may be empty. */
  readonly options: string
  readonly unit: string
}

/** What is in a box. */
export interface PackingSlip {
  readonly kind: 'packing-slip'
  readonly company: Company
  readonly customer: Recipient
  /** Empty: to the customer's address. */
  readonly shipTo: string
  readonly number: string
  readonly status: 'open' | 'committed' | 'reversed'
  /** When it left; while it is open, when packing began. */
  readonly date: Instant
  readonly orderNumber: string
  readonly orderReference: string
  readonly carrierReference: string
  readonly invoiceNumber: string | null
  readonly lines: readonly PackedLine[]
}

export interface PackedLine extends Product {
  readonly quantity: number
  readonly serials: readonly string[]
}

/** A bill, or what takes one back. */
export interface Invoice {
  readonly kind: 'invoice' | 'credit-note'
  readonly company: Company
  readonly customer: Recipient
  readonly number: string
  readonly date: Instant
  /** The invoice that a credit note takes back. */
  readonly credits: { readonly number: string; readonly date: Instant } | null
  readonly dispatchNumber: string
  readonly dispatchDate: Instant | null
  readonly orderNumber: string
  readonly orderReference: string
  /** ISO 4217 */
  readonly currency: string
  readonly lines: readonly InvoicedLine[]
  /** In minor units of the currency, like all amounts here; those of a credit note are negative. */
  readonly totals: Totals
}

export interface InvoicedLine {
  readonly sku: string
  readonly description: string
  readonly unit: string
  readonly quantity: number
  readonly unitPrice: number
  /** In hundredths of a per cent. */
  readonly taxRate: number
  readonly net: number
  readonly serials: readonly string[]
}

/** What has to be fetched for an order, and where it lies. */
export interface PickList {
  readonly kind: 'pick-list'
  readonly customerName: string
  readonly orderNumber: string
  readonly orderReference: string
  /** The open dispatch it is for; null while none was opened. */
  readonly dispatchNumber: string | null
  readonly note: string
  readonly printedAt: Instant
  readonly lines: readonly PickLine[]
}

export interface PickLine extends Product {
  readonly location: string
  readonly quantity: number
  /** Units of it that are packed already. */
  readonly packed: number
  /** Serial numbers promised to this order that wait to be packed. */
  readonly expected: readonly string[]
  readonly isSerialised: boolean
}

/** Codes for the scanner, the same everywhere. */
interface CommandBarcodes {
  readonly kind: 'command-barcodes'
}

interface TestPage {
  readonly kind: 'test-page'
}

export type PaperContent = PackingSlip | Invoice | PickList | CommandBarcodes | TestPage
