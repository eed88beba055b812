import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import exceljs from 'exceljs'
import { passingFolder } from '../../build/machine/passing-folder.mjs'
import { ask } from './support/ask'
import { answersDialogs } from './support/dialogs'
import { launchStation } from './support/launch'
import { looksOf } from './support/looks'
import { anOpenReceipt, aProduct, commitAll } from './support/prepared'
import { expectEqual } from './support/verify'

/** Drops a file on the place for it, as the file manager would. */
async function drop(page: Page, file: string): Promise<void> {
  const bytes = [...(await readFile(file))]
  const data = await page.evaluateHandle(
    ([name, content]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([new Uint8Array(content)], name))
      return transfer
    },
    [path.basename(file), bytes] as const,
  )
  await page
    .getByRole('region', { name: 'Drop a spreadsheet here' })
    .dispatchEvent('drop', { dataTransfer: data })
}

/** Opens a workbook as somebody with Excel would, and types into cells of it. */
async function typeInto(file: string, cells: Readonly<Record<string, string>>): Promise<void> {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.readFile(file)
  const [sheet] = workbook.worksheets
  for (const [address, text] of Object.entries(cells)) if (sheet) sheet.getCell(address).value = text
  await workbook.xlsx.writeFile(file)
}

test('a bad sheet is refused row by row, put right and imported: nothing comes in by halves', async () => {
  const folder = passingFolder('bad-sheet')
  const sheet = path.join(folder, 'stock.csv')
  const refusedRows = path.join(folder, 'refused.xlsx')
  const station = await launchStation()
  const { app, page } = station
  const product = await aProduct(page, { sku: 'RX1-EU', name: 'Router X1' })
  await commitAll(page, await anOpenReceipt(page, [{ product, quantity: 6 }]), 6)
  const looks = await looksOf(page)
  const numbers = async () => {
    const anyTime = { supplierId: null, receivedFrom: null, receivedBefore: null, after: null }
    const wanted = { search: '', statuses: [], productId: product.productId, ...anyTime, limit: 100 }
    const { rows } = await ask(page, 'serials.list', wanted)
    return rows.map(({ serial }) => serial).toSorted()
  }
  await page.getByRole('link', { name: 'Import data' }).click()
  await page.getByRole('combobox', { name: 'What is in the file' }).click()
  await page.getByRole('option', { name: 'Serial numbers', exact: true }).click()

  await test.step('a file that is damaged is not read, and the window says why', async () => {
    const damaged = path.join(folder, 'stock.xlsx')
    await writeFile(damaged, (await readFile('tests/fixtures/spreadsheets/ok-serials.xlsx')).subarray(0, 900))
    await drop(page, damaged)
    await expect(page.getByRole('alert')).toContainText('damaged')
  })

  await test.step('of a sheet with bad rows nothing is written', async () => {
    const lines = [
      'sku,serial number',
      'RX1-EU,00071',
      'RX1-EU,1.2E+15',
      'RX1-XX,00073',
      'RX1-EU,00071',
      'RX1-EU,00075',
    ]
    await writeFile(sheet, lines.join('\r\n'))
    await drop(page, sheet)
    await page.getByRole('button', { name: 'Preview' }).click()
    const bad = page.getByRole('grid', { name: 'Refused' })
    await expect(bad).toContainText('Excel has shortened a long number')
    await expect(bad).toContainText('RX1-XX')
    await expect(bad).toContainText('stands in row 2 already')
    await expect(page.getByRole('button', { name: 'Import 2 rows' })).toBeDisabled()
    await looks.check('import-serials-refused')
    expect(await numbers()).toEqual([])
  })

  await test.step('the good rows come in, the bad ones are saved with their reasons', async () => {
    await answersDialogs(app, refusedRows)
    await page.getByRole('button', { name: 'Save refused rows…' }).click()
    await expect(page.getByText(/Refused rows saved with their reasons/u)).toBeVisible()
    await page.getByRole('checkbox', { name: /leave out the 3 refused rows/u }).check()
    await page.getByRole('button', { name: 'Import 2 rows' }).click()
    await expect(page.getByText('stock.csv was imported')).toBeVisible()
    expect(await numbers()).toEqual(['00071', '00075'])
  })

  await test.step('put right in the saved rows, the rest comes in', async () => {
    await typeInto(refusedRows, { B2: '00072', A3: 'RX1-EU', B4: '00074' })
    await page.getByRole('button', { name: 'Import another file' }).click()
    await drop(page, refusedRows)
    await page.getByRole('button', { name: 'Preview' }).click()
    await page.getByRole('button', { name: 'Import 3 rows' }).click()
    await expect(page.getByText('refused.xlsx was imported')).toBeVisible()
    expect(await numbers()).toEqual(['00071', '00072', '00073', '00074', '00075'])
  })
  await expectEqual(page)
  expect(station.problems).toEqual([])
  await station.close()
  await rm(folder, { recursive: true, force: true })
})
