import { execFileSync } from 'node:child_process'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { passingFolder } from '../../../build/machine/passing-folder.mjs'

const megabytes = 48

export interface SmallDisk {
  readonly folder: string
  /** Takes all the room that is left. */
  fill(): Promise<void>
  /** Gives it back. */
  makeRoom(): Promise<void>
  remove(): Promise<void>
}

/** Why no disk of its own can be made on this machine; undefined when one can. */
export function findSmallDiskObstacle(): string | undefined {
  try {
    const folder = passingFolder('small-disk')
    mount(folder)
    execFileSync('umount', [folder], { stdio: 'ignore' })
    return undefined
  } catch {
    return 'a small disk can be mounted only as root, on Linux'
  }
}

/** A small disk in memory, mounted on a folder of its own. */
export function aSmallDisk(): SmallDisk {
  const folder = passingFolder('small-disk')
  const ballast = join(folder, 'ballast')
  mount(folder)
  return {
    folder,
    fill: async () => {
      await expectFull(writeFile(ballast, Buffer.alloc(megabytes * 1_048_576)))
    },
    makeRoom: () => rm(ballast),
    remove: async () => {
      execFileSync('umount', ['--lazy', folder])
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const mount = (folder: string) =>
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'ignore' })

/** The last bytes do not fit: as it should be. */
async function expectFull(writing: Promise<void>): Promise<void> {
  try {
    await writing
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return
    throw error
  }
  throw new Error('The small disk is larger than what should fill it')
}
