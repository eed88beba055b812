import { expect, test } from '@playwright/test'
import { ask, newOperationId } from './support/ask'
import { CapturePage } from './support/capture-page'
import { goTo } from './support/go-to'
import { launchStation } from './support/launch'
import { aSellingStation } from './support/packing'
import { aConfirmedSalesOrder, aCustomer, shippedTo } from './support/selling'
import { expectEqual } from './support/verify'

test('units leave while nobody is asked for their numbers, and are named afterwards on their dispatch', async () => {
  const station = await launchStation()
  const { page } = station
  const { product } = await aSellingStation(page)
  const customer = await aCustomer(page, 'Contoso GmbH')
  await shippedTo(page, await aCustomer(page, 'Adler Optik'), product, ['SN-1009'])
  const settings = { captureSales: false }
  await ask(page, 'settings.saveWarehouse', { operationId: newOperationId(), settings })
  const order = await aConfirmedSalesOrder(page, customer, [{ product, quantity: 3 }])
  const capture = new CapturePage(page)

  await test.step('three leave unnamed', async () => {
    await goTo(page, '/dispatch')
    await page.getByRole('button', { name: `Ship out ${order.number}` }).click()
    await expect(page.getByRole('alert')).toContainText('My account > Settings > Sales > Options')
    await expect(capture.entry).toHaveCount(0)
    await page.keyboard.press('F10')
    await expect(page.getByText(/D-1002 shipped out: 3 units/)).toBeVisible()
  })

  await test.step('two of them are named; one that left with another dispatch is not', async () => {
    await page.getByRole('button', { name: 'Add serial nos. of Router X1' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: /Serial numbers/ }).fill('SN-1001\nSN-1009\nsn-1002')
    await dialog.getByRole('button', { name: 'Capture 3 numbers' }).click()
    await expect(dialog.getByText('1 was left out:')).toBeVisible()
    await expect(dialog.getByRole('row', { name: /SN-1009/ })).toContainText('Adler Optik')
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    const left = page.getByRole('table', { name: 'What left' }).getByRole('row', { name: /Router X1/ })
    await expect(left.getByRole('cell')).toHaveText([/Router X1/, '3', '2', '1', 'Add serial nos…'])
  })

  await test.step('the third as well, and no more than left', async () => {
    await page.getByRole('button', { name: 'Add serial nos. of Router X1' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: /Serial numbers/ }).fill('SN-1003\nSN-1004')
    await dialog.getByRole('button', { name: 'Capture 2 numbers' }).click()
    await expect(dialog.getByText('1 was left out:')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: 'Add serial nos. of Router X1' })).toHaveCount(0)
    await page.getByText('Serial numbers (3)').click()
    await expect(page.getByRole('row', { name: /SN-1003/ })).toContainText('Dispatched')
  })
  expect(await ask(page, 'products.read', { productId: product.productId })).toMatchObject({
    currentInventory: 8,
    withSerialNumber: 8,
    withoutSerialNumber: 0,
  })
  await expectEqual(page)
  expect(station.problems).toEqual([])
  await station.close()
})
