import { mkdir } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { ask, newOperationId } from './support/ask'
import { CapturePage } from './support/capture-page'
import { goTo } from './support/go-to'
import { launchStation } from './support/launch'
import { aSalesOrder, aSellingStation } from './support/selling'

test('look', async () => {
  test.setTimeout(240_000)
  await mkdir('/tmp/looks', { recursive: true })
  const station = await launchStation()
  const { page } = station
  await station.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setSize(1366, 768)
  })
  const shot = (name: string) => page.screenshot({ path: `/tmp/looks/${name}.png` })
  const { product, other, cable } = await aSellingStation(page)
  const order = await aSalesOrder(page, 'Contoso GmbH', [
    { product, quantity: 4 },
    { product: other, quantity: 2 },
    { product: cable, quantity: 5 },
  ])
  const earlier = await aSalesOrder(page, 'Fabrikam Industries International Holding & Sons Limited', [
    { product, quantity: 20 },
  ])
  await ask(page, 'allocation.allocateMany', {
    operationId: newOperationId(),
    salesOrderLineId: earlier.lines[0]!.salesOrderLineId,
    texts: ['SN-1012', 'SN-1011'],
    source: 'pasted',
  })
  const capture = new CapturePage(page)
  await goTo(page, '/dispatch')
  await expect(page.getByRole('row').nth(1)).toBeVisible()
  await shot('queue')
  await goTo(page, `/sales/${order.salesOrderId}/serials`)
  await expect(capture.entry).toBeVisible()
  await shot('preenter')
  await capture.enter('SN-1012')
  await capture.sees('Refused')
  await shot('preenter-promised')
  await page.keyboard.press('F2')
  await expect(page.getByRole('dialog')).toBeVisible()
  await shot('takeover')
  await page.getByRole('button', { name: /Leave it with/ }).click()
  await capture.leavesOut()
  await capture.enter('SN-1001')
  await capture.sees('Accepted')
  await shot('preenter-accepted')
  await page.getByRole('button', { name: 'View serial nos.…' }).click()
  await expect(page.getByRole('row', { name: /SN-1002/ })).toBeVisible()
  await page.getByRole('row', { name: /SN-1002/ }).click()
  await shot('view')
  await page.getByRole('button', { name: /^Use 1/ }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await shot('preenter-2')
  await page.getByRole('button', { name: 'Ship out & invoice' }).click()
  await expect(page.getByRole('table', { name: 'Lines to ship' })).toBeVisible()
  await shot('dispatch')
  await capture.enter('SN-1005')
  await capture.sees('Accepted')
  await shot('dispatch-swap')
  await capture.enter('SN-1006')
  await capture.sees('SN-1006')
  await capture.enter('SN-1007')
  await capture.sees('SN-1007')
  await capture.enter('SN-1002')
  await capture.sees('SN-1002')
  await page.keyboard.press('F6')
  await page.waitForTimeout(300)
  await shot('dispatch-serials')
  await page.keyboard.press('F6')
  await page.waitForTimeout(300)
  await shot('dispatch-expected')
  await page.keyboard.press('F6')
  await page.keyboard.press('F10')
  await page.waitForTimeout(500)
  await shot('dispatch-differs')
  await capture.enter('SW-0001')
  await capture.sees('SW-0001')
  await page.getByRole('textbox', { name: 'Quantity to ship of Switch 24' }).fill('1')
  await page.keyboard.press('Enter')
  await page.waitForTimeout(400)
  await shot('dispatch-ready')
  await page.keyboard.press('F10')
  await expect(page.getByRole('table', { name: 'What left' })).toBeVisible()
  await page.waitForTimeout(300)
  await shot('closed')
  await page.getByText(/Serial numbers \(/).click()
  await page.waitForTimeout(300)
  await shot('closed-serials')
  await page.getByRole('button', { name: /Correct SN-1005/ }).click()
  await page.waitForTimeout(300)
  await shot('correct')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Reverse dispatch…' }).click()
  await page.waitForTimeout(300)
  await shot('reverse')
  await page.keyboard.press('Escape')
  await goTo(page, '/')
  await page.waitForTimeout(500)
  await shot('dashboard')
  await goTo(page, '/dispatch')
  await page.waitForTimeout(500)
  await shot('queue-2')
  console.log(station.problems)
  await station.close()
})
