import { expect, test } from '@playwright/test'
import { ask, newOperationId } from './support/ask'
import { launchStation } from './support/launch'
import { aReceivingStation } from './support/prepared'

test('one of many serial numbers is found again by its last four digits, with its history', async () => {
  const station = await launchStation()
  const { page } = station
  const { receipt } = await aReceivingStation(page)
  const [line] = receipt.lines
  if (!line) throw new Error('The receipt has no line')
  await ask(page, 'receiving.captureMany', {
    operationId: newOperationId(),
    receiptLineId: line.receiptLineId,
    texts: Array.from({ length: 500 }, (_, at) => `RX-2026-${String(at * 17).padStart(6, '0')}`),
    source: 'pasted',
    overReceiptConfirmed: true,
    doubtsConfirmed: false,
  })
  await ask(page, 'receiving.commit', { operationId: newOperationId(), receiptId: receipt.receiptId })

  await page.getByRole('link', { name: 'Serial numbers' }).click()
  await page.getByLabel('Find by last digits or any part').fill('8483')
  await page.getByRole('row').filter({ hasText: 'RX-2026-008483' }).click()

  await expect(page.getByRole('heading', { name: /RX-2026-008483/ })).toBeVisible()
  await expect(page.getByText('Received into stock')).toBeVisible()
  await expect(page.getByText('R-1001').first()).toBeVisible()
  expect(station.problems).toEqual([])
  await station.close()
})
