import { rm } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import exceljs from 'exceljs'
import { passingFolder } from '../../build/machine/passing-folder.mjs'
import { ask } from './support/ask'
import { answersDialogs } from './support/dialogs'
import { launchStation } from './support/launch'
import { looksOf } from './support/looks'
import { aProduct } from './support/prepared'

/** Opens a workbook as somebody with Excel would, writes into one column, and saves it. */
async function fillColumn(file: string, title: string, textOf: (sku: string) => string): Promise<void> {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.readFile(file)
  const [sheet] = workbook.worksheets
  if (!sheet) throw new Error('The workbook has no sheet')
  const places = new Map<string, number>()
  sheet.getRow(1).eachCell((cell, place) => void places.set(cell.text.toLowerCase(), place))
  const [skuAt = 0, columnAt = 0] = [places.get('sku'), places.get(title.toLowerCase())]
  sheet.eachRow((row, number) => {
    if (number > 1) row.getCell(columnAt).value = textOf(row.getCell(skuAt).text)
  })
  await workbook.xlsx.writeFile(file)
}

test('serial numbers are switched on for many products: export, edit the column, import, preview, save', async () => {
  const folder = passingFolder('spreadsheets')
  const station = await launchStation()
  const { app, page } = station
  for (const sku of ['00012', '0123456789012345', '=1+1', 'Ä-7'])
    await aProduct(page, { sku, name: `Product ${sku}`, hasSerialNumbers: false })
  const looks = await looksOf(page)
  const file = path.join(folder, 'products.xlsx')
  await answersDialogs(app, file)

  await test.step('export with all columns', async () => {
    await page.getByRole('link', { name: 'Export data' }).click()
    await expect(page.getByText('4 rows', { exact: true })).toBeVisible()
    await looks.check('export')
    await page.getByRole('button', { name: 'Download' }).click()
    await expect(page.getByText(`4 rows saved: ${file}`)).toBeVisible()
  })

  await test.step('imported as it is, it changes nothing', async () => {
    await page.getByRole('link', { name: 'Import data' }).click()
    await looks.check('import')
    await page.getByRole('button', { name: 'Choose a file…' }).click()
    await expect(page.getByRole('table', { name: 'Columns' })).toBeVisible()
    await looks.check('import-columns')
    await page.getByRole('button', { name: 'Preview' }).click()
    await expect(page.getByText('The file says what is there already: nothing to import.')).toBeVisible()
  })

  await test.step('a word that is no yes and no no is refused, named, and saved to be corrected', async () => {
    await fillColumn(file, 'Has serial numbers', (sku) => (sku === 'Ä-7' ? 'maybe' : 'yes'))
    await page.getByRole('button', { name: 'Another file' }).click()
    await page.getByRole('button', { name: 'Choose a file…' }).click()
    await page.getByRole('button', { name: 'Preview' }).click()
    await expect(page.getByRole('grid', { name: 'Refused' })).toContainText('maybe')
    await expect(page.getByRole('button', { name: 'Import 3 rows' })).toBeDisabled()
    await looks.check('import-refused')
    await answersDialogs(app, path.join(folder, 'refused.xlsx'))
    await page.getByRole('button', { name: 'Save refused rows…' }).click()
    await expect(page.getByText(/Refused rows saved with their reasons/u)).toBeVisible()
  })

  await test.step('put right, it is previewed and saved', async () => {
    await fillColumn(file, 'Has serial numbers', () => 'Yes')
    await answersDialogs(app, file)
    await page.getByRole('button', { name: 'Another file' }).click()
    await page.getByRole('button', { name: 'Choose a file…' }).click()
    await page.getByRole('button', { name: 'Preview' }).click()
    await expect(page.getByText('4 products have serial numbers from now on.')).toBeVisible()
    await looks.check('import-preview')
    await page.getByRole('button', { name: 'Import 4 rows' }).click()
    await expect(page.getByText('products.xlsx was imported')).toBeVisible()
    await looks.check('import-done')
  })

  await test.step('every product has them, and its sku is what it was', async () => {
    const list = await ask(page, 'products.list', {
      search: '',
      sort: { column: 'sku', descending: false },
      status: null,
      hasSerialNumbers: true,
      offset: 0,
      limit: 100,
    })
    expect(list.rows.map(({ sku }) => sku).toSorted()).toEqual(['00012', '0123456789012345', '=1+1', 'Ä-7'])
    await page.getByRole('button', { name: 'Import another file' }).click()
    await expect(page.getByRole('table', { name: 'What was imported' })).toContainText('products.xlsx')
    await looks.check('imports')
  })
  expect(station.problems).toEqual([])
  await station.close()
  await rm(folder, { recursive: true, force: true })
})
