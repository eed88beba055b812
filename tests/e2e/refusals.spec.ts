import { expect, test } from '@playwright/test'
import { ask, newOperationId } from './support/ask'
import { CapturePage } from './support/capture-page'
import { goTo } from './support/go-to'
import { launchStation } from './support/launch'
import {
  aProduct,
  anOpenReceipt,
  aReceivingStation,
  captureAll,
  commitAll,
  received,
  router,
} from './support/prepared'

test('every wrong number is refused or doubted in words, further scans wait, and nothing is lost', async () => {
  const station = await launchStation()
  const { page } = station
  const { product, receipt } = await aReceivingStation(page)
  const capture = new CapturePage(page)
  const scan = (text: string) => ask(page, 'scanning.readByWedge', { text, terminated: true })
  const elsewhere = await anOpenReceipt(page, [{ product, quantity: 5 }])
  await capture.open(receipt.receiptId)
  await page.getByRole('button', { name: 'Receive all outstanding' }).click()
  await capture.enter('SN-1001')
  await capture.sees('Accepted', 'SN-1001')

  await test.step('a number that is in this receipt already; scans after it are held', async () => {
    await capture.enter(' sn-1001')
    await capture.sees('Refused', 'already in this receipt')
    await scan('SN-1002')
    await capture.sees('1 scan held')
    await capture.leavesOut()
    await capture.sees('Accepted', 'SN-1002')
  })

  await test.step('a number in another open receipt', async () => {
    await captureAll(page, elsewhere, ['SN-2001', 'SN-2002'])
    await capture.enter('SN-2001')
    await capture.sees('Refused', `SN-2001 is already in receipt ${elsewhere.number}`, 'undo it there first')
    await capture.leavesOut()
    await commitAll(page, elsewhere, 2)
  })

  await test.step('a number that is on hand, with where and since when', async () => {
    await capture.enter('SN-2002')
    await capture.sees('Refused', 'SN-2002 is already here', 'Router X1, in stock since', elsewhere.number)
    await capture.leavesOut()
  })

  await test.step("the product's own code twice, and the code of a product that was not ordered", async () => {
    await scan(router.gtin)
    await capture.sees('Line chosen', 'Router X1')
    await scan(router.gtin)
    await capture.sees('Refused', 'This is a product code, not a serial number')
    await capture.leavesOut()
    await aProduct(page, { sku: 'CAM-9', name: 'Camera 9' })
    await scan('CAM-9')
    await capture.sees('Refused', 'Camera 9 is not on this receipt', 'Put the box aside')
    await capture.leavesOut()
  })

  await test.step('nothing, lost characters, too many characters, and a scan that came in damaged', async () => {
    await scan('\u200b')
    await capture.sees('Refused', 'No serial number was read')
    await capture.leavesOut()
    await capture.enter('SN-\ufffd003')
    await capture.sees('Refused', 'could not be read', 'Characters were lost')
    await capture.leavesOut()
    await capture.enter('9'.repeat(129))
    await capture.sees('Refused', '129 characters are too long', 'At most 128 fit')
    await capture.leavesOut()
    await ask(page, 'scanning.reportUnreadable', {})
    await capture.sees('Refused', 'The scan came in damaged')
    await capture.leavesOut()
  })

  await test.step('a look-alike, kept only if confirmed', async () => {
    await capture.enter('SN-I002')
    await capture.sees('Check this', 'SN-I002 looks like SN-1002', 'Compare the label')
    await capture.keeps()
    await capture.sees('Accepted', 'SN-I002')
  })

  await test.step('a number that looks different from the others, kept only if confirmed', async () => {
    await capture.enter('AB-7')
    await capture.sees('Check this', 'AB-7 looks different from the others', 'another length')
    await capture.leavesOut()
    await capture.sees('Left out', 'AB-7')
    await capture.enter('SN-1002SN-1003')
    await capture.sees('Check this', 'SN-1002SN-1003 looks like two codes in one', 'SN-1002 and SN-1003')
    await capture.leavesOut()
    await capture.enter('SN-10022')
    await capture.sees('Check this', 'SN-10022 looks like SN-1002', 'one character more')
    await capture.leavesOut()
  })

  await test.step('one more than the line needs, kept only if confirmed', async () => {
    for (const number of ['SN-1004', 'SN-1005', 'SN-1006', 'SN-1007', 'SN-1008', 'SN-1009', 'SN-1010']) {
      await capture.enter(number)
      await capture.sees('Accepted', number)
    }
    await capture.sees('10 of 10', 'Next: scan Switch 24')
    await scan(router.gtin)
    await capture.sees('Check this', 'Router X1 is complete: 10 units', 'Count the boxes')
    await capture.keeps()
    await capture.sees('Line chosen', 'Router X1', '10 of 11')
    await capture.enter('SN-1011')
    await capture.sees('Accepted', 'SN-1011', '11 of 11')
  })

  await test.step('a number for which no line waits', async () => {
    for (const number of ['SW-000001', 'SW-000002']) {
      await capture.enter(number)
      await capture.sees('Accepted', number)
    }
    await capture.sees('All 13 units captured')
    await capture.enter('SW-000003')
    await capture.sees('Refused', 'No line is waiting for a serial number')
    await capture.leavesOut()
  })
  expect(await ask(page, 'receiving.readReceipt', { receiptId: receipt.receiptId })).toMatchObject({
    captured: 13,
  })
  expect(station.problems).toEqual([])
  await station.close()
})

