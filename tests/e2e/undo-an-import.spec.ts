import { rm } from 'node:fs/promises'
import path from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import exceljs from 'exceljs'
import { passingFolder } from '../../build/machine/passing-folder.mjs'
import { ask } from './support/ask'
import { answersDialogs } from './support/dialogs'
import { launchStation } from './support/launch'
import { looksOf } from './support/looks'
import { anOpenReceipt, aProduct } from './support/prepared'
import { expectEqual } from './support/verify'

/** So many that the file travels in several pieces. */
const blankLines = '\r\n'.repeat(600_000)

async function drop(page: Page, name: string, text: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([content], fileName))
      return transfer
    },
    [name, text] as const,
  )
  await page.getByRole('region', { name: 'Drop a spreadsheet here' }).dispatchEvent('drop', { dataTransfer })
}

test('the wrong sheet of products was imported; it is undone in one step, once nothing depends on it', async () => {
  const folder = passingFolder('undo-an-import')
  const station = await launchStation()
  const { app, page } = station
  const product = await aProduct(page, { sku: 'RX1-EU', name: 'Router X1' })
  const looks = await looksOf(page)
  const file = path.join(folder, 'last-year.xlsx')
  const workbook = new exceljs.Workbook()
  workbook.addWorksheet('Products').addRows([
    ['SKU', 'Name'],
    ['RX1-EU', 'Roter'],
    ['SW24', 'Switch 24'],
  ])
  await workbook.xlsx.writeFile(file)
  await answersDialogs(app, file)

  await test.step('imported', async () => {
    await page.getByRole('link', { name: 'Import data' }).click()
    await page.getByRole('button', { name: 'Choose a file…' }).click()
    await page.getByRole('button', { name: 'Preview' }).click()
    await page.getByRole('button', { name: 'Import 2 rows' }).click()
    await page.getByRole('button', { name: 'Import another file' }).click()
  })
  const undo = page.getByRole('button', { name: 'Undo import of last-year.xlsx…' })
  const dialog = page.getByRole('dialog', { name: 'Undo last-year.xlsx?' })

  await test.step('something depends on it: refused, and named', async () => {
    const made = await ask(page, 'products.list', {
      search: 'SW24',
      sort: { column: 'sku', descending: false },
      status: null,
      hasSerialNumbers: null,
      offset: 0,
      limit: 10,
    })
    const [row] = made.rows
    if (!row) throw new Error('The product was not made')
    await anOpenReceipt(page, [{ product: { ...product, productId: row.productId }, quantity: 1 }])
    await undo.click()
    await looks.check('import-undo')
    await dialog.getByRole('button', { name: 'Undo import' }).click()
    await expect(dialog.getByText('1 thing depends on last-year.xlsx')).toBeVisible()
    await expect(dialog.getByText(/SW24 stands on an order, receipt or count/u)).toBeVisible()
    await looks.check('import-undo-refused')
    await dialog.getByRole('button', { name: 'Keep it' }).click()
  })

  await test.step('another one, which was dropped on the window, is undone, and listed so', async () => {
    await drop(page, 'this-year.csv', `sku,name\r\nRX1-EU,Ruter${blankLines}`)
    await page.getByRole('button', { name: 'Preview' }).click()
    await page.getByRole('button', { name: 'Import 1 row' }).click()
    await page.getByRole('button', { name: 'Import another file' }).click()
    await page.getByRole('button', { name: 'Undo import of this-year.csv…' }).click()
    await page.getByRole('button', { name: 'Undo import', exact: true }).click()
    await expect(page.getByRole('table', { name: 'What was imported' })).toContainText('Undone by root')
    await looks.check('imports-undone')
    const { name } = await ask(page, 'products.read', { productId: product.productId })
    expect(name).toBe('Roter')
  })
  await expectEqual(page)
  expect(station.problems).toEqual([])
  await station.close()
  await rm(folder, { recursive: true, force: true })
})
