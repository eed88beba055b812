import type { Batch } from '../../shared/batch'
import { type Command, commandIn } from '../../shared/command'
import type { RefusalOf } from '../../shared/refusal'
import { parseScan } from './meaning/parse-scan'
import type { ParsedScan } from './meaning/parsed-scan'
import type { Scan } from './scan'

/** What a scan says to the work it is made for. */
export type Said =
  /** A product's code or a serial number: the catalogue decides. */
  | { readonly kind: 'text'; readonly text: string }
  /** A product's code by what it is: never a serial number. */
  | { readonly kind: 'product'; readonly code: string }
  /** Serial numbers of units, and of which product, where the code says it. */
  | {
      readonly kind: 'units'
      readonly product: string | null
      readonly serials: readonly [string, ...string[]]
      readonly batch?: Batch
    }
  | { readonly kind: 'link'; readonly text: string }
  /** Of a command barcode, never typed: what the station shall do. */
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'nothing'; readonly refusal: RefusalOf<'scan-unusable' | 'scan-names-no-unit'> }

/** What a scanner read, understood; what a person typed is taken as it stands. */
export function saidBy({ text, aim, source, at }: Pick<Scan, 'text' | 'aim' | 'source' | 'at'>): Said {
  if (source === 'typed') return { kind: 'text', text }
  const parsed = parseScan(text, aim, new Date(at))
  if (!parsed.ok) return { kind: 'nothing', refusal: { code: 'scan-unusable', text, reason: parsed.refusal } }
  return saidByParsed(parsed.value)
}

function saidByParsed(parsed: ParsedScan): Said {
  const { format, text, gtin, part, serials = [] } = parsed
  const product = gtin ?? part ?? null
  const [first, ...others] = serials
  if (first !== undefined) return { kind: 'units', product, serials: [first, ...others], ...batchIn(parsed) }
  if (product !== null) return { kind: 'product', code: product }
  const command = commandIn(text)
  if (command !== undefined) return { kind: 'command', command }
  if (format === 'plain') return { kind: 'text', text }
  if (format === 'url') return { kind: 'link', text }
  return { kind: 'nothing', refusal: { code: 'scan-names-no-unit', text, what: instead(parsed) } }
}

function batchIn({ lot, expiry }: ParsedScan): { readonly batch?: Batch } {
  if (lot === undefined && expiry === undefined) return {}
  return { batch: { batchNumber: lot ?? null, useBy: expiry ?? null } }
}

function instead({ sscc, contentGtin, lot }: ParsedScan): RefusalOf<'scan-names-no-unit'>['what'] {
  if (sscc !== undefined || contentGtin !== undefined) return 'carton'
  return lot === undefined ? 'other' : 'lot'
}