test('two products may share a number, unless the warehouse does not allow it', async () => {
  const station = await launchStation()
  const { page } = station
  const { product, other } = await aReceivingStation(page)
  const uniqueInWarehouse = () => page.getByRole('switch', { name: /unique in the whole warehouse/ })
  await received(page, product, ['SHARED-01'])
  const ofSwitches = await received(page, other, ['SHARED-01'])

  await goTo(page, '/settings')
  await uniqueInWarehouse().click({ force: true })
  await expect(page.getByRole('alert')).toContainText('Some serial numbers are on hand for two products')
  await expect(page.getByRole('alert')).toContainText('SHARED-01')
  await expect(uniqueInWarehouse()).not.toBeChecked()

  await ask(page, 'receiving.reverse', {
    operationId: newOperationId(),
    receiptId: ofSwitches.receiptId,
    reason: 'Wrong label',
  })
  await uniqueInWarehouse().click({ force: true })
  await expect(uniqueInWarehouse()).toBeChecked()

  const receipt = await anOpenReceipt(page, [{ product: other, quantity: 1 }])
  const capture = new CapturePage(page)
  await capture.open(receipt.receiptId)
  await capture.enter('SHARED-01')
  await capture.sees('Refused', 'SHARED-01 is already here', 'Router X1, in stock')

  expect(station.problems).toEqual([])
  await station.close()
})

test('a receipt says what keeps it from being committed, and quantities that cannot be', async () => {
  const station = await launchStation()
  const { page } = station
  const { receipt } = await aReceivingStation(page)
  const capture = new CapturePage(page)
  await capture.open(receipt.receiptId)
  const trouble = page.getByRole('alert')

  await test.step('nothing was received', async () => {
    await capture.commits()
    await expect(trouble).toContainText('Receipt R-1001 has nothing to receive')
  })

  await test.step('more than the order expects is received only if confirmed', async () => {
    await capture.quantityOf('Switch 24').fill('3')
    await capture.quantityOf('Switch 24').press('Enter')
    const dialog = page.getByRole('dialog', { name: 'More than ordered?' })
    await expect(dialog).toContainText('The order still expects 2 of Switch 24. You entered 3.')
    await dialog.getByRole('button', { name: 'Correct the quantity' }).click()
    await expect(capture.quantityOf('Switch 24')).toBeFocused()
    await page.keyboard.press('2')
    await expect(capture.quantityOf('Switch 24')).toHaveValue('2')
    await page.keyboard.press('Enter')
    await capture.sees('Scan a serial number of Switch 24')
    await expect(capture.line('Switch 24')).toContainText('0 of 2')
  })

  await test.step('numbers and quantity differ: the line is named and one click away', async () => {
    await page.getByRole('button', { name: 'Receive all outstanding' }).click()
    await capture.line('Router X1').click()
    await capture.enter('SN-1001')
    await capture.sees('Accepted', 'SN-1001')
    await capture.enter('SN-1002')
    await capture.sees('Accepted', 'SN-1002', '2 of 10')
    await capture.commits()
    await expect(trouble).toContainText('serial numbers and quantities differ')
    await expect(trouble.getByRole('button', { name: 'Router X1 2 of 10' })).toBeVisible()
    await trouble.getByRole('button', { name: 'Switch 24 0 of 2' }).click()
    await expect(capture.line('Switch 24')).toHaveAttribute('aria-current', 'true')
  })

  await test.step('fewer than captured', async () => {
    await capture.quantityOf('Router X1').fill('1')
    await capture.quantityOf('Router X1').press('Enter')
    await expect(trouble).toContainText('1 are fewer than captured')
    await expect(capture.quantityOf('Router X1')).toHaveValue('10')
  })

  await test.step('its order cannot be cancelled meanwhile', async () => {
    await page.getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: /Purchase order/ }).click()
    await page.getByRole('button', { name: 'Cancel order' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Cancel order' }).click()
    await expect(dialog.getByRole('alert')).toContainText('Receipt R-1001 is open')
  })
  expect(station.problems).toEqual([])
  await station.close()
})
