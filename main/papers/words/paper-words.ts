import type { Command } from '../../../shared/command'
import type { TestCode } from '../../symbols/test-codes'

/** Every word that stands on a paper. Another language is another file of this form. */
export interface PaperWords {
  /** A BCP 47 tag: how numbers, money and dates are written. */
  readonly language: string
  readonly titles: {
    readonly packingSlip: string
    readonly invoice: string
    readonly creditNote: string
    readonly pickList: string
    readonly commandBarcodes: string
    readonly testPage: string
  }
  /** What the command barcodes are called and do. */
  readonly commands: Readonly<Record<Command, { readonly name: string; readonly does: string }>> & {
    readonly how: string
  }
  /** On the test page. */
  readonly testing: {
    readonly how: string
    readonly names: Readonly<Record<TestCode['id'], string>>
    readonly understood: string
    readonly plain: (text: string) => string
    /** By its GTIN or part number. */
    readonly product: (code: string) => string
    readonly serials: (serials: readonly string[]) => string
    readonly lot: (lot: string) => string
    readonly expiry: (date: string) => string
  }
  /** What stands before each fact in the head of a paper. */
  readonly facts: {
    readonly dispatch: string
    readonly shipped: string
    readonly packing: string
    readonly date: string
    readonly order: string
    readonly yourReference: string
    readonly carrier: string
    readonly invoice: string
    readonly printed: string
  }
  readonly taxNumber: (number: string) => string
  readonly addressees: { readonly billTo: string; readonly shipTo: string; readonly customer: string }
  readonly columns: {
    readonly position: string
    readonly sku: string
    readonly product: string
    readonly quantity: string
    readonly unitPrice: string
    readonly taxRate: string
    readonly amount: string
    readonly location: string
    readonly toFetch: string
    readonly fetched: string
  }
  readonly serialNumbers: (count: number) => string
  readonly withoutSerial: (count: number) => string
  readonly promised: (count: number) => string
  /** Serialised units of a pick list that nobody has promised by number. */
  readonly anyUnits: (count: number) => string
  readonly packedAlready: (packed: number, quantity: number) => string
  readonly net: string
  readonly taxOn: (rate: string, net: string) => string
  readonly total: string
  readonly toCredit: string
  readonly notShipped: string
  readonly reversed: string
  /** `date` is that of the invoice. */
  readonly credits: (number: string, date: string) => string
  readonly nothingToFetch: string
  /** What stands where on *2 of 5*: the two given stand for the numbers. */
  readonly page: <Place>(page: Place, pages: Place) => readonly (Place | string)[]
}
