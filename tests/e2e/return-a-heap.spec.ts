import { expect, test } from '@playwright/test'
import { CapturePage } from './support/capture-page'
import { goTo } from './support/go-to'
import { launchWithScanner } from './support/launch-with-scanner'
import { aSellingStation } from './support/packing'
import { aCustomer, shippedTo } from './support/selling'
import { expectEqual } from './support/verify'

test('a heap of returned units is scanned, sorted and committed, whoever they were sold to', async () => {
  const station = await launchWithScanner()
  const { page, cable } = station
  const { product, other } = await aSellingStation(page)
  await shippedTo(page, await aCustomer(page, 'Contoso GmbH'), product, ['SN-1001', 'SN-1002', 'SN-1003'])
  await shippedTo(page, await aCustomer(page, 'Fabrikam'), other, ['SW-0001'])
  const capture = new CapturePage(page)
  const units = page.getByRole('grid', { name: 'Units that came back' })

  await goTo(page, '/returns')
  await page.getByRole('button', { name: 'New return' }).click()
  await capture.sees('Scan a unit that came back')
  await cable.write('SN-1001\r')
  await capture.sees('Comes back', 'SN-1001', 'Contoso GmbH', 'SO-1001', 'D-1001', 'Quarantined')

  await test.step('what is not away is refused, with what is known of it', async () => {
    await cable.write('SN-1012\r')
    await capture.sees('SN-1012 is not away: in stock')
    await cable.write('SN-1002\r')
    await capture.sees('1 scan held')
    await capture.leavesOut()
    await capture.sees('Comes back', 'SN-1002')
    await cable.write('SN-1001\r')
    await capture.sees('SN-1001 is already in this return')
    await capture.leavesOut()
    await cable.write('NEVER-1\r')
    await capture.sees('NEVER-1 was never here')
    await capture.leavesOut()
  })

  await test.step('units go where they are sent', async () => {
    await page.getByRole('button', { name: /^Damaged/ }).click()
    await cable.write('SW-0001\r')
    await capture.sees('Fabrikam', 'Damaged')
    await cable.write('SN-1003\r')
    await capture.sees('SN-1003')
    await page.keyboard.press('F9')
    await capture.sees('Undone', 'SN-1003')
    await page
      .getByRole('row', { name: /SN-1001/ })
      .getByRole('gridcell')
      .first()
      .click()
    await page.getByRole('button', { name: 'Send elsewhere…' }).click()
    await page.getByRole('radio', { name: /In stock/ }).click()
    await page.getByRole('button', { name: 'Not wanted any more' }).click()
    await page.getByRole('button', { name: 'Send there' }).click()
    await expect(units.getByRole('row', { name: /SN-1001/ })).toContainText('Not wanted any more')
  })

  await page.keyboard.press('F10')
  await expect(page.getByText('Return RT-1001 committed: 3 units are on hand again')).toBeVisible()
  await expect(page.getByText(/Orders stay as they were shipped/)).toBeVisible()
  await expect(units.getByRole('row', { name: /SN-1001/ })).toContainText('In stock')
  await expect(units.getByRole('row', { name: /SN-1002/ })).toContainText('Quarantined')
  await expect(units.getByRole('row', { name: /SW-0001/ })).toContainText('Damaged')
  await expectEqual(page)

  expect(station.problems).toEqual([])
  await station.close()
})
