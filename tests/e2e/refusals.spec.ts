import { expect, test } from '@playwright/test'
import { ask, newOperationId } from './support/ask'
import { CapturePage } from './support/capture-page'
import { launchStation } from './support/launch'
import { aProduct, anOpenReceipt, aReceivingStation, router } from './support/prepared'

test('every wrong number is refused in words, further scans wait, and nothing is lost', async () => {
  const station = await launchStation()
  const { page } = station
  const { product, receipt } = await aReceivingStation(page)
  const capture = new CapturePage(page)
  await capture.open(receipt.receiptId)
  await capture.enter('SN-1001')
  await capture.sees('Accepted', 'SN-1001')

  await test.step('a number that is in this receipt already; scans after it are held', async () => {
    await capture.enter(' sn-1001')
    await capture.sees('Refused', 'already in this receipt')
    await ask(page, 'scanning.readByWedge', { text: 'SN-1002', terminated: true })
    await capture.sees('1 scan held')
    await capture.leavesOut()
    await capture.sees('Accepted', 'SN-1002')
  })

  await test.step('a number in another open receipt', async () => {
    const elsewhere = await anOpenReceipt(page, [{ product, quantity: 5 }])
    const [line] = elsewhere.lines
    if (!line) throw new Error('No line')
    await ask(page, 'receiving.captureMany', {
      operationId: newOperationId(),
      receiptLineId: line.receiptLineId,
      texts: ['SN-2001', 'SN-2002'],
      source: 'pasted',
      overReceiptConfirmed: false,
      doubtsConfirmed: false,
    })
    await capture.enter('SN-2001')
    await capture.sees('Refused', elsewhere.number)
    await capture.leavesOut()
    await ask(page, 'receiving.setQuantity', {
      operationId: newOperationId(),
      receiptLineId: line.receiptLineId,
      quantity: 2,
      overReceiptConfirmed: false,
    })
    await ask(page, 'receiving.commit', { operationId: newOperationId(), receiptId: elsewhere.receiptId })
  })

  await test.step('a number that is on hand', async () => {
    await capture.enter('SN-2002')
    await capture.sees('Refused', 'SN-2002')
    await capture.leavesOut()
  })

  await test.step("the product's own code twice, and the code of a product that was not ordered", async () => {
    await ask(page, 'scanning.readByWedge', { text: router.gtin, terminated: true })
    await capture.sees('Router X1')
    await ask(page, 'scanning.readByWedge', { text: router.gtin, terminated: true })
    await capture.sees('Refused')
    await capture.leavesOut()
    await aProduct(page, { sku: 'CAM-9', name: 'Camera 9' })
    await capture.enter('CAM-9')
    await capture.sees('Refused', 'Camera 9')
    await capture.leavesOut()
  })

  await test.step('a number that is too long', async () => {
    await capture.enter('9'.repeat(129))
    await capture.sees('Refused', '128')
    await capture.leavesOut()
  })

  await test.step('a look-alike is kept only if confirmed', async () => {
    await capture.enter('SN-I002')
    await capture.sees('Check this', 'SN-1002')
    await capture.keeps()
    await capture.sees('Accepted', 'SN-I002')
  })

  await test.step('one unit more than the quantity is kept only if confirmed', async () => {
    for (const number of ['SN-1004', 'SN-1005', 'SN-1006', 'SN-1007', 'SN-1008', 'SN-1009', 'SN-1010']) {
      await capture.enter(number)
      await capture.sees(number)
    }
    await capture.sees('10 of 10')
    await capture.line(router.name).click()
  })

  await test.step('a commit with numbers missing names the line', async () => {
    const other = (await ask(page, 'receiving.readReceipt', { receiptId: receipt.receiptId })).lines[1]
    if (!other) throw new Error('No second line')
    await ask(page, 'receiving.setQuantity', {
      operationId: newOperationId(),
      receiptLineId: other.receiptLineId,
      quantity: 2,
      overReceiptConfirmed: false,
    })
    await capture.commits()
    const alert = page.getByRole('alert').filter({ hasText: 'serial numbers and quantities differ' })
    await expect(alert).toContainText('Switch 24')
    await expect(alert).toContainText('0 of 2')
  })

  expect(station.problems).toEqual([])
  await station.close()
})
