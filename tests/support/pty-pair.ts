import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { constants } from 'node:fs'
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const READY = 'starting data transfer loop'
const LONGEST_START_MS = 5000

/** Why no pty pair can be made on this machine; undefined when one can. */
export function findPtyPairObstacle(): string | undefined {
  if (process.platform === 'win32') return 'Windows has no ptys'
  try {
    execFileSync('socat', ['-V'], { stdio: 'ignore' })
    return undefined
  } catch {
    return 'socat is not on the PATH (Debian: apt-get install socat)'
  }
}

/** Two com ports joined by a cable: what is written on the scanner's side arrives at the station's. */
export interface PtyPair {
  readonly scannerSide: string
  readonly stationSide: string
  /** Sends as a scanner would; settles once the bytes are on the cable. Rejects while unplugged. */
  write(bytes: Uint8Array | string): Promise<void>
  /** Pulls the cable: the station's port hangs up and its path is gone. */
  unplug(): Promise<void>
  /** Puts it back under the same paths. */
  replug(): Promise<void>
  /** Unplugs for good and leaves nothing behind. */
  close(): Promise<void>
}

/** A real pty pair held together by socat; killing socat is pulling the cable. */
export async function openPtyPair(): Promise<PtyPair> {
  const folder = await mkdtemp(join(tmpdir(), 'pty-pair-'))
  const scannerSide = join(folder, 'scanner')
  const stationSide = join(folder, 'station')
  let cable: Cable | undefined = await plug(scannerSide, stationSide)

  async function unplug(): Promise<void> {
    const pulled = cable
    cable = undefined
    if (!pulled) return
    // First the names, as with a USB plug: left behind they would soon lead to somebody else's pty.
    await Promise.all([rm(scannerSide, { force: true }), rm(stationSide, { force: true })])
    await pulled.pull()
  }

  return {
    scannerSide,
    stationSide,
    async write(bytes) {
      if (!cable) throw new Error('The cable is unplugged')
      await cable.write(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes)
    },
    unplug,
    async replug() {
      cable ??= await plug(scannerSide, stationSide)
    },
    async close() {
      await unplug()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

interface Cable {
  write(bytes: Uint8Array): Promise<void>
  pull(): Promise<void>
}

async function plug(scannerSide: string, stationSide: string): Promise<Cable> {
  const socat = spawn('socat', ['-d', '-d', ptyAt(scannerSide), ptyAt(stationSide)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const gone = once(socat, 'exit')
  await ready(socat)
  // Without O_NOCTTY the pty could become this process's terminal, and pulling the cable would hang the process up.
  const handle = await open(scannerSide, constants.O_WRONLY | constants.O_NOCTTY)
  return {
    write: (bytes) => writeAll(handle, bytes),
    async pull() {
      socat.kill('SIGKILL')
      await gone
      await handle.close()
    },
  }
}

const ptyAt = (path: string) => `pty,raw,echo=0,link=${path}`

async function ready(socat: ChildProcess): Promise<void> {
  let said = ''
  const deadline = AbortSignal.timeout(LONGEST_START_MS)
  await new Promise<void>((resolve, reject) => {
    const fail = () => reject(new Error(`socat did not join the ptys: ${said}`))
    deadline.addEventListener('abort', fail)
    socat.once('error', reject)
    socat.once('exit', fail)
    socat.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes(READY)) resolve()
    })
  })
}

async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  let written = 0
  while (written < bytes.length) written += (await handle.write(bytes, written)).bytesWritten
}
