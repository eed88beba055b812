import { expect, test } from '@playwright/test'
import { ask, newOperationId } from './support/ask'
import { CapturePage } from './support/capture-page'
import { goTo } from './support/go-to'
import { launchStation } from './support/launch'
import { looksOf } from './support/looks'
import { aSellingStation } from './support/packing'
import { aConfirmedSalesOrder, aCustomer } from './support/selling'

test('every screen of dispatch can be read and hit by everybody', async () => {
  test.setTimeout(120_000)
  const station = await launchStation()
  const { page } = station
  const looks = await looksOf(page)
  const capture = new CapturePage(page)
  await goTo(page, '/dispatch')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await looks.check('empty-dispatch-queue')

  const { product, other, cable } = await aSellingStation(page)
  const customer = await aCustomer(page, 'Contoso GmbH')
  const order = await aConfirmedSalesOrder(page, customer, [
    { product, quantity: 3 },
    { product: other, quantity: 2 },
    { product: cable, quantity: 5 },
  ])
  await aConfirmedSalesOrder(page, customer, [{ product, quantity: 40 }])

  await test.step('the queue', async () => {
    await goTo(page, '/')
    await goTo(page, '/dispatch')
    await expect(page.getByRole('row', { name: new RegExp(order.number) })).toBeVisible()
    await looks.check('dispatch-queue')
  })

  await test.step('pre-entering', async () => {
    await goTo(page, `/sales/${order.salesOrderId}/serials`)
    await capture.sees('Scan a serial number')
    await looks.checkAtBench('pre-enter-waiting')
    await capture.enter('SN-1001')
    await capture.sees('Accepted', 'SN-1001')
    await looks.checkAtBench('pre-enter-accepted')
    await page.getByRole('button', { name: 'View serial nos…' }).click()
    await page.getByRole('row', { name: /SN-1005/ }).click()
    await looks.check('view-serial-nos')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })

  await test.step('packing', async () => {
    const { dispatchId } = await ask(page, 'dispatch.openDispatch', {
      operationId: newOperationId(),
      salesOrderId: order.salesOrderId,
    })
    await goTo(page, `/dispatch/${dispatchId}`)
    await capture.sees('Scan a serial number')
    await looks.checkAtBench('packing-waiting')
    await capture.enter('SN-1001')
    await capture.sees('SN-1001', '1 of 3')
    await looks.checkAtBench('packing-accepted')
    await capture.enter('SN-9999')
    await capture.sees('Refused')
    await looks.checkAtBench('packing-refused')
    await capture.leavesOut()
    await page.keyboard.press('F10')
    await expect(page.getByRole('alert')).toBeVisible()
    await looks.checkAtBench('packing-differs')
    for (const serial of ['SN-1002', 'SN-1003', 'SW-0001', 'SW-0002']) await capture.enter(serial)
    await capture.sees('SW-0002')
    await looks.checkAtBench('packing-ready')
    await page.keyboard.press('F10')
    await expect(page.getByText('INV-1001', { exact: true })).toBeVisible()
    await looks.check('dispatched')
  })
  expect(station.problems).toEqual([])
  await station.close()
})
