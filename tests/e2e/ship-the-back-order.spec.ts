import { expect, test } from '@playwright/test'
import { ask } from './support/ask'
import { CapturePage } from './support/capture-page'
import { goTo } from './support/go-to'
import { launchStation } from './support/launch'
import { aSellingStation } from './support/packing'
import { aConfirmedSalesOrder, aCustomer } from './support/selling'
import { expectEqual } from './support/verify'

test('quantity and numbers have to agree; a part is shipped, and the back order fulfils the order', async () => {
  const station = await launchStation()
  const { page } = station
  const { product, cable } = await aSellingStation(page)
  const order = await aConfirmedSalesOrder(page, await aCustomer(page, 'Contoso GmbH'), [
    { product, quantity: 3 },
    { product: cable, quantity: 5 },
  ])
  const capture = new CapturePage(page)
  const quantityOf = (name: string) => page.getByRole('textbox', { name: `Quantity to ship of ${name}` })

  await test.step('one of three is packed: the commit is refused, names line and count, and nothing is lost', async () => {
    await goTo(page, '/dispatch')
    await page.getByRole('button', { name: `Ship out ${order.number}` }).click()
    await capture.enter('SN-1001')
    await capture.sees('Accepted', '1 of 3')
    await page.keyboard.press('F10')
    const alert = page.getByRole('alert')
    await expect(alert).toContainText('Not yet: serial numbers and quantities differ')
    await expect(alert).toContainText('Router X1')
    await expect(alert).toContainText('1')
    await expect(alert).toContainText('3')
    await expect(capture.line('Router X1')).toContainText('1 of 3')
  })

  await test.step('the quantity cannot go beyond what is outstanding, and what is not shipped stays on back order', async () => {
    await quantityOf('Router X1').fill('4')
    await page.keyboard.press('Enter')
    await expect(page.getByText('4 are more than the order waits for')).toBeVisible()
    await quantityOf('Router X1').fill('1')
    await page.keyboard.press('Enter')
    await quantityOf('Cable 2 m').fill('2')
    await page.keyboard.press('Enter')
    await expect(page.getByText(/stay on back order/).first()).toBeVisible()
  })

  await test.step('the part leaves with its invoice, and the page goes on with the back order', async () => {
    await page.keyboard.press('F10')
    await expect(page.getByText('D-1001 shipped out: 3 units, invoice INV-1001')).toBeVisible()
    await expect(page.getByText(`5 units of ${order.number} are still to be shipped.`)).toBeVisible()
    await page.getByRole('button', { name: 'Ship the back order' }).click()
    await expect(page.getByText('D-1002', { exact: true })).toBeVisible()
    await expect(quantityOf('Router X1')).toHaveValue('2')
    await expect(quantityOf('Cable 2 m')).toHaveValue('3')
  })

  await test.step('a unit of the first shipment is known to have left; the others fulfil the order', async () => {
    await capture.enter('SN-1001')
    await capture.sees('Refused', 'D-1001')
    await capture.leavesOut()
    await capture.enter('SN-1002')
    await capture.sees('SN-1002', '1 of 2')
    await capture.enter('SN-1003')
    await capture.sees('SN-1003', '2 of 2')
    await page.keyboard.press('F10')
    await expect(page.getByText('D-1002 shipped out: 5 units, invoice INV-1002')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Ship the back order' })).toHaveCount(0)
  })
  expect(await ask(page, 'sales.readOrder', { salesOrderId: order.salesOrderId })).toMatchObject({
    status: 'Fulfilled',
    lines: [
      { shipped: 3, reserved: 0 },
      { shipped: 5, reserved: 0 },
    ],
  })
  await expectEqual(page)
  expect(station.problems).toEqual([])
  await station.close()
})
