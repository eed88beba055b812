import type { RowColumn, RowOf } from './engine'

/**
 * The rows as one JSON text: an array of arrays, values in the order of the columns.
 * Throws where a database would keep something else than it was given: see `Engine.rowsOf`.
 */
export function rowsAsJson<Columns extends Readonly<Record<string, RowColumn>>>(
  columns: Columns,
  rows: readonly RowOf<Columns>[],
): string {
  const kinds = Object.entries(columns)
  const json = JSON.stringify(rows.map((row) => valuesOf(row, kinds)))
  if (mayHoldLostCharacters.test(json)) for (const row of rows) refuseLostCharacters(row, kinds)
  return json
}

type Kinds = readonly (readonly [name: string, kind: RowColumn])[]

/** Every value of a row, checked. Tens of thousands of rows pass here: one pass, and nothing made but the list. */
function valuesOf(row: Readonly<Record<string, unknown>>, kinds: Kinds): unknown[] {
  const values: unknown[] = []
  for (const [name, kind] of kinds) {
    const value = row[name]
    if (!holds(kind, value)) refuse(name, kind, value)
    values.push(value)
  }
  return values
}

function holds(kind: RowColumn, value: unknown): boolean {
  if (value === null) return kind === 'integer?' || kind === 'text?'
  return kind === 'text' || kind === 'text?' ? typeof value === 'string' : Number.isSafeInteger(value)
}

// SQLite ends a text at NUL in half of its functions, PostgreSQL refuses it; half a surrogate pair becomes U+FFFD.
const lostCharacters = /[\0\p{Surrogate}]/u

/** JSON writes both as escapes, so one look at the whole text clears all of its values; it may suspect a clean one. */
const mayHoldLostCharacters = /\\u(?:0000|d)/

function refuseLostCharacters(row: Readonly<Record<string, unknown>>, kinds: Kinds): void {
  for (const [name, kind] of kinds) {
    const value = row[name]
    if (typeof value === 'string' && lostCharacters.test(value)) refuse(name, kind, value)
  }
}

function refuse(name: string, kind: RowColumn, value: unknown): never {
  throw new TypeError(`Column ${name} holds ${kind}, not ${JSON.stringify(value)}`)
}
