import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { OwnProcess } from '../../support/own-process'
import { WarehouseFile } from './warehouse-file'

const root = path.join(import.meta.dirname, '../../..')
const command = path.join(root, 'main/verify-store.ts')
const holder = path.join(root, 'tests/main/store/sqlite/hold-file.process.ts')
const file = new WarehouseFile()

async function verifyStore(...given: readonly string[]): Promise<{ said: string[]; exitCode: unknown }> {
  const started = new OwnProcess(command, given)
  return { said: await started.lines(), exitCode: await started.end() }
}

describe('npm run verify-store', () => {
  it('says what was compared and that it is equal, and leaves the file as it was', async () => {
    await file.create(['ABC-0001', 'ABC-0002'])
    const before = file.fingerprint()

    expect(await verifyStore(file.path)).toEqual({
      said: ['4 ledger lines, 2 serial numbers, 1 products', 'equal'],
      exitCode: 0,
    })
    expect(file.fingerprint()).toBe(before)
  })

  it('names each difference and counts them', async () => {
    await file.create(['ABC-0001', 'ABC-0002'])
    file.directly((connection) => connection.exec('update stock set blocked = 1, current = 3'))

    expect(await verifyStore(file.path)).toEqual({
      said: [
        '4 ledger lines, 2 serial numbers, 1 products',
        'stock ROUTER: from the ledger current 2, stored current 3',
        'stock ROUTER: from the ledger blocked 0, stored blocked 1',
        '2 differences',
      ],
      exitCode: 1,
    })
  })

  it('says when the file is missing', async () => {
    expect(await verifyStore(file.path)).toEqual({ said: [`There is no file ${file.path}.`], exitCode: 2 })
  })

  it('says when another program holds the file', async () => {
    await file.create(['ABC-0001'])
    const other = new OwnProcess(holder, [file.path])
    await other.nextLine()

    const answer = await verifyStore(file.path)

    await other.end()
    expect(answer).toEqual({ said: [`${file.path} is held by another program.`], exitCode: 2 })
  })

  it('says how it is used when no file is named', async () => {
    expect(await verifyStore()).toEqual({ said: ['Usage: npm run verify-store -- FILE'], exitCode: 2 })
  })
})
