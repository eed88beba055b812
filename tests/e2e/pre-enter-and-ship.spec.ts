import { expect, test } from '@playwright/test'
import { ask, newOperationId } from './support/ask'
import { CapturePage } from './support/capture-page'
import { goTo } from './support/go-to'
import { launchStation } from './support/launch'
import { aSellingStation } from './support/packing'
import { aConfirmedSalesOrder, aCustomer } from './support/selling'

test('serial numbers are pre-entered by hand, from the list and by taking one over, and what is packed instead swaps', async () => {
  const station = await launchStation()
  const { page } = station
  const { product } = await aSellingStation(page)
  const customer = await aCustomer(page, 'Contoso GmbH')
  const earlier = await aConfirmedSalesOrder(page, customer, [{ product, quantity: 2 }])
  const [promised] = earlier.lines
  if (!promised) throw new Error('The order has no line')
  await ask(page, 'allocation.allocateMany', {
    operationId: newOperationId(),
    salesOrderLineId: promised.salesOrderLineId,
    texts: ['SN-1012'],
    source: 'pasted',
  })
  const order = await aConfirmedSalesOrder(page, customer, [{ product, quantity: 3 }])
  const capture = new CapturePage(page)

  await goTo(page, `/sales/${order.salesOrderId}`)
  await page.getByRole('link', { name: 'Pre-enter serial nos.' }).click()
  await capture.enter('SN-1001')
  await capture.sees('Accepted', 'SN-1001', '1 of 3')

  await capture.enter('SN-1012')
  await capture.sees('Refused', `SN-1012 is promised to order ${earlier.number}`)
  await page.keyboard.press('F2')
  await page.getByRole('button', { name: `Take it over for ${order.number}` }).click()
  await capture.sees('Taken over', 'SN-1012', earlier.number)

  await page.getByRole('button', { name: 'View serial nos…' }).click()
  await page.getByLabel('Find by last digits or any part').fill('005')
  await page.getByRole('row', { name: /SN-1005/ }).click()
  await expect(page.getByText('1 chosen of 1 needed')).toBeVisible()
  await page.getByRole('button', { name: 'Use 1 serial number' }).click()
  await capture.sees('Captured')
  await expect(page.getByLabel('Captured', { exact: true })).toHaveText('3 of 3 units')

  await page.getByRole('button', { name: 'Ship out & invoice' }).click()
  await expect(page.getByRole('list', { name: 'Pre-entered for Router X1' })).toContainText('SN-1012')
  await capture.enter('SN-1001')
  await capture.sees('SN-1001', '1 of 3')
  await capture.enter('SN-1007')
  await capture.sees('SN-1007', '2 of 3', /Instead of SN-10\d\d, which is free again/)

  expect(station.problems).toEqual([])
  await station.close()
})
