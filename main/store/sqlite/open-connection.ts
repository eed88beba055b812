import Database from 'better-sqlite3'
import { setTimeout } from 'node:timers/promises'
import { accepted, refused, type Result } from '../../../shared/result'
import type { StoreProblem } from '../store-problem'
import { fileProblem } from './file-problem'
import { findFileProblem, findStrangerInside } from './inspect-file'
import { applySettings, BUSY_MILLISECONDS, settingsFor, UNATTENDED_CHECKPOINT_PAGES } from './pragmas'
import type { SqlitePlan } from './sqlite-plan'
import { requireSqliteVersion } from './sqlite-version'

export interface SqliteOptions {
  /** Path of better-sqlite3's binary, where the one in its package does not fit the Electron that runs. */
  readonly nativeBinding?: string
  /** How long to wait for another program to let go of the file, in milliseconds. */
  readonly patience?: number
}

const PATIENCE = 2_000
const PAUSE = 40

/**
 * Opens a file for writing, with every setting that the store relies on made and read back; creates it where there
 * is none. Problems are found before anything is changed in the file.
 */
export async function openSqliteConnection(
  file: string,
  plan: SqlitePlan,
  options: SqliteOptions = {},
): Promise<Result<Database.Database, StoreProblem>> {
  const deadline = Date.now() + (options.patience ?? PATIENCE)
  return openBefore(deadline, () => tryToOpen(file, plan, options.nativeBinding))
}

async function openBefore<Opened extends Result<unknown, StoreProblem>>(
  deadline: number,
  open: () => Opened,
): Promise<Opened> {
  const opened = open()
  if (opened.ok || opened.refusal.code !== 'store-locked' || Date.now() >= deadline) return opened
  await setTimeout(PAUSE)
  return openBefore(deadline, open)
}

/** A second connection to a file that is open already: sees what is committed and cannot write. */
export function openReadingConnection(file: string, nativeBinding?: string): Database.Database {
  const connection = new Database(file, { readonly: true, timeout: BUSY_MILLISECONDS, nativeBinding })
  return orClosed(connection, () => {
    applySettings(connection, settingsFor('reading', process.platform))
    return connection
  })
}

/** One more writing connection to a store that is open. Its commits leave the write-ahead log to who looks after it. */
export function openSecondConnection(file: string, nativeBinding?: string): Database.Database {
  const connection = new Database(file, { fileMustExist: true, timeout: BUSY_MILLISECONDS, nativeBinding })
  return orClosed(connection, () => {
    applySettings(connection, settingsFor('writing', process.platform))
    connection.pragma(`wal_autocheckpoint = ${UNATTENDED_CHECKPOINT_PAGES}`)
    return connection
  })
}

function tryToOpen(
  file: string,
  plan: SqlitePlan,
  nativeBinding?: string,
): Result<Database.Database, StoreProblem> {
  try {
    const problem = findFileProblem(file, plan, nativeBinding)
    return problem ? refused(problem) : openForWriting(file, plan, nativeBinding)
  } catch (error) {
    return refused(fileProblem(error, file))
  }
}

function openForWriting(
  file: string,
  plan: SqlitePlan,
  nativeBinding?: string,
): Result<Database.Database, StoreProblem> {
  const connection = new Database(file, { timeout: BUSY_MILLISECONDS, nativeBinding })
  return orClosed(connection, () => {
    requireSqliteVersion(String(connection.prepare('select sqlite_version()').pluck().get()))
    // Once more: another program may have made the file since it was looked at.
    const problem = findStrangerInside(file, connection, plan)
    if (problem) connection.close()
    else applySettings(connection, settingsFor('writing', process.platform))
    return problem ? refused(problem) : accepted(connection)
  })
}

function orClosed<Answer>(connection: Database.Database, work: () => Answer): Answer {
  try {
    return work()
  } catch (error) {
    connection.close()
    throw error
  }
}
