import { rm } from 'node:fs/promises'
import path from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import exceljs from 'exceljs'
import { passingFolder } from '../../build/machine/passing-folder.mjs'
import { ask, newOperationId } from './support/ask'
import { answersDialogs } from './support/dialogs'
import { goTo } from './support/go-to'
import { launchStation } from './support/launch'
import { looksOf } from './support/looks'
import { expectEqual } from './support/verify'

const aSupplier = (page: Page, name: string, phone: string) =>
  ask(page, 'suppliers.create', {
    operationId: newOperationId(),
    supplier: { name, email: '', phone, note: '' },
  })

async function chosen(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

/** What the office does to the file on its desk. */
async function edit(file: string): Promise<void> {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.readFile(file)
  const sheet = workbook.getWorksheet('Sheet1')
  if (!sheet) throw new Error('The file has no sheet')
  expect(sheet.getRow(2).values).toEqual([undefined, 'Nordlicht GmbH', undefined, '+49 30 1'])
  sheet.getRow(2).getCell(2).value = 'orders@nordlicht.example'
  sheet.addRow(['Bergmann & Söhne', '', '0043 1 5550123'])
  await workbook.xlsx.writeFile(file)
}

test('the office puts its suppliers right in a spreadsheet: exported, edited, imported', async () => {
  const folder = passingFolder('suppliers-in-a-spreadsheet')
  const file = path.join(folder, 'suppliers.xlsx')
  const station = await launchStation()
  const { app, page } = station
  const looks = await looksOf(page)
  await aSupplier(page, 'Nordlicht GmbH', '+49 30 1')
  await aSupplier(page, 'Acme Ltd', '+44 20 7946 0000')
  await answersDialogs(app, file)

  await test.step('the columns that matter are chosen, and kept under a name', async () => {
    await goTo(page, '/export')
    await chosen(page, 'What to export', 'Suppliers')
    await expect(page.getByText('2 rows')).toBeVisible()
    for (const name of ['Note', 'Open orders']) await page.getByRole('checkbox', { name }).click()
    await page.getByRole('button', { name: 'Keep as…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Keep these columns' })
    await dialog.getByRole('textbox', { name: 'Name' }).fill('For phoning')
    await looks.check('export-keep-columns')
    await dialog.getByRole('button', { name: 'Keep', exact: true }).click()
    await expect(page.getByRole('combobox', { name: 'Column set' })).toHaveValue('For phoning')
    await looks.check('export-suppliers')
  })

  await test.step('the file is written, changed and brought back', async () => {
    await page.getByRole('button', { name: 'Download' }).click()
    await expect(page.getByText('2 rows saved')).toBeVisible()
    await edit(file)
    await goTo(page, '/import')
    await chosen(page, 'What is in the file', 'Suppliers')
    await page.getByRole('button', { name: 'Choose a file…' }).click()
    await page.getByRole('button', { name: 'Preview' }).click()
    await expect(page.getByText('E-mail: (empty) → orders@nordlicht.example')).toBeVisible()
    await looks.check('import-suppliers')
    await page.getByRole('button', { name: 'Import 2 rows' }).click()
    await expect(page.getByText('suppliers.xlsx was imported')).toBeVisible()
  })

  await test.step('the suppliers say so, and nobody else was touched', async () => {
    await page.getByRole('link', { name: 'Show them' }).click()
    await expect(page.getByText('Bergmann & Söhne')).toBeVisible()
    await expect(page.getByText('orders@nordlicht.example')).toBeVisible()
    await expect(page.getByText('+44 20 7946 0000')).toBeVisible()
  })

  await test.step('the import is undone: who was changed is as before, and who was entered is gone', async () => {
    await goTo(page, '/import')
    await page.getByRole('button', { name: 'Undo import of suppliers.xlsx…' }).click()
    await page.getByRole('button', { name: 'Undo import', exact: true }).click()
    await expect(page.getByRole('table', { name: 'What was imported' })).toContainText('Undone by root')
    await goTo(page, '/suppliers')
    await expect(page.getByText('Nordlicht GmbH')).toBeVisible()
    await expect(page.getByText('orders@nordlicht.example')).toBeHidden()
    await expect(page.getByText('Bergmann & Söhne')).toBeHidden()
  })

  await test.step('every type of data is asked what makes sense for it', async () => {
    await goTo(page, '/export')
    for (const [type, picture] of [
      ['Sales orders', 'export-sales-orders'],
      ['Stock', 'export-stock'],
      ['History', 'export-history'],
    ] as const) {
      await chosen(page, 'What to export', type)
      await expect(page.getByRole('button', { name: 'Download' })).toBeVisible()
      await expect(page.getByText(/^[\d,]+ rows?$/u)).toBeVisible()
      await looks.check(picture)
    }
  })
  await expectEqual(page)
  expect(station.problems).toEqual([])
  await station.close()
  await rm(folder, { recursive: true, force: true })
})
