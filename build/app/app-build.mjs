// The compiled app in out/: built when a source changed since the last time, else left as it is.
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { oneAtATime } from '../machine/one-at-a-time.mjs'
import { shippedVersion } from '../machine/npm-electron.mjs'
import { checkoutName, inModules, root } from '../machine/paths.mjs'
import { run } from '../machine/processes.mjs'
import { say, secondsSince, Trouble } from '../machine/trouble.mjs'

const SOURCES = [
  'main',
  'preload',
  'renderer',
  'shared',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
]

const stamp = join(root, 'out', '.built-from')

/**
 * @param {string} electronVersion the Electron whose JavaScript is written
 */
export async function readyBuild(electronVersion) {
  await buildUnless((built, sources) => built === stampFor(electronVersion, sources), electronVersion)
}

/** For what runs in plain Node: a build for any Electron will do, so the one in use is left in place. */
export async function readyBuildForNode() {
  await buildUnless((built, sources) => built.endsWith(stampFor('', sources)), await shippedVersion())
}

/**
 * @param {string} electronVersion
 * @param {string} sources
 */
const stampFor = (electronVersion, sources) => `${electronVersion} ${sources}`

/**
 * @param {(built: string, sources: string) => boolean} isEnough
 * @param {string} electronVersion
 */
async function buildUnless(isEnough, electronVersion) {
  await oneAtATime(`build-${checkoutName}`, async () => {
    const built = await readFile(stamp, 'utf8').catch(() => '')
    // Taken before the build: what changes meanwhile is built next time.
    const sources = await fingerprint(SOURCES)
    if (!isEnough(built, sources)) await build(electronVersion, sources)
  })
}

/**
 * @param {string} electronVersion
 * @param {string} sources
 */
async function build(electronVersion, sources) {
  const since = Date.now()
  await rm(stamp, { force: true })
  const [major = ''] = electronVersion.split('.')
  const code = await run(
    process.execPath,
    [inModules('electron-vite', 'bin', 'electron-vite.js'), 'build', '--logLevel', 'warn'],
    { cwd: root, env: { ...process.env, ELECTRON_MAJOR_VER: major } },
  )
  if (code !== 0) throw new Trouble('The app could not be built; the message stands above.')
  await writeFile(stamp, stampFor(electronVersion, sources))
  say(`App built in ${secondsSince(since)}.`)
}

/**
 * Names, sizes and dates of the files stand for their contents: reading the dates of 500 files takes
 * milliseconds.
 * @param {readonly string[]} paths below the project's root
 * @param {string} [base]
 */
export async function fingerprint(paths, base = root) {
  const hash = createHash('sha256')
  for (const path of paths) {
    for (const file of await filesIn(join(base, path))) {
      const { size, mtimeMs } = await stat(file)
      hash.update(`${file} ${size} ${mtimeMs}\n`)
    }
  }
  return hash.digest('hex')
}

/**
 * @param {string} path a file or a folder, or neither
 * @returns {Promise<string[]>}
 */
async function filesIn(path) {
  if (!existsSync(path)) return []
  if ((await stat(path)).isFile()) return [path]
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
}
