import { gtinCheckDigit } from '../../shared/gtin'

/** How the last digit of a number is worked out of the others. */
export type CheckDigit = 'luhn' | 'gs1'

/** IMEI (15 digits) and ICCID (19 or 20): ISO/IEC 7812-1, annex B. */
const luhnLengths: ReadonlySet<number> = new Set([15, 19, 20])
/** GTIN-8, -12, -13, -14 and SSCC (18): GS1 General Specifications, section 7.9. */
const gs1Lengths: ReadonlySet<number> = new Set([8, 12, 13, 14, 18])

/** The check digit that a number of this form could end with; undefined where none is usual. */
export function possibleCheckDigit(key: string): CheckDigit | undefined {
  if (!/^\d+$/u.test(key)) return undefined
  if (luhnLengths.has(key.length)) return 'luhn'
  return gs1Lengths.has(key.length) ? 'gs1' : undefined
}

/** Whether the digits end with the check digit that this rule gives for the others. */
export function endsWithCheckDigit(digits: string, rule: CheckDigit): boolean {
  const others = digits.slice(0, -1)
  const last = Number(digits.at(-1))
  return last === (rule === 'luhn' ? luhnCheckDigit(others) : gtinCheckDigit(others))
}

/** Every second digit from the right is doubled, its digits added; the check digit makes the sum a multiple of ten. */
function luhnCheckDigit(digits: string): number {
  const sum = Array.from(digits)
    .toReversed()
    .reduce((total, digit, place) => total + weighed(Number(digit), place % 2 === 0), 0)
  return (10 - (sum % 10)) % 10
}

const weighed = (digit: number, isDoubled: boolean): number =>
  isDoubled ? digit * 2 - (digit > 4 ? 9 : 0) : digit
