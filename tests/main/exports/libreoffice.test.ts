import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { exportHandlers } from '../../../main/exports/export-handlers'
import { neutralised } from '../../../main/spreadsheets/apostrophe'
import { openSqliteStore } from '../../../main/store/open-sqlite'
import type { WarehouseSchema } from '../../../main/store/schema'
import type { Store } from '../../../main/store/store'
import { warehousePlan } from '../../../main/store/warehouse-plan'
import type { DataType } from '../../../shared/data-types'
import { nothingAsked } from '../../../renderer/features/exports/nothing-asked'
import { ExportId } from '../../../shared/values'
import { hasOffice, openedInOffice } from '../../support/office'
import { aProduct, serialsOnHand, valueOf, warehouseDeps } from '../../support/warehouse'
import { anEngine } from '../spreadsheets/engine'

/** What spreadsheet programs like to take for something else. */
const awkward = [
  '000123',
  '490154203237518000',
  '1.2E+15',
  '1-Mar',
  '2026-03-01',
  'TRUE',
  '#N/A',
  '50%',
  '=1+1',
  "'=1+1",
  '@SUM(1,1)',
  '+49 30',
  '-5',
  '_x0041_',
  'Müller "3/4""',
  'a;b,c',
  '<b>&amp;</b>',
  '日本語 🚀',
]

const folder = mkdtempSync(path.join(tmpdir(), 'for-office-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A store whose products and units are called by the awkward texts. */
async function anAwkwardStore(): Promise<Store> {
  const store = valueOf(
    await openSqliteStore<WarehouseSchema>(path.join(folder, `${crypto.randomUUID()}.db`), warehousePlan),
  )
  for (const text of awkward) {
    const product = await aProduct(store, { sku: text, name: text, options: text })
    await serialsOnHand(store, product, [text])
  }
  return store
}

/** What LibreOffice shows of these columns once they were exported. */
async function exported(dataType: DataType, fields: readonly string[], format: 'xlsx' | 'csv') {
  const store = await anAwkwardStore()
  const file = path.join(folder, `${dataType}.${format}`)
  const handlers = exportHandlers({
    ...warehouseDeps(store),
    announce: () => undefined,
    dialogs: { chooseSpreadsheet: async () => null, askWhere: async () => file },
    spreadsheets: anEngine(),
  })
  const saved = await handlers['exports.save']({
    exportId: ExportId.parse(crypto.randomUUID()),
    wanted: nothingAsked[dataType],
    fields: [...fields],
    format,
  })
  expect(valueOf(saved).rows).toBe(awkward.length)
  await store.close()
  return (await openedInOffice(file)).slice(1)
}

describe.skipIf(!hasOffice)('an export that is opened in LibreOffice', () => {
  it.each([
    ['products', ['sku', 'name', 'options']],
    ['serial-numbers', ['sku', 'serial', 'productName']],
  ] as const)('says the same texts, as text, as a workbook of %s', async (dataType, fields) => {
    const shown = await exported(dataType, fields, 'xlsx')

    expect(shown).toEqual(awkward.map((text) => fields.map(() => ({ type: 'string', text }))))
  })

  it('says the same texts, as text and harmless, as CSV', async () => {
    const shown = await exported('products', ['sku', 'name'], 'csv')

    expect(shown).toEqual(
      awkward.map((text) => ['sku', 'name'].map(() => ({ type: 'string', text: neutralised(text) }))),
    )
  })

  it('keeps numbers as numbers', async () => {
    const [first] = await exported('products', ['currentInventory', 'sku'], 'xlsx')

    expect(first).toEqual([
      { type: 'float', text: '1' },
      { type: 'string', text: awkward[0] },
    ])
  })
})
