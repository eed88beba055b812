import { rm } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import exceljs from 'exceljs'
import { passingFolder } from '../../build/machine/passing-folder.mjs'
import { ask } from './support/ask'
import { CapturePage } from './support/capture-page'
import { answersDialogs } from './support/dialogs'
import { launchStation } from './support/launch'
import { looksOf } from './support/looks'
import { aReceivingStation } from './support/prepared'
import { expectEqual } from './support/verify'

async function aWorkbook(file: string, rows: readonly (readonly (string | number)[])[]): Promise<void> {
  const workbook = new exceljs.Workbook()
  workbook.addWorksheet('Delivery').addRows(rows.map((row) => [...row]))
  await workbook.xlsx.writeFile(file)
}

test('the numbers of a delivery come from the supplier’s spreadsheet, seen before they are captured', async () => {
  const folder = passingFolder('list-from-a-spreadsheet')
  const station = await launchStation()
  const { app, page } = station
  const { receipt } = await aReceivingStation(page)
  const looks = await looksOf(page)
  const capture = new CapturePage(page)
  await capture.open(receipt.receiptId)
  const dialog = page.getByRole('dialog', { name: 'Serial numbers from a spreadsheet' })
  const file = path.join(folder, 'delivery.xlsx')

  await test.step('what would come of it is shown, and nothing is captured yet', async () => {
    await aWorkbook(file, [
      ['Article', 'Serial No.', 'Pallet'],
      ['RX1-EU', 'SN-0001', 1],
      ['RX1-EU', 'SN-0002', 1],
      ['SW24', 'SW-71', 1],
      ['RX1-EU', 'SN-0001', 2],
      ['RX1-EU', 4006381, 2],
      ['CB2', 'SN-0003', 2],
      ['RX1-EU', 'SN-0004', 2],
    ])
    await answersDialogs(app, file)
    await page.getByRole('button', { name: 'Spreadsheet…' }).click()
    await expect(dialog.getByText('Choose a .xlsx or .csv file')).toBeVisible()
    await looks.checkAtBench('list-choose')
    await dialog.getByRole('button', { name: 'Choose a file…' }).click()
    await expect(dialog.getByText('can be captured')).toBeVisible()
    await looks.checkAtBench('list-preview')
    await expect(dialog.getByText('Router X1: 3')).toBeVisible()
    await expect(dialog.getByText('Switch 24: 1')).toBeVisible()
    await expect(dialog.getByText(/“SN-0001” stands in row 2 already/u)).toBeVisible()
    expect((await ask(page, 'receiving.readReceipt', { receiptId: receipt.receiptId })).captured).toBe(0)
  })

  await test.step('what is left out is saved with the reasons, the rest is captured in one go', async () => {
    await answersDialogs(app, path.join(folder, 'left-out.xlsx'))
    await dialog.getByRole('button', { name: 'Save what was left out…' }).click()
    await expect(page.getByText(/Saved with the reasons/u)).toBeVisible()
    const saved = new exceljs.Workbook()
    await saved.xlsx.readFile(path.join(folder, 'left-out.xlsx'))
    expect(saved.worksheets[0]?.getRow(2).getCell(2).text).toBe('SN-0001')
    await dialog.getByRole('button', { name: 'Keep 1 doubtful one' }).click()
    await dialog.getByRole('button', { name: 'Capture 5 numbers' }).click()
    await expect(dialog.getByText('5 serial numbers captured')).toBeVisible()
    await looks.checkAtBench('list-captured')
    await dialog.getByRole('button', { name: 'Done' }).click()
    await expect(capture.line('Router X1')).toContainText('4 of 10')
    await expect(capture.line('Switch 24')).toContainText('1 of 2')
    await expect(capture.entry).toBeFocused()
  })

  await test.step('a list without titles that is dropped on the screen asks what its first row is', async () => {
    await page.evaluate(() => {
      const transfer = new DataTransfer()
      transfer.items.add(new File(['SN-0005\nSN-0006\n'], 'more.csv'))
      for (const kind of ['dragover', 'drop'])
        document.body.dispatchEvent(
          new DragEvent(kind, { dataTransfer: transfer, bubbles: true, cancelable: true }),
        )
    })
    await expect(dialog.getByText('The first row is', { exact: true })).toBeVisible()
    await looks.checkAtBench('list-columns')
    await dialog.getByText('A serial number', { exact: true }).click()
    await dialog.getByRole('button', { name: 'Capture 2 numbers' }).click()
    await expect(dialog).toBeHidden()
    await expect(capture.line('Router X1')).toContainText('6 of 10')
  })
  await expectEqual(page)
  expect(station.problems).toEqual([])
  await station.close()
  await rm(folder, { recursive: true, force: true })
})
