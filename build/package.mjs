// npm run package: the app of this platform, unpacked and hardened (electron-builder.yml), in dist/.
import { copyFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { readyBuild } from './app/app-build.mjs'
import { packedFolder } from './app/packed-app.mjs'
import { runCommand } from './machine/command.mjs'
import { readyElectron } from './machine/electron.mjs'
import { root } from './machine/paths.mjs'
import { say, secondsSince } from './machine/trouble.mjs'

const PACKED_SQLITE = 'resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds/linux-x64.node'

/** @typedef {import('./machine/electron.mjs').Electron} Electron */
/** @typedef {import('electron-builder').Configuration} Configuration */

await runCommand(async () => {
  const electron = await readyElectron()
  await readyBuild(electron.version)
  const since = Date.now()
  const { build, Platform } = await import('electron-builder')
  const targets = Platform.current().createTarget('dir')
  await build({ projectDir: root, targets, config: whereElectronIs(electron), publish: 'never' })
  say(`Packaged in ${secondsSince(since)}: ${packedFolder}`)
  return 0
})

/**
 * Added to electron-builder.yml: the Electron at hand. With the stand-in goes the better-sqlite3 compiled for it.
 * @param {Electron} electron
 * @returns {Configuration}
 */
function whereElectronIs(electron) {
  const config = { electronDist: electron.folder, electronVersion: electron.version }
  const sqlite = electron.env.STATION_SQLITE_BINDING
  if (sqlite === undefined) return config
  return { ...config, afterPack: ({ appOutDir }) => replace(join(appOutDir, PACKED_SQLITE), sqlite) }
}

/**
 * Removed first: where files are hard-linked, writing into it would change node_modules too.
 * @param {string} file
 * @param {string} replacement
 */
async function replace(file, replacement) {
  await rm(file)
  await copyFile(replacement, file)
}
