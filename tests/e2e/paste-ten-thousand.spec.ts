import { expect, test } from '@playwright/test'
import { ask } from './support/ask'
import { CapturePage } from './support/capture-page'
import { launchStation } from './support/launch'
import { anOpenReceipt, aProduct, captureOn } from './support/prepared'
import { watchForStops } from './support/stops'
import { expectEqual } from './support/verify'

const many = 10_000

test('ten thousand pasted lines come in while the screen goes on, and the doubles among them are listed', async () => {
  const station = await launchStation()
  const { page } = station
  await captureOn(page)
  const product = await aProduct(page, { sku: 'SIM-1', name: 'Sim card' })
  const receipt = await anOpenReceipt(page, [{ product, quantity: many }])
  const capture = new CapturePage(page)
  await capture.open(receipt.receiptId)
  const numbers = Array.from({ length: many }, (_, at) => `8944-${String(at + 1).padStart(6, '0')}`)
  // Every thousandth line repeats the one before it.
  const pasted = numbers.map((number, at) => (at % 1000 === 999 ? (numbers[at - 1] ?? number) : number))

  const dialog = await capture.pastes(station.app, pasted)
  await expect(dialog.getByText('10,000 numbers', { exact: true })).toBeVisible()
  const stops = await watchForStops(page)
  await dialog.getByRole('button', { name: 'Capture 10,000 numbers' }).click()
  await expect(dialog.getByRole('progressbar')).toBeVisible()
  await expect(dialog.getByText('9,990 serial numbers captured')).toBeVisible()
  // Half a second is when a person thinks that a screen has stopped.
  expect(await stops.milliseconds()).toBeLessThan(500)

  await test.step('the ten doubles are named with their place', async () => {
    await expect(dialog.getByText('10 were left out:')).toBeVisible()
    const second = dialog.getByRole('row').filter({ hasText: '2,000' })
    await expect(second).toContainText('8944-001999')
    await expect(second).toContainText('It was taken at entry 1,999')
    await page.keyboard.press('Enter')
    await expect(capture.line('Sim card')).toContainText('9,990 of 10,000')
  })

  await test.step('one of them is found by its last digits', async () => {
    await page.keyboard.press('F6')
    await page.getByLabel('Search by last digits').fill('8765')
    await expect(page.getByRole('row').filter({ hasText: '8944-008765' })).toBeVisible()
  })

  await test.step('and all are committed', async () => {
    await page.keyboard.press('F6')
    await capture.quantityOf('Sim card').fill('9990')
    await capture.quantityOf('Sim card').press('Enter')
    await capture.sees('All 9,990 units captured')
    await capture.commits()
    await expect(page.getByRole('table', { name: 'What came in' })).toBeVisible()
    const { captured, units } = await ask(page, 'receiving.readReceipt', { receiptId: receipt.receiptId })
    expect({ captured, units }).toEqual({ captured: 9990, units: 9990 })
  })
  await expectEqual(page)
  expect(station.problems).toEqual([])
  await station.close()
})
