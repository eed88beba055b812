import { gtinCheckDigit } from '../../../shared/gtin'
import type { ScanRefusal } from '../../../shared/scan-refusals'
import type { ApplicationIdentifier } from './gs1-table'
import { isoDate, isoDateOfFullYear } from './gs1-dates'

/** GS1 General Specifications, section 7.11: character sets 82 and 39, and base64url. */
const alphabets: Readonly<Record<string, RegExp>> = {
  N: /^[0-9]*$/u,
  X: /^[!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]*$/u,
  Y: /^[#\-/0-9A-Z]*$/u,
  Z: /^[-0-9A-Z_a-z=]*$/u,
}

/** Checks of the dictionary that tell a misread code; the others say what sense a value makes, which is not ours. */
const checks: Readonly<Record<string, (value: string, now: Date) => ScanRefusal | undefined>> = {
  csum: (value) =>
    gtinCheckDigit(value.slice(0, -1)) === Number(value.at(-1)) ? undefined : 'gs1-check-digit',
  yymmd0: (value, now) => (isoDate(value, now, true) ? undefined : 'gs1-date'),
  yymmdd: (value, now) => (isoDate(value, now, false) ? undefined : 'gs1-date'),
  yyyymmdd: (value) => (isoDateOfFullYear(value) ? undefined : 'gs1-date'),
  hhmi: (value) => (/^([01]\d|2[0-3])[0-5]\d$/u.test(value) ? undefined : 'gs1-date'),
  hh: (value) => (/^([01]\d|2[0-3])$/u.test(value) ? undefined : 'gs1-date'),
  mi: (value) => (/^[0-5]\d$/u.test(value) ? undefined : 'gs1-date'),
  ss: (value) => (/^[0-5]\d$/u.test(value) ? undefined : 'gs1-date'),
}

const keys: ReadonlySet<string> = new Set(['00', '01', '02', '03'])

/** Whether a value is what its identifier promises. */
export function refusalOfValue(
  { ai, min, max, parts }: ApplicationIdentifier,
  value: string,
  now: Date,
): ScanRefusal | undefined {
  if (value === '') return 'gs1-empty'
  if (value.length > max) return 'gs1-too-long'
  let rest = value
  for (const { type, min: least, max: most, check = [] } of parts) {
    const part = rest.slice(0, most)
    rest = rest.slice(most)
    if (!alphabets[type]?.test(part)) return 'gs1-charset'
    if (part.length < least) return 'gs1-truncated'
    if (part === '') continue
    for (const name of check) {
      const refusal = checks[name]?.(part, now)
      if (refusal) return refusal
    }
  }
  if (value.length < min) return 'gs1-truncated'
  return keys.has(ai) && /^0+$/u.test(value) ? 'gs1-zero-key' : undefined
}
