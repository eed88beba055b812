import { expect, test } from '@playwright/test'
import { ask } from './support/ask'
import { goTo } from './support/go-to'
import { launchStation } from './support/launch'
import { aSellingStation } from './support/packing'
import { aConfirmedSalesOrder, aCustomer, shippedTo } from './support/selling'
import { expectEqual } from './support/verify'

test('two boxes were mixed up: the unit that left is named after shipping, and the other one is here again', async () => {
  const station = await launchStation()
  const { page } = station
  const { product } = await aSellingStation(page)
  const contoso = await aCustomer(page, 'Contoso GmbH')
  await shippedTo(page, contoso, product, ['SN-1001', 'SN-1002'])
  await shippedTo(page, await aCustomer(page, 'Adler Optik'), product, ['SN-1005'])

  await goTo(page, '/dispatch')
  await page.getByText('Dispatches', { exact: true }).click()
  await page.getByRole('row', { name: /D-1001/ }).click()
  await page.getByText('Serial numbers (2)').click()
  await page.getByRole('button', { name: 'Correct SN-1001' }).click()
  const dialog = page.getByRole('dialog', { name: 'Which unit left instead of SN-1001?' })

  await test.step('one that left with somebody else cannot have left here, and the dialog keeps what was entered', async () => {
    await dialog.getByRole('textbox', { name: /Serial number that left/ }).fill('SN-1005')
    await dialog.getByRole('textbox', { name: /Why/ }).fill('Boxes mixed up')
    await dialog.getByRole('button', { name: 'Correct it' }).click()
    await expect(dialog.getByRole('alert')).toContainText('Adler Optik')
    await expect(dialog.getByRole('textbox', { name: /Why/ })).toHaveValue('Boxes mixed up')
  })

  await test.step('the label of the box that stayed is scanned into the dialog', async () => {
    await dialog.getByRole('textbox', { name: /Serial number that left/ }).fill('sn-1007')
    await dialog.getByRole('button', { name: 'Correct it' }).click()
    await expect(page.getByText('SN-1001 corrected')).toBeVisible()
    await expect(page.getByRole('row', { name: /SN-1007/ })).toContainText('Dispatched')
    await expect(page.getByRole('row', { name: /SN-1001/ })).toHaveCount(0)
  })

  await test.step('its history says why, and it can be sold again', async () => {
    await goTo(page, '/serials')
    await page.getByRole('row').filter({ hasText: 'SN-1001' }).click()
    await expect(page.getByText('Boxes mixed up')).toBeVisible()
    const order = await aConfirmedSalesOrder(page, contoso, [{ product, quantity: 1 }])
    const { rows } = await ask(page, 'allocation.listAvailable', {
      productId: product.productId,
      search: '1001',
      order: 'newest',
      after: null,
      limit: 10,
    })
    expect(rows.map(({ serial }) => serial)).toEqual(['SN-1001'])
    expect(order.status).toBe('Confirmed')
  })
  await expectEqual(page)
  expect(station.problems).toEqual([])
  await station.close()
})
