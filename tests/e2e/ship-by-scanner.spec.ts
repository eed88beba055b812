import { expect, test } from '@playwright/test'
import { CapturePage } from './support/capture-page'
import { goTo } from './support/go-to'
import { launchWithScanner } from './support/launch-with-scanner'
import { aSellingStation } from './support/packing'
import { aConfirmedSalesOrder, aCustomer } from './support/selling'

test('an order is packed by com-port scanner, shipped in part with its invoice, and reversed', async () => {
  const station = await launchWithScanner()
  const { page, cable } = station
  const { product, other } = await aSellingStation(page)
  const order = await aConfirmedSalesOrder(page, await aCustomer(page, 'Contoso GmbH'), [
    { product, quantity: 2 },
    { product: other, quantity: 2 },
  ])
  const capture = new CapturePage(page)

  await goTo(page, '/dispatch')
  await page.getByRole('button', { name: `Ship out ${order.number}` }).click()
  await capture.sees('Scan a serial number of Router X1')
  await cable.write('SN-1001\r')
  await capture.sees('Accepted', 'SN-1001', '1 of 2')
  await cable.write('SN-1002\r')
  await capture.sees('SN-1002', '2 of 2', 'Next: scan Switch 24')
  await cable.write('SW-0001\r')
  await capture.sees('SW-0001', '1 of 2')

  await page.keyboard.press('F10')
  await expect(page.getByText('Not yet: serial numbers and quantities differ')).toBeVisible()
  await page.getByRole('textbox', { name: 'Quantity to ship of Switch 24' }).fill('1')
  await page.keyboard.press('Enter')
  await expect(page.getByText('1 unit stays on back order')).toBeVisible()
  await page.keyboard.press('F10')
  await expect(page.getByText('D-1001 shipped out: 3 units, invoice INV-1001')).toBeVisible()
  await expect(page.getByText(`1 unit of ${order.number} is still to be shipped.`)).toBeVisible()

  await page.getByRole('button', { name: 'Reverse dispatch…' }).click()
  await page.getByRole('textbox', { name: /Why it is reversed/ }).fill('Wrong customer')
  await page.getByRole('button', { name: 'Reverse the dispatch' }).click()
  await expect(page.getByText(/This dispatch was reversed/)).toBeVisible()
  await expect(page.getByText('CN-1001', { exact: true })).toBeVisible()

  expect(station.problems).toEqual([])
  await station.close()
})
