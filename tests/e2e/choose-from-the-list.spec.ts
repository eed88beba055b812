import { expect, test } from '@playwright/test'
import { ask } from './support/ask'
import { CapturePage } from './support/capture-page'
import { goTo } from './support/go-to'
import { launchStation } from './support/launch'
import { aSellingStation } from './support/packing'
import { received } from './support/prepared'
import { aConfirmedSalesOrder, aCustomer } from './support/selling'

test('*View serial nos*: several are found by their digits and ticked, and the rest is filled up from the oldest', async () => {
  const station = await launchStation()
  const { page } = station
  const { product } = await aSellingStation(page)
  await received(
    page,
    product,
    Array.from({ length: 400 }, (_, at) => `SN-${2001 + at}`),
  )
  const order = await aConfirmedSalesOrder(page, await aCustomer(page, 'Contoso GmbH'), [
    { product, quantity: 6 },
  ])
  const capture = new CapturePage(page)
  await goTo(page, `/sales/${order.salesOrderId}/serials`)
  await capture.sees('Scan a serial number')
  await page.getByRole('button', { name: 'View serial nos…' }).click()
  const dialog = page.getByRole('dialog', { name: 'View serial nos' })
  const find = dialog.getByLabel('Find by last digits or any part')
  const rows = dialog.getByRole('row', { name: /SN-/ })
  const tickOf = (serial: string) => rows.filter({ hasText: serial }).getByRole('gridcell').first()

  await test.step('the newest stand first; those that end with the digits stand before those that have them inside', async () => {
    await expect(rows.first()).toContainText('SN-2400')
    await find.fill('22')
    await expect(rows.first()).toContainText('SN-2322')
    await find.fill('210')
    await expect(rows.first()).toContainText('SN-2210')
    await expect(rows.nth(1)).toContainText('SN-2109')
  })

  await test.step('what was ticked stays ticked while something else is searched', async () => {
    await rows.first().click()
    await find.fill('SN-1005')
    await rows.filter({ hasText: 'SN-1005' }).click()
    await expect(dialog.getByText('2 chosen of 6 needed')).toBeVisible()
    await find.fill('ZZ')
    await expect(dialog.getByText('No available serial number like that')).toBeVisible()
    await find.fill('')
  })

  await test.step('the shift key ticks several; too many cannot be used', async () => {
    await tickOf('SN-2400').click()
    await tickOf('SN-2396').click({ modifiers: ['Shift'] })
    await expect(dialog.getByText('7 chosen of 6 needed')).toBeVisible()
    await expect(dialog.getByText('More than the 6 that are needed: take some away')).toBeVisible()
    await expect(dialog.getByRole('button', { name: 'Use 7 serial numbers' })).toBeDisabled()
    for (const serial of ['SN-2400', 'SN-2399', 'SN-2398', 'SN-2397'])
      await rows.filter({ hasText: serial }).click()
    await expect(dialog.getByText('3 chosen of 6 needed')).toBeVisible()
  })

  await test.step('the rest is taken from the oldest, and all six are promised', async () => {
    await dialog.getByText('Oldest first').click()
    await expect(rows.first()).toContainText('SN-1001')
    await expect(dialog.getByLabel('How many to take')).toHaveValue('3')
    await dialog.getByRole('button', { name: 'Take', exact: true }).click()
    await dialog.getByRole('button', { name: 'Use 6 serial numbers' }).click()
    await expect(page.getByLabel('Captured', { exact: true })).toHaveText('6 of 6 units')
  })
  const allocated = await ask(page, 'serials.list', {
    search: '',
    statuses: ['allocated'],
    productId: null,
    supplierId: null,
    receivedFrom: null,
    receivedBefore: null,
    after: null,
    limit: 10,
  })
  expect(allocated.rows.map(({ serial }) => serial).toSorted()).toEqual([
    'SN-1001',
    'SN-1002',
    'SN-1003',
    'SN-1005',
    'SN-2210',
    'SN-2396',
  ])
  expect(station.problems).toEqual([])
  await station.close()
})
