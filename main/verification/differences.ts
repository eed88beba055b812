import type { Difference } from '../../shared/ipc/verification'

const mostKept = 1_000

/** What a difference is about: `{ what: 'receipt', which: 'R-1001' }`. */
export type Subject = Pick<Difference, 'what' | 'which'>

type Value = string | number | null

/** Where the ledger and what is stored differ: the first thousand places, and how many there are. */
export class Differences {
  readonly first: Difference[] = []
  count = 0

  add(difference: Difference): void {
    this.count += 1
    if (this.first.length < mostKept) this.first.push(difference)
  }

  /** Adds a difference where the two are not the same, told with the name of the field. */
  compare(subject: Subject, field: string, fromLedger: Value, stored: Value): void {
    if (fromLedger === stored) return
    this.add({ ...subject, fromLedger: told(field, fromLedger), stored: told(field, stored) })
  }

  /** The same for each field that is stored of a record, whatever it holds. */
  compareRecord(subject: Subject, fromLedger: RecordFields | undefined, stored: RecordFields): void {
    if (!fromLedger) {
      this.add({ ...subject, fromLedger: 'never created', stored: 'there' })
      return
    }
    for (const [name, value] of Object.entries(stored))
      this.compare(subject, inWords(name), asText(fromLedger[name]), asText(value))
  }
}

export type RecordFields = Readonly<Record<string, unknown>>

const told = (field: string, value: Value): string =>
  `${field} ${value === '' ? 'empty' : (value ?? 'none')}`.trim()

const asText = (value: unknown): string | null => {
  if (value === undefined || value === null) return null
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** Any field as a text. */
export const shown = (value: unknown): string => asText(value) ?? 'none'

/** `hasSerialNumbers` is *has serial numbers*. */
export const inWords = (name: string): string =>
  name.replaceAll(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`)
