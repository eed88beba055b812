// What a Linux machine already has. Quick looks at files; nothing is started but ldconfig, once.
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { ask } from './processes.mjs'

const FONT_FOLDERS = [
  '/usr/share/fonts',
  '/usr/local/share/fonts',
  join(homedir(), '.fonts'),
  join(homedir(), '.local/share/fonts'),
]

/** @param {string} name */
export function hasCommand(name) {
  const folders = (process.env.PATH ?? '').split(':').filter(Boolean)
  return [...folders, '/usr/sbin', '/sbin'].some((folder) => existsSync(join(folder, name)))
}

/** @param {string} soname for example libgtk-3.so.0 */
export function hasLibrary(soname) {
  knownLibraries ??= ask('/sbin/ldconfig', ['-p']) ?? ''
  return knownLibraries.includes(`\t${soname} `)
}
/** @type {string | undefined} */
let knownLibraries

export function hasFonts() {
  return FONT_FOLDERS.some(
    (folder) => existsSync(folder) && readdirSync(folder, { recursive: true }).some(isFont),
  )
}

/** Debian keeps initdb out of the PATH, in a folder per version. */
export function hasInitdb() {
  if (hasCommand('initdb')) return true
  const versions = '/usr/lib/postgresql'
  if (!existsSync(versions)) return false
  return readdirSync(versions).some((version) => existsSync(join(versions, version, 'bin', 'initdb')))
}

/** @param {string | Buffer} file */
const isFont = (file) => /\.(ttf|otf|ttc|pfb)$/i.test(String(file))
