import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { dataPaths } from '../../../main/paths'
import { Station } from '../../../main/station'
import { OpenedFileId } from '../../../shared/values'
import { type Ask, askStation, quietSurroundings } from '../../support/station'
import { storeWorker } from '../../support/store-worker'
import { aProductDraft, newOperationId } from '../../support/warehouse'

const products = 3_000
const mostScans = 200

/** A receipt with room for so many serial numbers, on screen. */
async function aReceiptOnScreen(ask: Ask, quantity: number) {
  const operationId = newOperationId
  await ask('settings.saveWarehouse', { operationId: operationId(), settings: { capturePurchases: true } })
  const product = await ask('products.create', { operationId: operationId(), product: aProductDraft() })
  const none = { purchaseOrderId: null, supplierId: null }
  const { receiptId } = await ask('receiving.openReceipt', { operationId: operationId(), ...none })
  const line = { receiptId, productId: product.productId, quantity }
  await ask('receiving.addLine', { operationId: operationId(), ...line })
  await ask('scanning.takeUp', { work: { kind: 'receiving', receiptId } })
  return receiptId
}

describe('scanning while a spreadsheet is imported', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'scan-during-import-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('goes on: every scan is taken, in order, and the import is whole', async () => {
    const file = join(folder, 'products.csv')
    const rows = Array.from({ length: products }, (_, at) => `NEW-${at},Product ${at},yes`)
    writeFileSync(file, ['sku,name,has serial numbers', ...rows].join('\r\n'))
    const fileDialogs = { chooseSpreadsheet: async () => file, askWhere: async () => null }
    const paths = dataPaths(folder)
    const station = new Station({ ...quietSurroundings, fileDialogs, paths, storeThread: storeWorker() })
    await station.open()
    const ask = askStation(station)
    const receiptId = await aReceiptOnScreen(ask, mostScans)
    const scanned: string[] = []
    const scan = () => {
      const text = `SN-${String(scanned.length).padStart(4, '0')}`
      if (scanned.length === mostScans) return
      scanned.push(text)
      void ask('scanning.readByWedge', { text, terminated: true })
    }

    const openedFileId = OpenedFileId.parse(crypto.randomUUID())
    const opened = await ask('imports.chooseFile', { openedFileId, dataType: 'products' })
    const mapping = opened.file?.columns.map(({ column, field }) => ({ column, field: field ?? '' })) ?? []
    await ask('imports.preview', { openedFileId, mapping })
    const scanning = setInterval(scan, 2)
    const { counts } = await ask('imports.apply', {
      openedFileId,
      operationId: newOperationId(),
      leavesOutRefused: false,
      trackingOffConfirmed: false,
    })
    clearInterval(scanning)
    await vi.waitUntil(async () => (await ask('scanning.readDesk', {})).waiting === 0, { timeout: 20_000 })

    expect(counts.new).toBe(products)
    expect(scanned.length).toBeGreaterThan(20)
    const listed = { receiptId, receiptLineId: null, search: '', offset: 0, limit: 500 }
    const { rows: captured } = await ask('receiving.listCaptured', listed)
    expect(captured.map(({ serial }) => serial).toReversed()).toEqual(scanned)
    await station.close()
  })
})
