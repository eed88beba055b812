/** Lengths of GTIN-8, GTIN-12 (UPC-A), GTIN-13 (EAN-13) and GTIN-14 (GS1 General Specifications, section 3.3). */
const gtinLengths: ReadonlySet<number> = new Set([8, 12, 13, 14])

/** The check digit of the digits before it: weights 3 and 1 from the right (GS1 General Specifications, section 7.9). */
export function gtinCheckDigit(digits: string): number {
  const sum = Array.from(digits)
    .toReversed()
    .reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 3 : 1), 0)
  return (10 - (sum % 10)) % 10
}

export const isGtinShaped = (text: string): boolean => /^[0-9]+$/u.test(text) && gtinLengths.has(text.length)

/** True for 8, 12, 13 or 14 digits whose last one is the right check digit. */
export const isGtin = (text: string): boolean =>
  isGtinShaped(text) && gtinCheckDigit(text.slice(0, -1)) === Number(text.at(-1))

/** GTINs are compared as 14 digits; the indicator digit 1 to 8 is a case and stays another code. */
export const gtin14 = (gtin: string): string => gtin.padStart(14, '0')
