import { DatabaseError } from 'pg'
import type { StoreFaultCode } from '../store-fault'

/** The SQLSTATE, or the operating system's code when the connection itself failed. */
function findPostgresCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

// Serialization failure, deadlock, could not get a lock in time.
const LOST_THE_RACE = new Set(['40001', '40P01', '55P03'])

// 08: connection exceptions. 57P01..05: the server is stopped, crashed, starting, or cut an idle session.
// 25P03: our transaction idled too long and was cut.
const CONNECTION_STATES = /^(08|57P0[1-5]|25P03)/
const CONNECTION_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOENT',
])
// pg gives these three sentences no code.
const CONNECTION_SENTENCES =
  /Connection terminated|timeout exceeded when trying to connect|not queryable|Client has encountered a connection error/

export function isConnectionLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = findPostgresCode(error)
  if (code !== undefined) return CONNECTION_STATES.test(code) || CONNECTION_CODES.has(code)
  return CONNECTION_SENTENCES.test(error.message)
}

export function isPassingOnPostgres(error: unknown): boolean {
  return LOST_THE_RACE.has(findPostgresCode(error) ?? '') || isConnectionLost(error)
}

const FAULTS: Readonly<Record<string, StoreFaultCode>> = {
  '53100': 'disk-full',
  '55P03': 'store-locked',
  '57014': 'store-locked',
  '40001': 'store-locked',
  '40P01': 'store-locked',
  '58030': 'store-lost',
  XX001: 'store-corrupt',
  XX002: 'store-corrupt',
}

export function postgresFaultCode(error: unknown): StoreFaultCode | undefined {
  if (isConnectionLost(error) || isRefusedByServer(error)) return 'store-lost'
  return FAULTS[findPostgresCode(error) ?? '']
}

// 28: password or user. 3D000: no such database. 42501: no permission. 53300: too many stations already.
export const isRefusedByServer = (error: unknown): boolean =>
  /^(28|3D000|42501|53300)/.test(findPostgresCode(error) ?? '')

/** `table(column, column)` out of the detail `Key (column, column)=(…) already exists.`, whatever its language. */
export function postgresUniqueViolation(error: unknown): string | undefined {
  if (!(error instanceof DatabaseError) || error.code !== '23505') return undefined
  const [, columns] = /\((.*?)\)=\(/.exec(error.detail ?? '') ?? []
  return columns && !columns.includes('(') ? `${error.table}(${columns})` : error.constraint
}
