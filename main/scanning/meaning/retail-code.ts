import { gtin14, isGtin } from '../../../shared/gtin'
import { accepted, refused, type Result } from '../../../shared/result'
import type { ScanRefusal } from '../../../shared/scan-refusals'
import type { ScanFields } from './parsed-scan'

/** Lengths of an EAN-13, UPC-A or UPC-E with its add-on of two or five digits, and how many of them are the code. */
const withAddOn: Readonly<Record<number, number>> = { 15: 13, 18: 13, 14: 12, 17: 12, 10: 8 }

/** A code of the EAN/UPC family or an ITF-14, which are GTINs by what they are printed as. */
export function readRetailCode(aim: string, text: string): Result<ScanFields, ScanRefusal> {
  if (!/^[0-9]*$/u.test(text)) return refused('gtin-charset')
  const codeLength = aim === ']E3' ? (withAddOn[text.length] ?? text.length) : text.length
  const gtin = gtinOf(aim, text.slice(0, codeLength))
  if (!gtin.ok) return gtin
  const addOn = text.slice(codeLength)
  return accepted({ gtin: gtin.value, ...(addOn !== '' && { addOn }) })
}

function gtinOf(aim: string, digits: string): Result<string, ScanRefusal> {
  if (!lengthsOf(aim).includes(digits.length)) return refused('gtin-length')
  const gtin = digits.length === 8 && aim !== ']E4' ? upcAOfUpcE(digits) : digits
  if (gtin === undefined || !isGtin(gtin)) return refused('gs1-check-digit')
  return /^0+$/u.test(gtin) ? refused('gs1-zero-key') : accepted(gtin14(gtin))
}

function lengthsOf(aim: string): readonly number[] {
  if (aim === ']E4') return [8]
  return aim.startsWith(']I') ? [14] : [8, 12, 13]
}

/** The UPC-A that eight digits of a UPC-E leave zeros out of (GS1 General Specifications, section 5.2.2.4). */
function upcAOfUpcE(digits: string): string | undefined {
  const [system = '', a = '', b = '', c = '', d = '', e = '', last = '', check = ''] = digits
  if (system !== '0' && system !== '1') return undefined
  if (last <= '2') return `${system}${a}${b}${last}0000${c}${d}${e}${check}`
  if (last === '3') return `${system}${a}${b}${c}00000${d}${e}${check}`
  if (last === '4') return `${system}${a}${b}${c}${d}00000${e}${check}`
  return `${system}${a}${b}${c}${d}${e}0000${last}${check}`
}
