import { accepted, refused, type Result } from '../../shared/result'
import type { Engine } from './engine'
import { newestVersion } from './migrate'
import type { SqliteStorePlan } from './open-sqlite'
import { fileProblem } from './sqlite/file-problem'
import { findFileProblem } from './sqlite/inspect-file'
import { kyselyOnSqlite } from './sqlite/kysely-on-sqlite'
import { openReadingConnection } from './sqlite/open-connection'
import { sqliteEngine } from './sqlite/sqlite-engine'
import type { Reader } from './store'
import type { StoreProblem } from './store-problem'

/** A store that is only looked at. */
export interface StoreReading<Schema> {
  readonly reader: Reader<Schema>
  readonly engine: Engine
  /** May be older than the program: then not every table of `Schema` is there. */
  readonly version: number
  readonly close: () => void
}

/**
 * Opens a file, the store itself or a copy of it, without migrating or changing it: for verification and backups.
 * A store in use can be read meanwhile. A file that is not there is `store-unreadable`, an empty one `store-not-ours`.
 */
export function openSqliteReader<Schema>(
  file: string,
  plan: SqliteStorePlan,
  nativeBinding?: string,
): Result<StoreReading<Schema>, StoreProblem> {
  try {
    const known = { applicationId: plan.applicationId, version: newestVersion(plan.migrations) }
    const problem = findFileProblem(file, known, nativeBinding)
    return problem ? refused(problem) : read<Schema>(file, nativeBinding)
  } catch (error) {
    return refused(fileProblem(error, file))
  }
}

function read<Schema>(file: string, nativeBinding?: string): Result<StoreReading<Schema>, StoreProblem> {
  const connection = openReadingConnection(file, nativeBinding)
  const version = Number(connection.pragma('user_version', { simple: true }))
  const close = () => void connection.close()
  if (version > 0)
    return accepted({ reader: kyselyOnSqlite<Schema>(connection), engine: sqliteEngine, version, close })
  close()
  return refused({ code: 'store-not-ours', file })
}
