import { expect, test } from '@playwright/test'
import { ask } from './support/ask'
import { goTo } from './support/go-to'
import { launchStation } from './support/launch'
import { anOpenReceipt, aProduct, commitAll } from './support/prepared'
import { shipFirstLine } from './support/selling'
import { expectEqual } from './support/verify'

test('a quote becomes an order, reserves what it promises, and is closed short', async () => {
  const station = await launchStation()
  const { page } = station
  const cable = await aProduct(page, { sku: 'CB2', name: 'Cable 2 m', hasSerialNumbers: false })
  await commitAll(page, await anOpenReceipt(page, [{ product: cable, quantity: 6 }]), 6)

  await page.getByRole('link', { name: 'Sales orders', exact: true }).click()
  await page.getByRole('link', { name: 'New sales order' }).first().click()
  await page.getByRole('combobox', { name: 'Customer' }).fill('Adler Optik')
  await page.getByRole('option', { name: 'Create “Adler Optik”' }).click()
  await page.getByRole('combobox', { name: 'Add a product' }).fill('CB2')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Quantity to add' })).toBeFocused()
  await page.keyboard.type('10')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Unit price of Cable 2 m' })).toBeFocused()
  await page.keyboard.type('4.50')
  await page.getByRole('textbox', { name: 'Tax rate of Cable 2 m' }).fill('19')
  await expect(page.getByText('€53.55')).toBeVisible()
  await page.getByRole('button', { name: 'Make it a quote' }).click()
  await expect(page.getByText('SO-1001 is a quote now')).toBeVisible()
  expect(await free()).toBe(6)

  await page.getByRole('button', { name: 'Confirm order' }).click()
  await expect(page.getByText('SO-1001 confirmed')).toBeVisible()
  await expect(page.getByText('Cable 2 m: 4 of 10 pcs are not in stock.')).toBeVisible()
  expect(await free()).toBe(-4)

  const [order] = (await salesOrders()).rows
  if (!order) throw new Error('The order is not in the list')
  await shipFirstLine(page, await ask(page, 'sales.readOrder', { salesOrderId: order.salesOrderId }), 6)
  await expect(page.getByText('4 units are on back order')).toBeVisible()
  await page.getByRole('button', { name: 'Close short' }).click()
  const dialog = page.getByRole('dialog', { name: 'Close SO-1001 short?' })
  await expect(dialog.getByRole('row', { name: 'Cable 2 m CB2 4 of 10 pcs' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Close short' }).click()
  await expect(page.getByText('Closed short')).toBeVisible()
  expect(await free()).toBe(0)

  await goTo(page, '/sales')
  await expect(page.getByRole('row', { name: /SO-1001 Adler Optik Fulfilled Closed short/u })).toBeVisible()
  await expectEqual(page)
  expect(station.problems).toEqual([])
  await station.close()

  async function free(): Promise<number> {
    const { freeInventory } = await ask(page, 'products.read', { productId: cable.productId })
    return freeInventory
  }
  function salesOrders() {
    return ask(page, 'sales.listOrders', {
      search: '',
      statuses: [],
      customerId: null,
      isStockGood: null,
      sort: { column: 'number', descending: true },
      offset: 0,
      limit: 10,
    })
  }
})
