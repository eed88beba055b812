import { expect, test } from '@playwright/test'
import { ask, newOperationId } from './support/ask'
import { CapturePage } from './support/capture-page'
import { goTo } from './support/go-to'
import { launchStation } from './support/launch'
import { aReceivingStation } from './support/prepared'
import { expectEqual } from './support/verify'

test('units come in without serial no. while nobody is asked, and get theirs later on the product page', async () => {
  const station = await launchStation()
  const { page } = station
  const { product, receipt } = await aReceivingStation(page)
  await ask(page, 'settings.saveWarehouse', {
    operationId: newOperationId(),
    settings: { capturePurchases: false },
  })
  const capture = new CapturePage(page)

  await test.step('the receipt asks for quantities only, and says where capturing is switched on', async () => {
    await goTo(page, `/receive/${receipt.receiptId}`)
    await capture.sees('Enter the quantity to receive')
    await expect(page.getByRole('alert')).toContainText('My account > Settings > Purchases > Options')
    await expect(capture.entry).toHaveCount(0)
    await expect(capture.line('Router X1')).toContainText('without serial no.')
  })

  await test.step('three of ten routers came', async () => {
    await capture.quantityOf('Router X1').fill('3')
    await capture.quantityOf('Router X1').press('Enter')
    await capture.sees('3 units to receive', 'Commit receive')
    await capture.commits()
    await expect(page.getByText('Receipt R-1001 committed: 3 units received')).toBeVisible()
  })

  await test.step('the product says that three are without, and takes their numbers', async () => {
    await page.getByRole('link', { name: 'Router X1' }).click()
    await page.getByRole('tab', { name: 'Serial numbers' }).click()
    await expect(page.getByText('Units without serial no.: 3')).toBeVisible()
    await page.getByRole('button', { name: 'Give them their numbers' }).click()
    const dialog = page.getByRole('dialog', { name: 'Give Router X1 its serial numbers' })
    await dialog.getByRole('textbox', { name: 'Serial numbers' }).fill('SN-1001\nSN-1002\nsn-1001')
    await dialog.getByRole('button', { name: 'Give 3 numbers' }).click()
    await expect(dialog.getByRole('heading', { name: '2 serial numbers taken' })).toBeVisible()
    await expect(dialog.getByRole('row').filter({ hasText: 'sn-1001' })).toContainText('in this list twice')
    await dialog.getByRole('button', { name: 'Done' }).click()
  })

  await test.step('two are known now, one is still without', async () => {
    await expect(page.getByRole('row').filter({ hasText: 'SN-1002' })).toContainText('In stock')
    await expect(page.getByText('Units without serial no.: 1')).toBeVisible()
    expect(await ask(page, 'products.read', { productId: product.productId })).toMatchObject({
      currentInventory: 3,
      withSerialNumber: 2,
      withoutSerialNumber: 1,
    })
  })
  await expectEqual(page)
  expect(station.problems).toEqual([])
  await station.close()
})
