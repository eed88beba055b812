import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { exportHandlers } from '../../../main/exports/export-handlers'
import { DroppedFiles } from '../../../main/imports/dropped-files'
import { importHandlers } from '../../../main/imports/import-handlers'
import { importProducts } from '../../../main/products/import-products'
import { judgeCodes } from '../../../main/products/rules'
import { inSteps } from '../../../main/store/in-steps'
import type { Store } from '../../../main/store/store'
import { nothingAsked } from '../../../renderer/features/exports/nothing-asked'
import type { DataType, ImportableType } from '../../../shared/data-types'
import { ExportId, OpenedFileId } from '../../../shared/values'
import { aCustomer } from '../../support/selling'
import { describeOnEveryStore } from '../../support/test-store'
import {
  aProduct,
  aProductDraft,
  aSupplier,
  inOperation,
  serialsOnHand,
  valueOf,
  warehouseDeps,
} from '../../support/warehouse'
import { anEngine } from '../spreadsheets/engine'

const awkward = [
  '=1+1',
  "'=1+1",
  '-5',
  '+49 30',
  '@home',
  '_x0041_',
  '00012',
  '1.2E+15',
  '1-Mar',
  'TRUE',
  '#N/A',
  'Müller "3/4""',
  'a;b,c',
  '<b>&amp;</b>',
  '日本語 🚀',
]

function awkwardProducts(store: Store, count: number): Promise<void> {
  const products = Array.from({ length: count }, (_, place) => {
    const text = awkward[place % awkward.length] ?? ''
    const draft = aProductDraft({
      sku: String(place).padStart(6, '0'),
      name: `${text}${place}`,
      parentName: place % 3 === 0 ? text : null,
      options: text,
      location: place % 2 === 0 ? '007' : '',
      status: place % 7 === 0 ? 'archived' : 'active',
      hasSerialNumbers: place % 2 === 0,
      codes: [
        { kind: 'barcode', text: `B${text} ${place}` },
        { kind: 'barcode', text: `0${place}-0` },
      ],
    })
    return { before: null, draft, codes: valueOf(judgeCodes(draft)) }
  })
  return inOperation(store, (operation) =>
    inSteps(
      products,
      (step) => importProducts(operation, step),
      () => undefined,
    ),
  )
}

/** Writes all columns of all rows to a real file, opens it to be imported and judges every row. */
async function exportedAndPreviewed(
  store: Store,
  dataType: Extract<ImportableType, DataType>,
  format: 'xlsx' | 'csv',
) {
  const folder = mkdtempSync(path.join(tmpdir(), 'round-trip-'))
  const file = path.join(folder, `${dataType}.${format}`)
  const deps = {
    ...warehouseDeps(store),
    announce: () => undefined,
    dialogs: { chooseSpreadsheet: async () => file, askWhere: async () => file },
    dropped: new DroppedFiles(),
    spreadsheets: anEngine(),
  }
  const exporting = exportHandlers(deps)
  const { columns } = valueOf(await exporting['exports.listColumns']({ dataType }))
  const saved = await exporting['exports.save']({
    exportId: ExportId.parse(crypto.randomUUID()),
    wanted: nothingAsked[dataType],
    fields: columns.map(({ field }) => field),
    format,
  })
  const importing = importHandlers(deps)
  const openedFileId = OpenedFileId.parse(crypto.randomUUID())
  const opened = valueOf(await importing['imports.chooseFile']({ openedFileId, dataType }))
  const mapping = opened.file?.columns.flatMap(({ column, field }) =>
    field === null ? [] : [{ column, field }],
  )
  const preview = valueOf(await importing['imports.preview']({ openedFileId, mapping: mapping ?? [] }))
  rmSync(folder, { recursive: true })
  return { rows: valueOf(saved).rows, counts: preview.counts }
}

const unchanged = (rows: number) => ({
  rows,
  counts: { new: 0, changed: 0, unchanged: rows, refused: 0 },
})

describeOnEveryStore('an export of 5,000 awkward products that is imported as it is', (stores) => {
  it.each(['xlsx', 'csv'] as const)('changes nothing, as .%s', async (format) => {
    const store = await stores.open()
    await awkwardProducts(store, 5_000)

    expect(await exportedAndPreviewed(store, 'products', format)).toEqual(unchanged(5_000))
  })
})

describeOnEveryStore('an export of awkward names that is imported as it is', (stores) => {
  it.each(['xlsx', 'csv'] as const)('changes no supplier and no customer, as .%s', async (format) => {
    const store = await stores.open()
    for (const text of awkward) {
      await aSupplier(store, { name: text, email: text, phone: text, note: text })
      await aCustomer(store, {
        name: text,
        email: text,
        phone: text,
        note: text,
        address: `${text}\n${text}`,
      })
    }

    expect(await exportedAndPreviewed(store, 'suppliers', format)).toEqual(unchanged(awkward.length))
    expect(await exportedAndPreviewed(store, 'customers', format)).toEqual(unchanged(awkward.length))
  })

  it.each(['xlsx', 'csv'] as const)('changes no serial number on hand, as .%s', async (format) => {
    const store = await stores.open()
    const product = await aProduct(store, { sku: '=00042' })
    const serials = [
      '=1',
      "'=1",
      '-5',
      '@home',
      '_x0041_',
      '00012',
      '1-Mar',
      'TRUE',
      '#N/A',
      'a;b,c',
      '日本語',
    ]
    await serialsOnHand(store, product, serials)

    expect(await exportedAndPreviewed(store, 'serial-numbers', format)).toEqual(unchanged(serials.length))
  })
})
