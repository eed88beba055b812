/** Names of symbologies by the letter of the AIM identifier (ISO/IEC 15424). */
const names: Readonly<Record<string, string>> = {
  A: 'code39',
  B: 'telepen',
  C: 'code128',
  c: 'channel-code',
  d: 'datamatrix',
  E: 'ean-upc',
  e: 'gs1-databar',
  F: 'codabar',
  G: 'code93',
  H: 'code11',
  h: 'han-xin',
  I: 'itf',
  J: 'dotcode',
  K: 'code16k',
  L: 'pdf417',
  M: 'msi',
  N: 'anker',
  O: 'codablock',
  P: 'plessey',
  Q: 'qr',
  R: 'straight-2of5',
  S: 'straight-2of5',
  s: 'supercode',
  T: 'code49',
  U: 'maxicode',
  X: 'unknown',
  Z: 'not-a-barcode',
  z: 'aztec',
}

/** These carry GS1 element strings; others do not, even when the digits look like it. */
const gs1: Readonly<Record<string, string>> = {
  ']C1': 'gs1-128',
  ']d2': 'gs1-datamatrix',
  ']Q3': 'gs1-qr',
  ']J1': 'gs1-dotcode',
  ']e0': 'gs1-databar',
  ']e1': 'gs1-databar',
  ']e2': 'gs1-databar',
}

const eanUpcByLength: Readonly<Record<number, string>> = { 13: 'ean13', 12: 'upca', 8: 'upce' }

/** No identifier, or `]X…`, with which a scanner says that it gives none. */
export const isUnknown = (aim: string | null): boolean => aim === null || aim.startsWith(']X')

/** ENQ, ACK and NAK: a scanner did not know a command, carried it out, or could not. */
const replyMarks = ['\u0005', '\u0006', '\u0015']

/** A scanner answers the command it was sent under `]Z6`, or under `]X0` with such a mark before the last sign. */
export const answersCommand = (aim: string | null, text: string): boolean =>
  aim !== null &&
  (aim.startsWith(']Z') || (isUnknown(aim) && replyMarks.some((mark) => text.slice(-2).includes(mark))))

export const carriesGs1 = (aim: string | null): boolean => aim !== null && aim in gs1

/** What a code was printed as. The digits count too: UPC-A and UPC-E come under the identifier of EAN-13. */
export function symbologyOf(aim: string | null, text: string): string | null {
  if (aim === null) return null
  const known = gs1[aim]
  if (known !== undefined) return known
  if (aim === ']E0') return eanUpcByLength[text.length] ?? 'ean-upc'
  if (aim === ']E4') return 'ean8'
  if (aim.startsWith(']I') && text.length === 14) return 'itf14'
  return names[aim.charAt(1)] ?? 'unknown'
}

const identifier = /^\][A-Za-z][0-9A-Za-z]/u

/** The AIM identifier and the text without it; scanners send it beside the text, before it, or both. */
export function splitAim(text: string, beside: string | null): { aim: string | null; text: string } {
  const [before] = identifier.exec(text) ?? []
  if (before !== undefined && (isUnknown(beside) || beside === before))
    return { aim: before, text: text.slice(before.length) }
  return { aim: beside, text }
}
