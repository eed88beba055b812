import { expect, test } from '@playwright/test'
import { CapturePage } from './support/capture-page'
import { launchWithScanner } from './support/launch-with-scanner'
import { looksOf } from './support/looks'
import { aReceivingStation, router } from './support/prepared'

const gtin = `0${router.gtin}`

test('labels with product and serial number, a pallet list and damaged codes are understood as they come off the scanner', async () => {
  const station = await launchWithScanner()
  const { page, cable } = station
  const { receipt } = await aReceivingStation(page)
  const capture = new CapturePage(page)
  await capture.open(receipt.receiptId)
  await page.getByRole('button', { name: 'Receive all outstanding' }).click()
  await expect(page.getByText('Scanner ready')).toBeVisible()
  const looks = await looksOf(page)

  await test.step('a GS1 DataMatrix with both goes to the line of its product', async () => {
    await cable.write(`]d201${gtin}21K7X-000451\r`)
    await capture.sees('Accepted', 'K7X-000451', '1 of 10')
    await cable.write(`]d201${gtin}21K7X-000452\u001d10L26-0417\r`)
    await capture.sees('Accepted', 'K7X-000452', '2 of 10')
  })

  await test.step('a link of a QR code says the same', async () => {
    await cable.write(`]Q1https://id.gs1.org/01/${gtin}/21/K7X-000453\r`)
    await capture.sees('Accepted', 'K7X-000453', '3 of 10')
  })

  await test.step('a pallet list is confirmed first, then taken as a whole', async () => {
    await cable.write(`]d1[)>\u001e06\u001dP${router.sku}\u001dSP-1\u001dSP-2\u001dSP-3\u001e\u0004\r`)
    await capture.sees('Check this', 'This code holds 3 serial numbers', 'From P-1 to P-3')
    await looks.checkAtBench('capture-pallet')
    await capture.keeps()
    await capture.sees('Accepted', 'P-3', '6 of 10')
  })

  await test.step('a label with a wrong check digit is refused, and says what to do', async () => {
    await cable.write(`]C101${gtin.slice(0, -1)}021K7X-000454\r`)
    await capture.sees('Refused', 'The code was misread, or its label is wrong', 'Scan it again')
    await looks.checkAtBench('capture-misread')
    await capture.leavesOut()
  })

  await test.step('the barcode of another product is never taken for a serial number', async () => {
    await cable.write(']E09521234560012\r')
    await capture.sees('Refused', 'No product has the code 09521234560012')
    await capture.leavesOut()
    await expect(page.getByText('6 of 10').first()).toBeVisible()
  })
  expect(station.problems).toEqual([])
  await station.close()
})
