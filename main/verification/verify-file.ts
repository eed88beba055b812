import { existsSync } from 'node:fs'
import type { VerificationReport } from '../../shared/ipc/verification'
import { accepted, refused, type Result } from '../../shared/result'
import { newestVersion } from '../store/migrate'
import { openSqliteReader } from '../store/open-sqlite-reader'
import type { WarehouseSchema } from '../store/schema'
import { fileProblem } from '../store/sqlite/file-problem'
import type { StoreProblem } from '../store/store-problem'
import { warehousePlan } from '../store/warehouse-plan'
import { type VerificationOptions, verify } from './verify'

/** Why a store could not be verified. An older one is brought to the present version by opening it in the program. */
export type VerificationProblem =
  | StoreProblem
  | { readonly code: 'store-missing'; readonly file: string }
  | { readonly code: 'store-older'; readonly file: string; readonly version: number; readonly known: number }

/** Verifies a store that lies in a file, in use or not, and leaves every byte of it as it is. */
export async function verifyFile(
  file: string,
  nativeBinding: string | undefined,
  options: VerificationOptions,
): Promise<Result<VerificationReport, VerificationProblem>> {
  if (!existsSync(file)) return refused({ code: 'store-missing', file })
  const opened = openSqliteReader<WarehouseSchema>(file, warehousePlan, nativeBinding)
  if (!opened.ok) return opened
  const store = opened.value
  const { version } = store
  const known = newestVersion(warehousePlan.migrations)
  try {
    if (version < known) return refused({ code: 'store-older', file, version, known })
    return accepted(await verify(store, options))
  } catch (error) {
    return refused(fileProblem(error, file))
  } finally {
    store.close()
  }
}
