import type { StoreProblem } from '../store-problem'
import { findPostgresCode, isConnectionLost } from './postgres-errors'

// 28: password or user. 3D000: no such database. 42501: no permission. 53300: too many stations already.
const REFUSALS = /^(28|3D000|42501|53300)/

/** The problem behind an error that came while a server was approached; throws the error again if it is neither. */
export function serverProblem(error: unknown, server: string): StoreProblem {
  const detail = error instanceof Error ? error.message : String(error)
  if (REFUSALS.test(findPostgresCode(error) ?? '')) return { code: 'server-refused', server, detail }
  if (isConnectionLost(error)) return { code: 'server-unreachable', server, detail }
  throw error
}
