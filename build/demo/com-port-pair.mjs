// Two com ports joined by a cable, for a computer without a scanner: what is written on one side arrives at the other.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { passingFolder } from '../machine/passing-folder.mjs'

const link = (/** @type {string} */ path) => `pty,raw,echo=0,link=${path}`

/**
 * @returns {Promise<{ stationSide: string, scan(code: string): Promise<void>, close(): Promise<void> }>} `scan` sends a
 * code as a scanner does, ended by CR
 */
export async function openComPortPair() {
  const folder = passingFolder('com-port')
  const scannerSide = join(folder, 'scanner')
  const stationSide = join(folder, 'station')
  const socat = spawn('socat', ['-d', '-d', link(scannerSide), link(stationSide)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  await started(socat)
  const scanner = await open(scannerSide, 'w')
  return {
    stationSide,
    scan: async (code) => void (await scanner.write(`${code}\r`)),
    close: async () => {
      await scanner.close()
      const ended = once(socat, 'exit')
      socat.kill()
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/**
 * Settles once both ports are there; rejects when socat ends before.
 * @param {import('node:child_process').ChildProcessByStdio<null, null, import('node:stream').Readable>} socat
 */
function started(socat) {
  return new Promise((resolve, reject) => {
    let said = ''
    socat.once('error', reject)
    socat.once('exit', () => reject(new Error(`socat ended: ${said}`)))
    socat.stderr.on('data', (chunk) => {
      said += String(chunk)
      if (said.includes('starting data transfer loop')) resolve(undefined)
    })
  })
}
