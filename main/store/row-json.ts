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
  return JSON.stringify(rows.map((row) => kinds.map(([name, kind]) => checked(name, kind, row[name]))))
}

function checked(name: string, kind: RowColumn, value: unknown): unknown {
  if (holds(kind, value)) return value
  throw new TypeError(`Column ${name} holds ${kind}, not ${JSON.stringify(value)}`)
}

function holds(kind: RowColumn, value: unknown): boolean {
  if (value === null) return kind.endsWith('?')
  return kind.startsWith('integer') ? Number.isSafeInteger(value) : isKeptUnchanged(value)
}

// SQLite ends a text at NUL in half of its functions, PostgreSQL refuses it; half a surrogate pair becomes U+FFFD.
function isKeptUnchanged(value: unknown): boolean {
  return typeof value === 'string' && !/[\0\p{Surrogate}]/u.test(value)
}
