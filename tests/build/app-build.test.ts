import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fingerprint } from '../../build/app/app-build.mjs'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fingerprint-'))
  await mkdir(join(folder, 'main'))
  await writeFile(join(folder, 'main', 'index.ts'), 'one')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const taken = () => fingerprint(['main', 'package.json'], folder)

describe('the fingerprint of the sources', () => {
  it('stays while nothing changes', async () => {
    expect(await taken()).toBe(await taken())
  })

  it.each([
    ['a file is changed', () => writeFile(join(folder, 'main', 'index.ts'), 'other')],
    ['a file is added', () => writeFile(join(folder, 'main', 'window.ts'), 'new')],
    ['a file is taken away', () => rm(join(folder, 'main', 'index.ts'))],
    ['a missing file appears', () => writeFile(join(folder, 'package.json'), '{}')],
  ])('changes when %s', async (_, change) => {
    const before = await taken()

    await change()

    expect(await taken()).not.toBe(before)
  })
})
