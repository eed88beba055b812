import { needsStandIn, readyElectron } from './electron.mjs'
import { isSqliteCompiled } from './stand-in-sqlite.mjs'
import { readySystemPackages } from './system-packages.mjs'
import { hasScreen } from './virtual-screen.mjs'

/** @typedef {import('./system-packages.mjs').Purpose} Purpose */

/**
 * Everything beside the dependencies: the system's packages, all at once, then Electron.
 * @param {{ playsScanner?: boolean }} [needs] playsScanner: a com-port scanner will be played on a pty pair
 */
export async function readyMachine({ playsScanner = true } = {}) {
  /** @type {Purpose[]} */
  const purposes = ['window']
  if (!hasScreen()) purposes.push('virtual screen')
  if (playsScanner) purposes.push('com-port pair')
  if ((await needsStandIn()) && !(await isSqliteCompiled())) purposes.push('compiler')
  await readySystemPackages(purposes)
  return readyElectron()
}
