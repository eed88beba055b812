import { expect, test } from '@playwright/test'
import { CapturePage } from './support/capture-page'
import { goTo } from './support/go-to'
import { launchWithScanner } from './support/launch-with-scanner'
import { looksOf } from './support/looks'
import { anOpenReceipt, aProduct, captureOn, router } from './support/prepared'

test('a product whose labels print more than the number is told so once, with an example from the scanner', async () => {
  const station = await launchWithScanner()
  const { page, cable } = station
  await captureOn(page)
  const product = await aProduct(page, { sku: router.sku, name: router.name })
  const receipt = await anOpenReceipt(page, [{ product, quantity: 2 }])
  await goTo(page, `/products/${product.productId}`)
  const looks = await looksOf(page)
  const card = page.getByRole('region', { name: 'Stripped from scans' })
  const dialog = page.getByRole('dialog', { name: /What is stripped from scans/ })

  await card.getByRole('button', { name: 'Change…' }).click()
  await dialog.getByRole('radio', { name: 'Keeps one part of it' }).click()
  await dialog.getByRole('textbox', { name: 'Pattern' }).fill('*/[*]/R#')
  await dialog.getByRole('textbox', { name: 'Try an example' }).click()
  await cable.write('RX1-EU/SN-88213-K/R2\r')
  await expect(dialog.getByRole('status')).toHaveText('Keeps SN-88213-K')
  await looks.check('stripping-dialog')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(card).toContainText('*/[*]/R#')
  await looks.check('stripping-card')

  await goTo(page, `/suppliers/${receipt.supplierId}`)
  await expect(card).toContainText('Nothing: a scan is taken as it is.')
  await looks.check('stripping-supplier')

  const capture = new CapturePage(page)
  await capture.open(receipt.receiptId)
  await cable.write('RX1-EU/SN-88213-K/R2\r')
  await capture.sees('Accepted', 'SN-88213-K', '“RX1-EU/” and “/R2” removed')
  await looks.check('stripping-accepted')
  await cable.write('RX1-EU/SN-88213-K/R2\r')
  await capture.sees('Refused', 'SN-88213-K is already in this receipt')
  await capture.leavesOut()

  expect(station.problems).toEqual([])
  await station.close()
})
