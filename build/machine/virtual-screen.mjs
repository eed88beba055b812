// A screen for machines without one: an X server that draws into memory.
import { spawn } from 'node:child_process'
import { Trouble } from './trouble.mjs'

const SIZE = '1440x900x24'
const START_LIMIT_MS = 15_000

export function hasScreen() {
  if (process.platform !== 'linux') return true
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/** From here on this process and all it starts have a screen. It goes away when this process ends. */
export async function readyScreen() {
  if (!hasScreen()) process.env.DISPLAY = await startVirtualScreen()
}

/**
 * The server itself picks a free number and tells it through the file descriptor 3.
 * @returns {Promise<string>} for example ":99"
 */
function startVirtualScreen() {
  const args = ['-displayfd', '3', '-screen', '0', SIZE, '-nolisten', 'tcp', '-noreset']
  // A process group of its own, or Ctrl+C would end the screen before the app on it has closed.
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'], detached: true })
  process.on('exit', () => server.kill())
  return new Promise((resolve, reject) => {
    let complaints = ''
    const fail = () => reject(new Trouble(`The virtual screen (Xvfb) did not start.\n${complaints}`))
    const limit = setTimeout(fail, START_LIMIT_MS)
    server.on('error', fail)
    server.on('exit', fail)
    server.stderr?.on('data', (chunk) => (complaints += chunk))
    server.stdio[3]?.once('data', (number) => {
      clearTimeout(limit)
      server.unref()
      resolve(`:${String(number).trim()}`)
    })
  })
}
