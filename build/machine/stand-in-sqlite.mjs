// The stand-in Electron speaks Node-API 9; better-sqlite3's own binary wants 10 and crashes there. So the same
// source is compiled once for it, and the app is told by STATION_SQLITE_BINDING.
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { oneAtATime } from './one-at-a-time.mjs'
import { cacheFolder, inModules } from './paths.mjs'
import { runQuietly } from './processes.mjs'
import { bundledNodeFolder } from './tool-node.mjs'
import { say, secondsSince, Trouble } from './trouble.mjs'

/** Counted up when the compiling below changes. */
const RECIPE = 1

const SOURCES = ['binding.gyp', 'src', 'deps', 'lib', 'package.json']

/** @returns {Promise<string>} the compiled .node file */
export async function readySqliteForStandIn() {
  const binding = await bindingFile()
  if (!existsSync(binding)) {
    await oneAtATime('stand-in-sqlite', async () => {
      if (!existsSync(binding)) await compile(binding)
    })
  }
  return binding
}

/** Whether a compiler will be needed. */
export async function isSqliteCompiled() {
  return existsSync(await bindingFile())
}

async function bindingFile() {
  const { version } = JSON.parse(await readFile(inModules('better-sqlite3', 'package.json'), 'utf8'))
  return join(cacheFolder, `better-sqlite3-${version}-for-stand-in-${RECIPE}.node`)
}

/** @param {string} binding takes this name only when it is complete */
async function compile(binding) {
  const since = Date.now()
  say('Compiling better-sqlite3 for the stand-in Electron (about half a minute) ...')
  await mkdir(cacheFolder, { recursive: true })
  const workshop = await mkdtemp(join(cacheFolder, 'unfinished-'))
  try {
    await copySources(workshop)
    await lowerNodeApi(join(workshop, 'binding.gyp'))
    await runNodeGyp(workshop)
    await rename(join(workshop, 'build', 'Release', 'better_sqlite3.node'), binding)
  } finally {
    await rm(workshop, { recursive: true, force: true })
  }
  say(`better-sqlite3 compiled in ${secondsSince(since)}.`)
}

/** @param {string} workshop */
async function copySources(workshop) {
  for (const source of SOURCES) {
    await cp(inModules('better-sqlite3', source), join(workshop, source), { recursive: true })
  }
  await cp(inModules('node-addon-api'), join(workshop, 'node_modules', 'node-addon-api'), { recursive: true })
}

/** @param {string} bindingGyp */
async function lowerNodeApi(bindingGyp) {
  const text = await readFile(bindingGyp, 'utf8')
  const lowered = text.replace("'NAPI_VERSION=10'", "'NAPI_EXPERIMENTAL'")
  if (lowered === text) {
    throw new Trouble(
      'better-sqlite3 changed its Node-API version; review build/machine/stand-in-sqlite.mjs.',
    )
  }
  await writeFile(bindingGyp, lowered)
}

/** @param {string} workshop */
async function runNodeGyp(workshop) {
  const nodeGyp = createRequire(import.meta.url).resolve('node-gyp/bin/node-gyp.js')
  // -O1 without link-time optimisation: 30 s instead of minutes, and nothing here is measured with it alone.
  const flags = { CFLAGS: '-O1 -fno-lto', CXXFLAGS: '-O1 -fno-lto -w', LDFLAGS: '-fno-lto' }
  await runQuietly(
    process.execPath,
    [nodeGyp, 'rebuild', '--release', '--force_build=1', '--jobs=2', `--nodedir=${bundledNodeFolder}`],
    { cwd: workshop, env: { ...process.env, ...flags } },
  )
}
