import type { StoreFaultCode } from '../store-fault'

/** The extended result code of an error that SQLite gave, such as SQLITE_IOERR_WRITE. */
export function findSqliteCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || error.name !== 'SqliteError') return undefined
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

const FAULTS: readonly (readonly [start: string, code: StoreFaultCode])[] = [
  ['SQLITE_FULL', 'disk-full'],
  // No room for the shared memory file beside the database.
  ['SQLITE_IOERR_SHMSIZE', 'disk-full'],
  ['SQLITE_BUSY', 'store-locked'],
  ['SQLITE_LOCKED', 'store-locked'],
  ['SQLITE_CORRUPT', 'store-corrupt'],
  ['SQLITE_NOTADB', 'store-corrupt'],
  ['SQLITE_IOERR', 'store-lost'],
  ['SQLITE_CANTOPEN', 'store-lost'],
  ['SQLITE_READONLY', 'store-lost'],
  ['SQLITE_PERM', 'store-lost'],
]

export function sqliteFaultCode(error: unknown): StoreFaultCode | undefined {
  const code = findSqliteCode(error)
  return FAULTS.find(([start]) => code?.startsWith(start))?.[1]
}

/** `table(column, column)` out of "UNIQUE constraint failed: table.column, table.column". */
export function sqliteUniqueViolation(error: unknown): string | undefined {
  const code = findSqliteCode(error)
  if (!(error instanceof Error) || !code || !UNIQUE_CODES.has(code)) return undefined
  const [, index] = /index '(.+)'/.exec(error.message) ?? []
  if (index) return index
  const places = error.message.slice(error.message.indexOf(': ') + 2).split(', ')
  const [table] = (places[0] ?? '').split('.')
  return `${table}(${places.map((place) => place.slice(place.indexOf('.') + 1)).join(', ')})`
}

const UNIQUE_CODES = new Set([
  'SQLITE_CONSTRAINT_UNIQUE',
  'SQLITE_CONSTRAINT_PRIMARYKEY',
  'SQLITE_CONSTRAINT_ROWID',
])
