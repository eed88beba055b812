import { expect, test } from '@playwright/test'
import { CapturePage } from './support/capture-page'
import { goTo } from './support/go-to'
import { launchWithScanner } from './support/launch-with-scanner'
import { aSellingStation } from './support/packing'
import { aCustomer, shippedTo } from './support/selling'
import { expectEqual } from './support/verify'

test('a shelf is counted by scanning it: what is found, new, misplaced and missing', async () => {
  const station = await launchWithScanner()
  const { page, cable } = station
  const { product, other } = await aSellingStation(page)
  await shippedTo(page, await aCustomer(page, 'Contoso GmbH'), product, ['SN-1012'])
  const capture = new CapturePage(page)
  const finding = (name: RegExp) =>
    page.getByRole('group', { name: 'What the count comes to' }).getByRole('button', { name })

  await page.keyboard.press('Control+k')
  await page.getByPlaceholder('Page, order, product or serial number').fill('stock counts')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'New count' }).click()
  await page.getByRole('button', { name: 'Start counting' }).click()
  await capture.sees('Scan what is on the shelf')

  await test.step('what is listed is found', async () => {
    for (let number = 1001; number <= 1009; number += 1) await cable.write(`SN-${number}\r`)
    await capture.sees('Seen', 'SN-1009', 'Router X1', '9 of 11')
    await cable.write('SN-1009\r')
    await capture.sees('Seen already')
    await cable.write('SN-1010\r')
    await capture.sees('SN-1010', '10 of 11')
    await page.keyboard.press('F9')
    await capture.sees('Undone', 'SN-1010')
    await expect(finding(/Found/)).toContainText('9')
    await expect(finding(/Missing so far/)).toContainText('5')
  })

  await test.step('what left is here, and belongs elsewhere', async () => {
    await cable.write('SN-1012\r')
    await capture.sees('Should not be here', 'SN-1012', 'By the books: dispatched')
    await finding(/Elsewhere/).click()
    await expect(page.getByRole('grid', { name: 'Elsewhere' })).toContainText('Contoso GmbH')
  })

  await test.step('of what nobody knows the product is asked; scans behind it wait', async () => {
    await cable.write('SN-2001\r')
    await capture.sees('Of which product is SN-2001?')
    await cable.write('SW-0001\r')
    await capture.sees('1 scan held')
    await page.keyboard.press('F2')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Router X1/ })
      .click()
    await capture.sees('Seen', 'SW-0001', '1 of 3')
    await cable.write('SN-2002\r')
    await capture.sees('Not on the list', 'SN-2002', 'Router X1')
    await finding(/Unexpected/).click()
    await expect(page.getByRole('grid', { name: 'Unexpected' }).getByRole('row')).toHaveCount(3)
    await page.getByRole('button', { name: 'Take SN-2002 off this count' }).click()
    await capture.sees('Undone', 'SN-2002')
    await expect(finding(/Unexpected/)).toContainText('1')
  })

  await test.step('the commit says what changes before it is done', async () => {
    await page.keyboard.press('F10')
    const dialog = page.getByRole('dialog', { name: 'Commit stock count SC-1001?' })
    const changes = dialog.getByRole('region', { name: 'What changes' })
    await expect(changes).toContainText('4 units go missing')
    await expect(changes).toContainText('1 number that nobody knew is taken in')
    await expect(changes).toContainText('Router X1: 1 unit more than the books have')
    await dialog.getByRole('textbox', { name: /Why are there more units/ }).fill('A box behind the shelf')
    await dialog.getByRole('button', { name: 'Commit the count' }).click()
    await expect(page.getByText(/This count was committed/)).toBeVisible()
    await expect(finding(/^\d+ ?Missing/)).toContainText('4')
    await expect(page.getByRole('grid', { name: 'Missing' })).toContainText('SN-1010')
  })

  await test.step('the serial numbers show it, each with its history', async () => {
    await goTo(page, `/products/${product.productId}?tab=serials`)
    await expect(page.getByRole('row', { name: /SN-1010/ })).toContainText('Missing')
    await expect(page.getByRole('row', { name: /SN-2001/ })).toContainText('In stock')
    await page.getByRole('row', { name: /SN-1012/ }).click()
    await expect(page.getByText('Seen at a stock count')).toBeVisible()
    await expect(page.getByText(/in SC-1001/)).toBeVisible()
    await goTo(page, `/products/${other.productId}?tab=serials`)
    await expect(page.getByRole('row', { name: /SW-0002/ })).toContainText('Missing')
    await page.getByRole('button', { name: 'Count these: Switch 24' }).click()
    await cable.write('SW-0002\r')
    await capture.sees('Should not be here', 'By the books: missing')
    await page.keyboard.press('F10')
    await expect(page.getByRole('dialog')).toContainText('1 unit that was missing is in stock again')
    await page.keyboard.press('Escape')
  })
  await expectEqual(page)

  expect(station.problems).toEqual([])
  await station.close()
})
