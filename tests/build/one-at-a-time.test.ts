import { spawnSync } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { oneAtATime } from '../../build/machine/one-at-a-time.mjs'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'one-at-a-time-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('oneAtATime', () => {
  it('answers with what the work answers and leaves no lock behind', async () => {
    expect(await oneAtATime('build', async () => 42, folder)).toBe(42)

    expect(await readdir(folder)).toEqual([])
  })

  it('leaves no lock behind when the work fails', async () => {
    const work = oneAtATime('build', () => Promise.reject(new Error('no disk')), folder)

    await expect(work).rejects.toThrow('no disk')
    expect(await readdir(folder)).toEqual([])
  })

  it('begins only when the one before has ended', async () => {
    const steps: string[] = []
    const work = (name: string) => async () => {
      steps.push(`${name} begins`)
      await readdir(folder)
      steps.push(`${name} ends`)
    }

    await Promise.all([
      oneAtATime('build', work('first'), folder),
      oneAtATime('build', work('second'), folder),
    ])

    expect(steps.map((step) => step.split(' ')[1])).toEqual(['begins', 'ends', 'begins', 'ends'])
  })

  it('does not wait for a process that was killed at its work', async () => {
    const { pid } = spawnSync(process.execPath, ['--version'])
    await writeFile(join(folder, 'build'), String(pid))

    expect(await oneAtATime('build', async () => 'done', folder)).toBe('done')
  })
})
