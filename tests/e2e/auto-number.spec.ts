import { expect, test } from '@playwright/test'
import { CapturePage } from './support/capture-page'
import { launchStation } from './support/launch'
import { aReceivingStation } from './support/prepared'

test('units that bear no number get new ones that go on where the last left off, and no more than there are units', async () => {
  const station = await launchStation()
  const { page } = station
  const { receipt } = await aReceivingStation(page)
  const capture = new CapturePage(page)
  await capture.open(receipt.receiptId)
  const dialog = page.getByRole('dialog', { name: 'Auto-number' })

  await test.step('four of ten are made, to be printed and stuck on', async () => {
    await page.getByRole('button', { name: 'Auto-number…' }).click()
    await dialog.getByLabel('Prefix').fill('RX-')
    await dialog.getByLabel('How many').fill('4')
    await dialog.getByRole('button', { name: 'Make 4 numbers' }).click()
    await expect(dialog).toContainText('4 new serial numbers made')
    await expect(dialog).toContainText('RX-000001 … RX-000004')
    await page.keyboard.press('Enter')
    await capture.sees('Captured', '4 serial numbers')
    await expect(capture.line('Router X1')).toContainText('4 of 10')
  })

  await test.step('a label that was made is captured already', async () => {
    await capture.enter('RX-000003')
    await capture.sees('Refused', 'RX-000003 is already in this receipt')
    await capture.leavesOut()
  })

  await test.step('seven more are refused: six units are left', async () => {
    await page.getByRole('button', { name: 'Auto-number…' }).click()
    await expect(dialog.getByLabel('How many')).toHaveValue('6')
    await dialog.getByLabel('Prefix').fill('RX-')
    await dialog.getByLabel('How many').fill('7')
    await dialog.getByRole('button', { name: 'Make 7 numbers' }).click()
    await expect(dialog.getByRole('alert')).toContainText('Router X1 is complete: 10 units')
    await dialog.getByLabel('How many').fill('6')
    await dialog.getByRole('button', { name: 'Make 6 numbers' }).click()
    await expect(dialog).toContainText('RX-000005 … RX-000010')
    await dialog.getByRole('button', { name: 'Done' }).click()
    await expect(capture.line('Router X1')).toContainText('10 of 10')
  })

  await test.step('their history says that nobody read them', async () => {
    await capture.commits()
    await expect(page.getByText('Receipt R-1001 committed: 10 units received')).toBeVisible()
    await page.getByText('Serial numbers (10)').click()
    await expect(page.getByRole('row').filter({ hasText: 'RX-000010' })).toContainText(/auto-number/i)
  })
  expect(station.problems).toEqual([])
  await station.close()
})
