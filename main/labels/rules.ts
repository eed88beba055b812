import { gtin14, isGtin } from '../../shared/gtin'
import type { LabelSymbol } from '../../shared/label'
import type { RefusalOf } from '../../shared/refusal'

/** What a label is about. */
export interface LabelledUnit {
  readonly serial: string
  readonly sku: string
  readonly productName: string
  /** The codes of its product, in their order. */
  readonly gtins: readonly string[]
}

/** The GTIN that a GS1 symbol says; undefined when the product has none that is right. */
export const gtinOf = ({ gtins }: LabelledUnit): string | undefined => {
  const gtin = gtins.find((code) => isGtin(code))
  return gtin === undefined ? undefined : gtin14(gtin)
}

/** A serial number by GS1, AI 21: up to 20 signs of character set 82 (General Specifications, section 7.11). */
const gs1Serial = /^[!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]{1,20}$/u

/** What Code 128 says here: Latin-1 by FNC4 is read wrongly by too many scanners. */
const printableAscii = /^[ -~]+$/u

type UnsayableRefusal = RefusalOf<'label-needs-gtin' | 'label-not-sayable'>

/** Why this symbol cannot say this unit, whatever the size; undefined when it can. */
export function whyNotSayable(unit: LabelledUnit, symbol: LabelSymbol): UnsayableRefusal | undefined {
  const { serial, sku, productName } = unit
  const notSayable = { code: 'label-not-sayable', serial, symbol } as const
  if (symbol === 'qr') return undefined
  if (symbol === 'code-128') return printableAscii.test(serial) ? undefined : notSayable
  if (gtinOf(unit) === undefined) return { code: 'label-needs-gtin', productName, sku }
  return gs1Serial.test(serial) ? undefined : notSayable
}

/** Printers of the system are taken to have 600 dots to the inch or so, which a PDF does not care about. */
export const systemDpi = 600

/** What of a symbol scanners at a bench still read, and what is wide enough: in millimetres, quiet zones in modules. */
export const symbolMeasures: Readonly<
  Record<LabelSymbol, { readonly narrowest: number; readonly widest: number; readonly quiet: number }>
> = {
  // Quiet zones: ISO/IEC 15417, 16022 and 18004; DataMatrix needs one module, two are kept.
  'code-128': { narrowest: 0.19, widest: 0.5, quiet: 10 },
  'gs1-datamatrix': { narrowest: 0.25, widest: 1, quiet: 2 },
  qr: { narrowest: 0.25, widest: 1, quiet: 4 },
}

/** Bars lower than this are missed by a hand-held scanner. */
export const lowestBars = 6
