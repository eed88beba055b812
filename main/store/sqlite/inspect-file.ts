import Database from 'better-sqlite3'
import { accessSync, constants, existsSync, statSync } from 'node:fs'
import path from 'node:path'
import type { StoreProblem } from '../store-problem'
import { type FileHeader, findFileHeader } from './file-header'
import { BUSY_MILLISECONDS } from './pragmas'
import type { SqlitePlan } from './sqlite-plan'

// 32 MB are checked in about 40 ms; a larger file is checked by the verification, not at every start.
const CHECKED_UP_TO = 32_000_000

/**
 * What stands against opening the file, found without changing a byte of it.
 * Undefined when nothing does, or when there is no file yet. Throws what `fileProblem` understands.
 */
export function findFileProblem(
  file: string,
  plan: SqlitePlan,
  nativeBinding?: string,
): StoreProblem | undefined {
  accessSync(path.dirname(path.resolve(file)), constants.R_OK | constants.W_OK)
  const length = findLength(file)
  if (!length) return undefined
  accessSync(file, constants.R_OK | constants.W_OK)
  const header = findFileHeader(file)
  if (!header) return { code: 'store-corrupt', file, detail: 'It does not begin as an SQLite database' }
  return (
    findStranger(file, header, plan) ??
    findMissingEnd(file, header, length) ??
    findInnerProblem(file, plan, length, nativeBinding)
  )
}

/** The same two questions for a header and for a connection, which also sees what is still in the WAL. */
function findStranger(
  file: string,
  { applicationId, version }: Pick<FileHeader, 'applicationId' | 'version'>,
  plan: SqlitePlan,
): StoreProblem | undefined {
  if (applicationId !== 0 && applicationId !== plan.applicationId) return { code: 'store-not-ours', file }
  if (version > plan.version && applicationId !== 0)
    return { code: 'store-newer', file, version, known: plan.version }
  return undefined
}

function findLength(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}

// Pages that are still in the WAL may be missing in the file.
function findMissingEnd(file: string, header: FileHeader, length: number): StoreProblem | undefined {
  if (length >= header.length || findLength(`${file}-wal`) > 0) return undefined
  return { code: 'store-corrupt', file, detail: `It has ${length} of ${header.length} bytes` }
}

function findInnerProblem(
  file: string,
  plan: SqlitePlan,
  length: number,
  nativeBinding?: string,
): StoreProblem | undefined {
  // The journal of a creation that was cut off: only a writing connection can undo it.
  if (existsSync(`${file}-journal`)) return undefined
  const connection = new Database(file, { readonly: true, timeout: BUSY_MILLISECONDS, nativeBinding })
  try {
    return findStrangerInside(file, connection, plan) ?? findDamage(file, connection, length)
  } finally {
    connection.close()
  }
}

/** As `findStranger`, and a database without a mark is ours only while it is empty. */
export function findStrangerInside(
  file: string,
  connection: Database.Database,
  plan: SqlitePlan,
): StoreProblem | undefined {
  const applicationId = Number(connection.pragma('application_id', { simple: true }))
  const version = Number(connection.pragma('user_version', { simple: true }))
  const parts = Number(connection.prepare('select count(*) from sqlite_schema').pluck().get())
  if (applicationId === 0 && parts > 0) return { code: 'store-not-ours', file }
  return findStranger(file, { applicationId, version }, plan)
}

function findDamage(file: string, connection: Database.Database, length: number): StoreProblem | undefined {
  if (length > CHECKED_UP_TO) return undefined
  const detail = String(connection.pragma('quick_check(1)', { simple: true }))
  return detail === 'ok' ? undefined : { code: 'store-corrupt', file, detail }
}
