import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { Spreadsheets } from '../../../main/spreadsheets/spreadsheets'
import type { WrittenRow, WrittenTable } from '../../../main/spreadsheets/written-table'
import { spreadsheetLimits } from '../../../shared/spreadsheet-limits'
import { anEngine } from './engine'
import { fixture, textFile } from './reading'

const folder = mkdtempSync(path.join(tmpdir(), 'spreadsheets-'))
afterAll(() => rmSync(folder, { recursive: true }))

const { memoryBytes } = spreadsheetLimits
const mebibyte = 1024 * 1024
const nobody = () => undefined
const longList = (rows: number) =>
  textFile(`SKU,Serial number\n${Array.from({ length: rows }, (_, at) => `SKU-1,SN-${at}`).join('\n')}`)

async function* pages(count: number, betweenPages: () => unknown = nobody): AsyncGenerator<WrittenRow[]> {
  for (let page = 0; page < count; page += 1) {
    await betweenPages()
    yield Array.from({ length: 500 }, (_, at) => [`SN-${page * 500 + at}`])
  }
}
const aTable = (rows: WrittenTable['rows']): WrittenTable => ({
  columns: [{ title: 'Serial number', kind: 'text' }],
  rows,
})

describe('reading a spreadsheet beside the station', () => {
  it('gives the whole table, says how far it is and what it took', async () => {
    const told: [number, number][] = []
    const read = await anEngine().read(fixture('big-60k-rows.xlsx'), (done, total) =>
      told.push([done, total]),
    ).ended

    expect(read).toMatchObject({ ok: true, value: { sheet: 'Sheet1', header: { number: 1 } } })
    expect(read.ok && read.value.rows.length).toBe(60_000)
    expect(read.ok && read.value.rows.at(-1)?.number).toBe(60_001)
    expect(read.ok && read.value.cost.peakBytes).toBeGreaterThan(20_000_000)
    expect(told.length).toBeGreaterThan(2)
    expect(told.every(([done, total]) => done <= total)).toBe(true)
  })

  it('hands a file over in pieces that bring nothing else along', async () => {
    const bytes = new Uint8Array(5 * mebibyte + 1)
    const handedOver: number[] = []
    const engine = new Spreadsheets(() => ({
      // A message between processes takes the whole memory of its bytes along, not only what can be seen of it.
      send: (message) => {
        if (message.kind === 'bytes') handedOver.push(message.bytes.buffer.byteLength)
      },
      onMessage: nobody,
      onExit: nobody,
      end: nobody,
    }))

    const reading = engine.read({ fileName: 'large.csv', bytes }, nobody)
    await vi.waitUntil(() => handedOver.length === 6)
    reading.end()

    await expect(reading.ended).rejects.toThrow('ended')
    expect(handedOver.reduce((sum, length) => sum + length, 0)).toBe(bytes.length)
  })

  it('counts the rows of a table that is too long', async () => {
    expect(await anEngine().read(longList(200_001), nobody).ended).toEqual({
      ok: false,
      refusal: { code: 'file-too-large', measure: 'rows', limit: 200_000, found: 200_001 },
    })
  })

  it('refuses a file whose bytes are too many before it unpacks one', async () => {
    const file = { fileName: 'large.xlsx', bytes: new Uint8Array(spreadsheetLimits.fileBytes + 1) }

    expect(await anEngine().read(file, nobody).ended).toMatchObject({
      refusal: { code: 'file-too-large', measure: 'bytes', found: file.bytes.length },
    })
  })

  it('gives up a file that takes too long', async () => {
    const engine = anEngine({ seconds: 0.01, memoryBytes })

    expect(await engine.read(fixture('big-60k-rows.xlsx'), nobody).ended).toMatchObject({
      refusal: { code: 'file-too-slow' },
    })
  })

  it('gives up a file that would take too much memory', async () => {
    const engine = anEngine({ seconds: 60, memoryBytes: 20 * 1024 * 1024 })

    expect(await engine.read(fixture('big-60k-rows.xlsx'), nobody).ended).toMatchObject({
      refusal: { code: 'file-too-large', measure: 'memory' },
    })
  })

  it('is ended at once, and then gives nothing', async () => {
    const reading = anEngine().read(fixture('big-60k-rows.xlsx'), nobody)
    reading.end()

    await expect(reading.ended).rejects.toThrow('was ended')
  })
})

describe.each(['xlsx', 'csv'])('writing %s beside the station', (format) => {
  it('writes page by page', async () => {
    const file = path.join(folder, `pages.${format}`)
    const written = await anEngine().write(file, aTable(pages(20))).ended
    const read = await anEngine().read({ fileName: file, bytes: readFileSync(file) }, nobody).ended

    expect(written).toEqual({ ok: true, value: 10_000 })
    expect(read.ok && read.value.rows.at(-1)?.cells).toEqual([{ kind: 'text', text: 'SN-9999' }])
  })

  it('leaves what was there until the new file is whole, and nothing of one that was ended', async () => {
    const file = path.join(folder, `kept.${format}`)
    writeFileSync(file, 'as it was')
    const writing = anEngine().write(file, aTable(pages(20, () => setImmediate().then(() => writing.end()))))

    await expect(writing.ended).rejects.toThrow('was ended')
    expect(readFileSync(file, 'utf8')).toBe('as it was')
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  it('passes on what broke while the rows were gathered, and leaves nothing', async () => {
    const file = path.join(folder, `broken.${format}`)
    const broken = aTable(pages(20, () => Promise.reject(new Error('The store is gone'))))

    await expect(anEngine().write(file, broken).ended).rejects.toThrow('The store is gone')
    expect(readdirSync(folder).filter((name) => name.includes('broken'))).toEqual([])
  })

  it('says that the folder is not there', async () => {
    const file = path.join(folder, 'gone', `list.${format}`)

    expect(await anEngine().write(file, aTable(pages(1))).ended).toEqual({
      ok: false,
      refusal: { code: 'file-not-saved', path: file, reason: 'folder-gone' },
    })
  })
})
