import { expect, test } from '@playwright/test'
import { ask } from './support/ask'
import { CapturePage } from './support/capture-page'
import { launchWithScanner } from './support/launch-with-scanner'
import { anOpenReceipt, aProduct, captureOn, router } from './support/prepared'

const units = 120
const serials = Array.from({ length: units }, (_, place) => `RX1-${String(place).padStart(6, '0')}`)

test('a window that reloads while scans come in loses none, and shows the refusal that it missed', async () => {
  const station = await launchWithScanner()
  const { page, cable } = station
  await captureOn(page)
  const product = await aProduct(page, { sku: router.sku, name: router.name })
  const receipt = await anOpenReceipt(page, [{ product, quantity: units }])
  const capture = new CapturePage(page)
  await capture.open(receipt.receiptId)
  await page.getByRole('button', { name: 'Receive all outstanding' }).click()
  const scanAll = async (texts: readonly string[]) => {
    for (const text of texts) await cable.write(`${text}\r`)
  }
  /** Scans a third before the old page is gone, one while the new one is read, and one once it is there. */
  const scanDuringReload = async (texts: readonly string[]) => {
    const third = Math.ceil(texts.length / 3)
    const isRead = page.waitForEvent('framenavigated')
    const isThere = page.waitForEvent('load')
    const reloaded = page.reload()
    await scanAll(texts.slice(0, third))
    await isRead
    await scanAll(texts.slice(third, 2 * third))
    await isThere
    await scanAll(texts.slice(2 * third))
    await reloaded
  }

  await scanAll(serials.slice(0, 20))
  await scanDuringReload(serials.slice(20, 80))
  await capture.sees(/80 of 120/)

  // The double comes first: nobody is there to be told.
  await scanDuringReload([serials[3] ?? '', ...serials.slice(80)])
  await capture.sees('Refused', serials[3] ?? '', '40 scans held')
  await capture.leavesOut()
  await capture.sees('120 of 120')

  const { rows, total } = await ask(page, 'receiving.listCaptured', {
    receiptId: receipt.receiptId,
    receiptLineId: null,
    search: '',
    offset: 0,
    limit: 200,
  })
  expect(total).toBe(units)
  expect(rows.map(({ serial }) => serial).toReversed()).toEqual(serials)
  expect(station.problems).toEqual([])
  await station.close()
})
