// The Electron that ships: the electron package's own binary, which it downloads from outside the npm registry.
import { existsSync } from 'node:fs'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { oneAtATime } from './one-at-a-time.mjs'
import { cacheFolder, inModules } from './paths.mjs'
import { runQuietly } from './processes.mjs'
import { isStandInPossible } from './stand-in.mjs'
import { say } from './trouble.mjs'

const DOWNLOAD_LIMIT_MS = 10 * 60_000
const TRY_AGAIN_AFTER_MS = 24 * 60 * 60_000

/** @returns {Promise<string | undefined>} its executable, undefined when it cannot be had */
export async function readyNpmExecutable() {
  const present = await npmExecutable()
  if (present || !(await mayDownload())) return present
  return oneAtATime('electron-download', async () => {
    if (!(await npmExecutable()) && (await mayDownload())) await download()
    return npmExecutable()
  })
}

async function npmExecutable() {
  const place = await readFile(inModules('electron', 'path.txt'), 'utf8').catch(() => undefined)
  const executable = place && inModules('electron', 'dist', place.trim())
  return executable && existsSync(executable) ? executable : undefined
}

/** Where something else can stand in, a download that failed is not tried again for a day. */
async function mayDownload() {
  if (process.env.ELECTRON_SKIP_DOWNLOAD) return false
  if (!isStandInPossible) return true
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
