import { expect, test } from '@playwright/test'
import { ask } from './support/ask'
import { CapturePage } from './support/capture-page'
import { launchStation } from './support/launch'
import { aReceivingStation } from './support/prepared'
import { expectEqual } from './support/verify'

test('a receipt is reversed: its units are gone, their history stays, and they can come in again', async () => {
  const station = await launchStation()
  const { page } = station
  const { product, receipt } = await aReceivingStation(page)
  const capture = new CapturePage(page)
  await capture.open(receipt.receiptId)
  for (const number of ['SN-1001', 'SN-1002']) {
    await capture.enter(number)
    await capture.sees('Accepted', number)
  }
  await capture.quantityOf('Router X1').fill('2')
  await capture.quantityOf('Router X1').press('Enter')
  await expect(capture.line('Router X1')).toContainText('2 of 2')
  await capture.commits()
  await expect(page.getByRole('table', { name: 'What came in' })).toBeVisible()

  await test.step('not without saying why', async () => {
    await page.getByRole('button', { name: 'Reverse receipt…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Reverse receipt R-1001?' })
    await expect(dialog).toContainText('2 units leave stock.')
    await expect(dialog).toContainText('Their 2 serial numbers leave stock too and keep their history.')
    await expect(dialog.getByRole('button', { name: 'Reverse the receipt' })).toBeDisabled()
    await dialog.getByLabel('Why it is reversed').fill('Delivered to the wrong house')
    await dialog.getByRole('button', { name: 'Reverse the receipt' }).click()
    await expect(page.getByRole('table', { name: 'What had come in' })).toBeVisible()
  })

  await test.step('nothing of it is in stock, and the order expects it again', async () => {
    expect(await ask(page, 'products.read', { productId: product.productId })).toMatchObject({
      currentInventory: 0,
      freeInventory: 0,
      withSerialNumber: 0,
    })
    await page.getByRole('link', { name: /Purchase order PO-/ }).click()
    await expect(page.getByText('Confirmed', { exact: true })).toBeVisible()
    await expect(page.getByRole('row').filter({ hasText: 'Router X1' })).toContainText('0 of 10')
  })

  await test.step('the serial number tells what happened to it', async () => {
    await page.getByRole('link', { name: 'Serial numbers' }).click()
    await page.getByLabel('Find by last digits or any part').fill('1001')
    await page.getByRole('row').filter({ hasText: 'SN-1001' }).click()
    await expect(page.getByRole('heading', { name: /SN-1001/ })).toBeVisible()
    await expect(page.getByText('Received into stock')).toBeVisible()
    await expect(page.getByText(/reversed/i).first()).toBeVisible()
  })

  await test.step('it comes in again', async () => {
    await page.getByRole('link', { name: 'Receive', exact: true }).click()
    await page.getByRole('button', { name: /^Receive PO-/ }).click()
    await capture.enter('SN-1001')
    await capture.sees('Accepted', 'SN-1001')
  })
  await expectEqual(page)
  expect(station.problems).toEqual([])
  await station.close()
})
