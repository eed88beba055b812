import { expect, test } from '@playwright/test'
import { CapturePage } from './support/capture-page'
import { launchStation } from './support/launch'
import { aReceivingStation } from './support/prepared'

test('serial numbers are typed, pasted and given as a range, and the last one is undone', async () => {
  const station = await launchStation()
  const { page } = station
  const { receipt } = await aReceivingStation(page)
  const capture = new CapturePage(page)
  await capture.open(receipt.receiptId)
  await capture.enter('SN-0001')
  await capture.sees('Accepted', '1 of 10')

  await test.step('a pasted list: the double in it is left out and named', async () => {
    await page.getByRole('button', { name: 'Paste list…' }).click()
    await page.getByLabel('Serial numbers, one a line').fill('SN-0002\nSN-0003\nsn-0002\n')
    await page.getByRole('button', { name: 'Capture 3 numbers' }).click()
    await expect(page.getByText('2 serial numbers captured')).toBeVisible()
    await page.getByRole('button', { name: 'Done' }).click()
  })

  await test.step('a range from the first to the last', async () => {
    await page.getByRole('button', { name: 'Range…' }).click()
    await page.getByLabel('First serial number').fill('SN-0004')
    await page.getByLabel('Last serial number').fill('SN-0006')
    await page.getByRole('button', { name: 'Capture 3 numbers' }).click()
    await expect(page.getByText('6 of 10').first()).toBeVisible()
  })

  await test.step('the last one is undone', async () => {
    await page.getByRole('button', { name: /Undo last/ }).click()
    await expect(page.getByText('5 of 10').first()).toBeVisible()
  })
  expect(station.problems).toEqual([])
  await station.close()
})
