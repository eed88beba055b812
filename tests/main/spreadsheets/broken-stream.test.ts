import { EventEmitter, once } from 'node:events'
import { PassThrough } from 'node:stream'
import { expect, it } from 'vitest'
import { writeXlsx } from '../../../main/spreadsheets/write-xlsx'
import type { WrittenRow } from '../../../main/spreadsheets/written-table'

it('a stream that breaks while rows are gathered ends nothing but its own work', async () => {
  const out = new PassThrough()
  const unhandled: unknown[] = []
  const note = (reason: unknown) => unhandled.push(reason)
  process.on('unhandledRejection', note)
  const gathering = new EventEmitter()
  async function* rows(): AsyncGenerator<readonly WrittenRow[]> {
    gathering.emit('begun')
    await new Promise(() => undefined)
    yield []
  }
  out.on('error', () => undefined)
  const isBegun = once(gathering, 'begun')
  void writeXlsx(out, { columns: [{ title: 'Sku', kind: 'text' }], rows: rows() })
  await isBegun

  out.destroy(new Error('The folder is gone'))
  await new Promise((resolve) => {
    setImmediate(resolve)
  })
  process.off('unhandledRejection', note)

  expect(unhandled).toEqual([])
})
