// `npm start` and `npm test` may well be typed at once: what changes the machine is done by one of them.
import { randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { cacheFolder } from './paths.mjs'
import { say, Trouble } from './trouble.mjs'

const LONGEST_WAIT_MS = 15 * 60_000
const WORTH_TELLING_MS = 1_000

/**
 * @template T
 * @param {string} name of the work, the same in every process
 * @param {() => Promise<T>} work
 * @param {string} [folder] where the lock files lie
 * @returns {Promise<T>}
 */
export async function oneAtATime(name, work, folder = join(cacheFolder, 'locks')) {
  const lock = join(folder, name)
  await mkdir(folder, { recursive: true })
  await waitFor(lock)
  try {
    return await work()
  } finally {
    await rm(lock, { force: true })
  }
}

/** @param {string} lock */
async function waitFor(lock) {
  const since = Date.now()
  let told = false
  while (!(await takes(lock))) {
    const waited = Date.now() - since
    if (waited > LONGEST_WAIT_MS) throw new Trouble(`Another set-up hangs. If there is none, delete ${lock}`)
    if (waited > WORTH_TELLING_MS && !told) {
      told = true
      say('Waiting for another set-up to finish ...')
    }
    await pause(100)
  }
}

/**
 * The lock is linked into place with its content, so that nobody ever reads it half written.
 * @param {string} lock
 * @returns {Promise<boolean>}
 */
async function takes(lock) {
  const mine = `${lock}.${randomUUID()}`
  await writeFile(mine, String(process.pid))
  try {
    await link(mine, lock)
    return true
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
    return (await removesAbandoned(lock)) ? takes(lock) : false
  } finally {
    await rm(mine, { force: true })
  }
}

/** @param {string} lock left behind by a process that was killed */
async function removesAbandoned(lock) {
  const holder = Number(await readFile(lock, 'utf8').catch(() => ''))
  if (!holder || isAlive(holder)) return false
  await rm(lock, { force: true })
  return true
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/** @param {unknown} error */
const codeOf = (error) => (error instanceof Error && 'code' in error ? error.code : undefined)
