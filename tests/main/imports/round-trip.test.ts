import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { exportHandlers } from '../../../main/exports/export-handlers'
import { importHandlers } from '../../../main/imports/import-handlers'
import { importProducts } from '../../../main/products/import-products'
import { judgeCodes } from '../../../main/products/rules'
import { inSteps } from '../../../main/store/in-steps'
import type { Store } from '../../../main/store/store'
import { nothingAsked } from '../../../renderer/features/exports/nothing-asked'
import { ExportId, OpenedFileId } from '../../../shared/values'
import { describeOnEveryStore } from '../../support/test-store'
import { aProductDraft, inOperation, valueOf, warehouseDeps } from '../../support/warehouse'
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

describeOnEveryStore('an export of 5,000 awkward products that is imported as it is', (stores) => {
  it.each(['xlsx', 'csv'] as const)('changes nothing, as .%s', async (format) => {
    const store = await stores.open()
    await awkwardProducts(store, 5_000)
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'round-trip-')), `products.${format}`)
    const deps = {
      ...warehouseDeps(store),
      announce: () => undefined,
      dialogs: { chooseSpreadsheet: async () => file, askWhere: async () => file },
      spreadsheets: anEngine(),
    }
    const exporting = exportHandlers(deps)
    const { columns } = valueOf(await exporting['exports.listColumns']({ dataType: 'products' }))
    const saved = await exporting['exports.save']({
      exportId: ExportId.parse(crypto.randomUUID()),
      wanted: nothingAsked.products,
      fields: columns.map(({ field }) => field),
      format,
    })
    expect(valueOf(saved)).toEqual({ path: file, rows: 5_000 })
    expect(readFileSync(file).length).toBeGreaterThan(100_000)

    const importing = importHandlers(deps)
    const openedFileId = OpenedFileId.parse(crypto.randomUUID())
    const opened = valueOf(await importing['imports.chooseFile']({ openedFileId, dataType: 'products' }))
    const mapping = opened.file?.columns.flatMap(({ column, field }) =>
      field === null ? [] : [{ column, field }],
    )
    const preview = valueOf(await importing['imports.preview']({ openedFileId, mapping: mapping ?? [] }))

    expect(preview.counts).toEqual({ new: 0, changed: 0, unchanged: 5_000, refused: 0 })
    rmSync(path.dirname(file), { recursive: true })
  })
})
