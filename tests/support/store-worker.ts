import path from 'node:path'
import type { StoreThreadScript } from '../../main/store/sqlite/store-thread'

const root = path.join(import.meta.dirname, '../..')
const hook = path.join(root, 'tests/support/typescript-hook.mjs')

/** The thread of a store as it stands, or another script in its place. */
export const storeWorker = (
  script = path.join(root, 'main/store/sqlite/store-worker.ts'),
): StoreThreadScript => ({ script, execArgv: ['--import', hook] })
