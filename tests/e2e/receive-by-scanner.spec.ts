import { expect, test } from '@playwright/test'
import { CapturePage } from './support/capture-page'
import { launchWithScanner } from './support/launch-with-scanner'
import { anOpenReceipt, aProduct, router } from './support/prepared'
import { ask } from './support/ask'

test('a product gets serial numbers, a delivery is received by com-port scanner, and every unit is found again', async () => {
  const station = await launchWithScanner()
  const { page, cable } = station

  await page.getByRole('link', { name: 'Products / Sku variations' }).click()
  await page.getByRole('link', { name: 'New product' }).first().click()
  await page.getByRole('textbox', { name: 'Sku' }).fill(router.sku)
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(router.name)
  await page.getByRole('switch', { name: 'Has serial numbers' }).click({ force: true })
  await page.getByRole('button', { name: 'Add a code' }).click()
  await page.getByRole('textbox', { name: 'Code 1' }).fill(router.gtin)
  await page.getByRole('button', { name: /^Save/ }).click()
  await expect(page.getByText('Router X1 saved')).toBeVisible()

  await page.getByRole('link', { name: 'Settings' }).click()
  await page.keyboard.press('Control+f')
  await page.getByLabel('Find a setting').fill('capture serial')
  const capturing = page.getByRole('switch', { name: 'Purchases > Options > Capture serial numbers' })
  await capturing.click({ force: true })
  await expect(capturing).toBeChecked()

  const [row] = (
    await ask(page, 'products.list', {
      search: '',
      sort: { column: 'sku', descending: false },
      offset: 0,
      limit: 10,
      status: null,
      hasSerialNumbers: null,
    })
  ).rows
  if (!row) throw new Error('The product is not in the list')
  const product = await ask(page, 'products.read', { productId: row.productId })
  const other = await aProduct(page, { sku: 'SW24', name: 'Switch 24' })
  const receipt = await anOpenReceipt(page, [
    { product, quantity: 2 },
    { product: other, quantity: 1 },
  ])
  const capture = new CapturePage(page)
  await capture.open(receipt.receiptId)

  await page.getByRole('button', { name: 'Receive all outstanding' }).click()
  await cable.write(`${router.gtin}\r`)
  await capture.sees('Router X1')
  await cable.write('SN-88213-K\r')
  await capture.sees('Accepted', 'SN-88213-K', '1 of 2')
  await cable.write('SN-88214-K\r')
  await capture.sees('SN-88214-K', '2 of 2')
  await cable.write('SW-000001\r')
  await capture.sees('SW-000001')
  await capture.commits()
  await expect(page.getByText(/committed/i).first()).toBeVisible()

  await cable.unplug()
  await expect(page.getByText(/unplugged|no scanner/i).first()).toBeVisible()
  await cable.replug()

  await page.getByRole('link', { name: 'Serial numbers' }).click()
  await page.getByLabel('Find by last digits or any part').fill('214-k')
  await page.getByRole('row').filter({ hasText: 'SN-88214-K' }).click()
  await expect(page.getByRole('heading', { name: /SN-88214-K/ })).toBeVisible()
  await expect(page.getByText('Received into stock')).toBeVisible()
  await expect(page.getByText(/R-1001/).first()).toBeVisible()

  expect(station.problems).toEqual([])
  await station.close()
})
