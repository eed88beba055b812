import type { StoreFaultCode } from '../store-fault'
import type { StoreProblem } from '../store-problem'
import { findSqliteCode, sqliteFaultCode } from './sqlite-errors'

/** The problem behind an error that came while a file was opened; throws the error again if it is none of these. */
export function fileProblem(error: unknown, file: string): StoreProblem {
  const code = sqliteFaultCode(error) ?? systemFaultCode(error)
  if (!code) throw error
  const detail = error instanceof Error ? error.message : String(error)
  if (code === 'store-corrupt') return { code, file, detail }
  if (code === 'store-lost') return { code: 'store-unreadable', file, detail }
  return { code, file }
}

const LOST = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EISDIR', 'EIO'])

function systemFaultCode(error: unknown): StoreFaultCode | undefined {
  if (findSqliteCode(error) || !(error instanceof Error) || !('code' in error)) return undefined
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT') return 'disk-full'
  // How Windows says that another program has the file open for itself.
  if (error.code === 'EBUSY') return 'store-locked'
  return typeof error.code === 'string' && LOST.has(error.code) ? 'store-lost' : undefined
}
