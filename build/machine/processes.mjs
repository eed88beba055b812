// Starting other programs so that Ctrl+C ends every one of them.
import { spawn, spawnSync } from 'node:child_process'
import { constants } from 'node:os'
import { Trouble } from './trouble.mjs'

/** @typedef {{ cwd?: string, env?: NodeJS.ProcessEnv, timeout?: number }} RunOptions */

/** How long a program may take to close in good order after Ctrl+C. */
const CLOSING_TIME_MS = 8_000

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()
/** @type {NodeJS.Signals | undefined} */
let endingBy

/**
 * Runs a program to its end with our output as its output.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<number>} its exit code
 */
export function run(command, args, options = {}) {
  const child = start(command, args, ['ignore', 'inherit', 'inherit'], options)
  return ended(child)
}

/**
 * Runs a program without showing its output, unless it fails.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export async function runQuietly(command, args, options = {}) {
  const child = start(command, args, ['ignore', 'pipe', 'pipe'], options)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk))
  const code = await ended(child)
  if (code !== 0) throw new Trouble(`${command} ${args.join(' ')} failed (${code}):\n${output.slice(-4000)}`)
}

/**
 * Asks a small program something.
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {string | undefined} what it printed, undefined when it is absent or failed
 */
export function ask(command, args) {
  const answer = spawnSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  return answer.status === 0 ? answer.stdout : undefined
}

/**
 * Each program gets a process group of its own: the terminal's Ctrl+C then reaches only us, and we pass it
 * on once (Electron takes a second one as "die now").
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').StdioOptions} stdio
 * @param {RunOptions} options
 */
function start(command, args, stdio, options) {
  endChildrenWithUs()
  const child = spawn(command, args, { ...options, stdio, detached: process.platform !== 'win32' })
  running.add(child)
  return child
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
function ended(child) {
  return new Promise((resolve, reject) => {
    child.on('error', (error) => {
      running.delete(child)
      reject(new Trouble(`${child.spawnfile} could not be started: ${error.message}`))
    })
    child.on('close', (code, signal) => {
      running.delete(child)
      // After Ctrl+C nothing may go on to its next step, so this promise is left open.
      if (endingBy) exitWhenAllEnded()
      else resolve(code ?? exitCodeOf(signal))
    })
  })
}

/** @param {NodeJS.Signals | null} signal */
const exitCodeOf = (signal) => (signal ? 128 + constants.signals[signal] : 1)

let watching = false
function endChildrenWithUs() {
  if (watching) return
  watching = true
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => endAll(signal))
  }
  process.on('exit', () => signalAll('SIGKILL'))
}

/** @param {NodeJS.Signals} signal */
function endAll(signal) {
  if (endingBy) return
  endingBy = signal
  signalAll(signal)
  setTimeout(() => process.exit(exitCodeOf(signal)), CLOSING_TIME_MS).unref()
  exitWhenAllEnded()
}

function exitWhenAllEnded() {
  if (endingBy && running.size === 0) process.exit(exitCodeOf(endingBy))
}

/** @param {NodeJS.Signals} signal */
function signalAll(signal) {
  for (const child of running) signalGroup(child, signal)
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalGroup(child, signal) {
  if (child.pid === undefined) return
  try {
    if (process.platform === 'win32') child.kill(signal)
    else process.kill(-child.pid, signal)
  } catch {
    // It has ended by itself in the meantime.
  }
}
