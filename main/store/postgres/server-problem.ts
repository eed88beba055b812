import type { StoreProblem } from '../store-problem'
import { isConnectionLost, isRefusedByServer } from './postgres-errors'

/** The problem behind an error that came while a server was approached; throws the error again if it is neither. */
export function serverProblem(error: unknown, server: string): StoreProblem {
  const detail = error instanceof Error ? error.message : String(error)
  if (isRefusedByServer(error)) return { code: 'server-refused', server, detail }
  if (isConnectionLost(error)) return { code: 'server-unreachable', server, detail }
  throw error
}
