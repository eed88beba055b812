// Where things lie: the project, and what is kept between checkouts on this machine.
import { createHash } from 'node:crypto'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '../..')

/** Tells this checkout from others where they share a folder. */
export const checkoutName = createHash('sha256').update(root).digest('hex').slice(0, 16)

/** What costs minutes to fetch or compile is kept here, outside node_modules, shared by all checkouts. */
export const cacheFolder = join(userCacheFolder(), 'serial-station')

/** @param {string[]} path below node_modules */
export const inModules = (...path) => join(root, 'node_modules', ...path)

function userCacheFolder() {
  if (process.env.XDG_CACHE_HOME) return resolve(process.env.XDG_CACHE_HOME)
  if (process.platform === 'win32' && process.env.LOCALAPPDATA) return process.env.LOCALAPPDATA
  return join(homedir(), process.platform === 'darwin' ? 'Library/Caches' : '.cache')
}
