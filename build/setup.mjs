// Makes a machine ready for this project. Every command calls it; it can be run by itself: npm run setup
import { rm } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { runCommand } from './machine/command.mjs'
import { failureNote, needsStandIn, readyElectron } from './machine/electron.mjs'
import { isSqliteCompiled } from './machine/stand-in-sqlite.mjs'
import { readySystemPackages } from './machine/system-packages.mjs'
import { hasScreen } from './machine/virtual-screen.mjs'

/** @typedef {import('./machine/system-packages.mjs').Purpose} Purpose */

/**
 * System packages come first and all at once, then Electron.
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

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runCommand(async (args) => {
    if (args.includes('--download')) await rm(await failureNote(), { force: true })
    await readyMachine()
    return 0
  })
}
