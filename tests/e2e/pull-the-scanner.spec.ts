import { expect, test } from '@playwright/test'
import { CapturePage } from './support/capture-page'
import { launchWithScanner } from './support/launch-with-scanner'
import { aReceivingStation } from './support/prepared'

test('a scanner that is unplugged is missed at once, half a scan is not taken, and it goes on by itself when it is back', async () => {
  const station = await launchWithScanner()
  const { page, cable } = station
  const { receipt } = await aReceivingStation(page)
  const capture = new CapturePage(page)
  const light = page.getByRole('banner').getByRole('status')
  await capture.open(receipt.receiptId)
  await expect(light).toHaveText('Scanner ready')
  await capture.sees('Scan a serial number of Router X1')

  await test.step('unplugged before the first scan, it says so in the light and in the band', async () => {
    await cable.unplug()
    await expect(light).toHaveText('Scanner unplugged')
    await capture.sees('The scanner is unplugged. Plug it in, or type or paste meanwhile.')
    await page.getByRole('banner').getByRole('button', { name: 'Scanner unplugged' }).hover()
    await expect(
      page.getByText('It was unplugged. Check the plug and the cable; it comes back by itself.'),
    ).toBeVisible()
    await capture.enter('SN-1001')
    await capture.sees('Accepted', 'SN-1001')
  })

  await test.step('plugged in again, it is taken up by itself', async () => {
    await cable.replug()
    await expect(light).toHaveText('Scanner ready')
    await cable.write('SN-1002\r')
    await capture.sees('Accepted', 'SN-1002', '2 of 10')
  })

  await test.step('half a scan before the cable came out is refused, and not joined to the next', async () => {
    await cable.write('SN-10')
    await capture.sees('Refused', 'The scan was cut off', 'Only “SN-10” arrived')
    await cable.unplug()
    await expect(light).toHaveText('Scanner unplugged')
    await cable.replug()
    await expect(light).toHaveText('Scanner ready')
    await cable.write('SN-1003\r')
    await capture.sees('1 scan held')
    await capture.leavesOut()
    await capture.sees('Accepted', 'SN-1003', '3 of 10')
  })
  expect(station.problems).toEqual([])
  await station.close()
})
