import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import exceljs from 'exceljs'
import { afterAll, describe, expect, it } from 'vitest'
import { exportHandlers } from '../../../main/exports/export-handlers'
import { openSqliteStore } from '../../../main/store/open-sqlite'
import type { WarehouseSchema } from '../../../main/store/schema'
import { warehousePlan } from '../../../main/store/warehouse-plan'
import { nothingAsked } from '../../../renderer/features/exports/nothing-asked'
import { ExportId } from '../../../shared/values'
import { aDraftSalesOrder } from '../../support/selling'
import { aProduct, valueOf, warehouseDeps } from '../../support/warehouse'
import { anEngine } from '../spreadsheets/engine'

const folder = mkdtempSync(path.join(tmpdir(), 'typed-cells-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A sales order over one product with an awkward sku, exported and read with another program. */
async function exportedOrder(): Promise<exceljs.Row | undefined> {
  const store = valueOf(
    await openSqliteStore<WarehouseSchema>(path.join(folder, 'warehouse.db'), warehousePlan),
  )
  const product = await aProduct(store, { sku: '00042' })
  await aDraftSalesOrder(store, [{ product, quantity: 3, unitPrice: 1_999, taxRate: 725 }])
  const file = path.join(folder, 'sales orders.xlsx')
  const handlers = exportHandlers({
    ...warehouseDeps(store),
    announce: () => undefined,
    dialogs: { chooseSpreadsheet: async () => null, askWhere: async () => file },
    spreadsheets: anEngine(),
  })
  const fields = ['number', 'orderedAt', 'sku', 'quantity', 'unitPrice', 'taxRate']
  const exportId = ExportId.parse(crypto.randomUUID())
  const wanted = nothingAsked['sales-orders']
  valueOf(await handlers['exports.save']({ exportId, wanted, fields, format: 'xlsx' }))
  await store.close()
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.readFile(file)
  return workbook.worksheets[0]?.getRow(2)
}

describe('an exported order', () => {
  it('has numbers, prices and rates as numbers, its day as a day, and codes as text', async () => {
    const row = await exportedOrder()

    expect([1, 3].map((column) => row?.getCell(column).value)).toEqual(['SO-1001', '00042'])
    expect(row?.getCell(2).value).toBeInstanceOf(Date)
    expect([4, 5, 6].map((column) => row?.getCell(column).value)).toEqual([3, 19.99, 7.25])
  })
})
