// `npm start` and `npm test` may well be typed at once: what changes the machine is done by one of them.
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { cacheFolder } from './paths.mjs'
import { say, Trouble } from './trouble.mjs'

const LONGEST_WAIT_MS = 15 * 60_000

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
  const deadline = Date.now() + LONGEST_WAIT_MS
  let told = false
  while (!(await takes(lock))) {
    if (Date.now() > deadline)
      throw new Trouble(`Another set-up seems to hang. Delete ${lock} if there is none.`)
    if (!told) say('Waiting for another set-up to finish ...')
    told = true
    await pause(200)
  }
}

/**
 * The lock is linked into place with its content, so that nobody ever reads it half written.
 * @param {string} lock
 */
async function takes(lock) {
  const mine = `${lock}.${process.pid}`
  await writeFile(mine, String(process.pid))
  try {
    await link(mine, lock)
    return true
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
    await removeIfAbandoned(lock)
    return false
  } finally {
    await rm(mine, { force: true })
  }
}

/** @param {string} lock left behind by a process that was killed */
async function removeIfAbandoned(lock) {
  const holder = Number(await readFile(lock, 'utf8').catch(() => ''))
  if (holder && !isAlive(holder)) await rm(lock, { force: true })
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
