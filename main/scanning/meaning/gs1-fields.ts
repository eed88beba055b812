import { isoDate } from './gs1-dates'
import type { Element, ScanFields } from './parsed-scan'

/** What the elements of a GS1 code say; they have been checked. */
export function fieldsOfElements(elements: readonly Element[], now: Date): ScanFields {
  const value = new Map(elements)
  const serial = value.get('21')
  const qty = value.get('30') ?? value.get('37')
  return {
    ...said({ gtin: value.get('01'), contentGtin: value.get('02'), sscc: value.get('00') }),
    ...(serial !== undefined && { serials: [serial] }),
    ...said({
      lot: value.get('10'),
      expiry: dateOf(value.get('17'), now),
      made: dateOf(value.get('11'), now),
    }),
    ...(qty !== undefined && { qty: Number(qty) }),
    ...said({
      secondarySerial: value.get('250'),
      additionalId: value.get('240'),
      customerPart: value.get('241'),
    }),
    elements,
  }
}

const dateOf = (digits: string | undefined, now: Date) =>
  digits === undefined ? undefined : isoDate(digits, now, true)

/** Leaves out what the code does not say. */
const said = (fields: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
