// Which Electron to run: the one named by ELECTRON_EXEC_PATH, else the electron package's own (downloaded when
// that is possible), else, on linux-x64 without that download, a stand-in from npm.
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { readyNpmExecutable, shippedVersion } from './npm-electron.mjs'
import { inModules } from './paths.mjs'
import { goesWithoutSandbox, readySandbox } from './sandbox.mjs'
import { isStandInPossible, readyStandIn, STAND_IN } from './stand-in.mjs'
import { readySqliteForStandIn } from './stand-in-sqlite.mjs'
import { say, Trouble } from './trouble.mjs'

/**
 * @typedef {object} Electron
 * @property {'given' | 'npm' | 'stand-in'} source
 * @property {string} executable
 * @property {string} folder holds the whole distribution, as electron-builder wants it
 * @property {string} version
 * @property {Record<string, string>} env what the app needs to run in it
 * @property {string[]} args Chromium's switches, to stand before the app's folder
 * @property {string} description one plain line
 */

/**
 * @param {{ tellsWhich?: boolean }} [options]
 * @returns {Promise<Electron>}
 */
export async function readyElectron({ tellsWhich = true } = {}) {
  const electron = (await givenElectron()) ?? (await npmElectron()) ?? (await standInElectron())
  readySandbox(electron.folder)
  if (tellsWhich) say(electron.description)
  return electron
}

/** Whether the stand-in will be needed, that is: whether something may have to be compiled. */
export async function needsStandIn() {
  return !process.env.ELECTRON_EXEC_PATH && !(await readyNpmExecutable())
}

/** @returns {Promise<Electron | undefined>} */
async function givenElectron() {
  const executable = process.env.ELECTRON_EXEC_PATH
  if (!executable) return undefined
  if (!existsSync(executable))
    throw new Trouble(`ELECTRON_EXEC_PATH names ${executable}, which is not there.`)
  const folder = dirname(executable)
  const version = (await readText(join(folder, 'version')))?.replace(/^v/, '') ?? (await shippedVersion())
  const description = `Electron ${version} from ELECTRON_EXEC_PATH: ${executable}`
  return { source: 'given', executable, folder, version, env: {}, args: commonArgs(), description }
}

/** @returns {Promise<Electron | undefined>} */
async function npmElectron() {
  const executable = await readyNpmExecutable()
  if (!executable) return undefined
  const version = await shippedVersion()
  const folder = inModules('electron', 'dist')
  const description = `Electron ${version}, the version that ships.`
  return { source: 'npm', executable, folder, version, env: {}, args: commonArgs(), description }
}

/** @returns {Promise<Electron>} */
async function standInElectron() {
  const shipped = await shippedVersion()
  if (!isStandInPossible) {
    throw new Trouble(`Electron ${shipped} could not be downloaded. Check the network, then try again.`)
  }
  const [folder, sqlite] = await Promise.all([readyStandIn(), readySqliteForStandIn()])
  return {
    source: 'stand-in',
    executable: join(folder, 'electron'),
    folder,
    version: STAND_IN.electron,
    env: { STATION_SQLITE_BINDING: sqlite },
    args: commonArgs(),
    description: `STAND-IN Electron ${STAND_IN.electron} (npm's ${STAND_IN.name}); ${shipped} ships, but could not be downloaded here.`,
  }
}

/** Chromium looks for X11 unless it is told about Wayland. */
function commonArgs() {
  if (process.platform !== 'linux') return []
  const sandbox = goesWithoutSandbox() ? ['--no-sandbox'] : []
  const onWayland = process.env.WAYLAND_DISPLAY && !process.env.DISPLAY ? ['--ozone-platform-hint=auto'] : []
  return [...sandbox, ...onWayland]
}

/** @param {string} file */
const readText = async (file) => (await readFile(file, 'utf8').catch(() => undefined))?.trim()
