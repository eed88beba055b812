import { rm } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import exceljs from 'exceljs'
import { passingFolder } from '../../build/machine/passing-folder.mjs'
import { CapturePage } from './support/capture-page'
import { answersDialogs } from './support/dialogs'
import { goTo } from './support/go-to'
import { launchStation } from './support/launch'
import { looksOf } from './support/looks'
import { aReceivingStation } from './support/prepared'
import { expectEqual } from './support/verify'

test('a supplier’s manifest says what should come; each scan is held against it, and what is missing is named', async () => {
  const folder = passingFolder('receive-a-manifest')
  const station = await launchStation()
  const { app, page } = station
  const { receipt } = await aReceivingStation(page)
  const looks = await looksOf(page)
  const file = path.join(folder, 'manifest.xlsx')
  const workbook = new exceljs.Workbook()
  workbook.addWorksheet('Packing list').addRows([
    ['Article', 'Serial No.'],
    ['RX1-EU', 'SN-88211'],
    ['RX1-EU', 'SN-88212'],
    ['RX1-EU', 'SN-88213'],
    ['SW24', 'SW-4711'],
    ['CB2', 'CB-1'],
  ])
  await workbook.xlsx.writeFile(file)
  await answersDialogs(app, file)

  await test.step('it is imported for the order', async () => {
    await goTo(page, `/orders/${receipt.purchaseOrderId}`)
    await page.getByRole('link', { name: 'Manifest' }).click()
    await expect(page.getByText('No number is expected with this order')).toBeVisible()
    await looks.check('manifest-start')
    await page.getByRole('button', { name: 'Choose a file…' }).click()
    await page.getByRole('button', { name: 'Preview' }).click()
    await expect(page.getByRole('grid', { name: 'Refused' })).toContainText('no product with the sku “CB2”')
    await page.getByRole('checkbox', { name: /leave out the refused row/u }).check()
    await looks.check('manifest-preview')
    await page.getByRole('button', { name: 'Import 4 rows' }).click()
    await expect(page.getByText('manifest.xlsx was imported')).toBeVisible()
  })

  await test.step('the order says what its manifest names', async () => {
    await goTo(page, `/orders/${receipt.purchaseOrderId}`)
    await expect(page.getByText('Manifest: 0 of 3 numbers have come')).toBeVisible()
    await looks.check('manifest-order')
  })

  const capture = new CapturePage(page)
  await test.step('each scan is held against it', async () => {
    await capture.open(receipt.receiptId)
    await capture.enter('SN-88212')
    await capture.sees('Accepted', 'As the manifest says')
    await expect(capture.line('Router X1')).toContainText('1 of 3 on the manifest')
    await looks.checkAtBench('manifest-matched')
    await capture.enter('SN-77777')
    await capture.sees('Check this', 'SN-77777 is not on the manifest')
    await looks.checkAtBench('manifest-doubted')
    await capture.keeps()
    await expect(capture.line('Router X1')).toContainText('1 not on it')
  })

  await test.step('what is missing is listed, and committing says it', async () => {
    await page.getByText('Missing', { exact: true }).click()
    await expect(
      page.getByRole('grid', { name: 'Numbers of the manifest that have not come' }),
    ).toContainText('SN-88211')
    await looks.checkAtBench('manifest-missing')
    await page.getByText('Lines', { exact: true }).click()
    await capture.quantityOf('Router X1').fill('2')
    await capture.quantityOf('Router X1').press('Enter')
    await capture.commits()
    await expect(page.getByText(/3 numbers of the manifest have not come/u)).toBeVisible()
    await looks.check('manifest-committed')
  })

  await test.step('a number that has not come is found, with the order that should bring it', async () => {
    await goTo(page, '/serials')
    await page.getByLabel('Find by last digits or any part').fill('88211')
    await page.getByRole('row').filter({ hasText: 'SN-88211' }).click()
    await expect(page.getByText(/PO-1001 from Northwind/u)).toBeVisible()
    await looks.check('manifest-serial')
  })

  await test.step('what has not come is taken off', async () => {
    await goTo(page, `/orders/${receipt.purchaseOrderId}/manifest`)
    await expect(page.getByRole('grid', { name: 'Numbers on the manifest' })).toContainText('SW-4711')
    await page.getByRole('button', { name: 'Take off…' }).click()
    await page.getByRole('button', { name: 'Take off', exact: true }).click()
    await expect(page.getByText('No number is expected with this order')).toBeVisible()
  })
  await expectEqual(page)
  expect(station.problems).toEqual([])
  await station.close()
  await rm(folder, { recursive: true, force: true })
})
