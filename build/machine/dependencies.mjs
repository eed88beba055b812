// node_modules as package-lock.json says. Runs before there is any package: Node's own modules only.
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { oneAtATime } from './one-at-a-time.mjs'
import { checkoutName, inModules, root } from './paths.mjs'
import { run } from './processes.mjs'
import { say, secondsSince, Trouble } from './trouble.mjs'

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }} LockedPackage */
/** @typedef {Record<string, LockedPackage>} LockedPackages by path, '' is the project itself */

/** Installs what package-lock.json asks for, when node_modules holds something else. */
export async function readyDependencies() {
  if (!(await areStale())) return
  await oneAtATime(`dependencies-${checkoutName}`, async () => {
    if (await areStale()) await install()
  })
}

/**
 * Compares by content, not by date: a fresh checkout touches files that did not change.
 * @param {LockedPackages} wanted from package-lock.json
 * @param {LockedPackages | undefined} installed from node_modules/.package-lock.json, which npm writes last
 */
export function dependenciesAreStale(wanted, installed) {
  if (!installed) return true
  const surplus = Object.keys(installed).some((path) => !wanted[path])
  return surplus || Object.entries(wanted).some(([path, locked]) => path && !fits(locked, installed[path]))
}

/**
 * @param {LockedPackage} wanted
 * @param {LockedPackage | undefined} installed
 */
function fits(wanted, installed) {
  if (!installed) return Boolean(wanted.optional || wanted.devOptional)
  return installed.version === wanted.version && installed.integrity === wanted.integrity
}

async function areStale() {
  const wanted = await readLock(join(root, 'package-lock.json'))
  if (!wanted) throw new Trouble('package-lock.json is missing: this is not a complete checkout.')
  return dependenciesAreStale(wanted, await readLock(inModules('.package-lock.json')))
}

/**
 * @param {string} file
 * @returns {Promise<LockedPackages | undefined>}
 */
async function readLock(file) {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  return text === undefined ? undefined : JSON.parse(text).packages
}

async function install() {
  const since = Date.now()
  say('Installing the dependencies (npm ci) ...')
  const [command, ...args] = npmCommand()
  const code = await run(command, [...args, 'ci', '--loglevel=error'], { cwd: root })
  if (code !== 0) throw new Trouble('npm ci failed; its message stands above.')
  say(`Dependencies installed in ${secondsSince(since)}.`)
}

/**
 * The npm that started us, else the one beside this Node, else the one on the PATH.
 * @returns {[string, ...string[]]}
 */
export function npmCommand() {
  const startedBy = process.env.npm_execpath
  if (startedBy?.endsWith('npm-cli.js')) return [process.execPath, startedBy]
  if (process.platform !== 'win32') return ['npm']
  return [process.execPath, join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js')]
}
