import { expect, test } from '@playwright/test'
import { commandTexts } from '../../shared/command'
import { CapturePage } from './support/capture-page'
import { launchWithScanner } from './support/launch-with-scanner'
import { looksOf } from './support/looks'
import { anOpenReceipt, aProduct, captureOn, router } from './support/prepared'

test('a whole receipt is captured, put right and committed with the scanner alone', async () => {
  const station = await launchWithScanner()
  const { page, cable } = station
  const scan = (text: string) => cable.write(`${text}\r`)
  await captureOn(page)
  const codes = [{ kind: 'gtin' as const, text: router.gtin }]
  const product = await aProduct(page, { sku: router.sku, name: router.name, codes })
  const other = await aProduct(page, { sku: 'SW24', name: 'Switch 24' })
  const receipt = await anOpenReceipt(page, [
    { product, quantity: 2 },
    { product: other, quantity: 1 },
  ])
  const capture = new CapturePage(page)
  await capture.open(receipt.receiptId)
  await page.getByRole('button', { name: 'Receive all outstanding' }).click()
  const looks = await looksOf(page)

  await scan('SN-88213-K')
  await capture.sees('Accepted', 'SN-88213-K', '1 of 2')
  await scan(commandTexts.undo)
  await capture.sees('Undone', 'SN-88213-K')
  await looks.check('command-undone')

  await scan(commandTexts['next-line'])
  await capture.sees('Line chosen', 'Switch 24')
  await scan('SW-000001')
  await capture.sees('Accepted', 'SW-000001')
  await scan('SN-88213-K')
  await capture.sees('1 of 2')

  await scan(commandTexts.commit)
  await capture.sees('Refused', /differ/)
  await looks.check('command-commit-refused')
  await scan('SN-88214-K')
  await capture.sees('1 scan held')
  await scan(commandTexts.acknowledge)
  await capture.sees('Accepted', 'SN-88214-K', '2 of 2')

  await scan(commandTexts.cancel)
  const question = page.getByRole('dialog', { name: /Cancel receipt/ })
  await expect(question).toBeVisible()
  await looks.check('command-cancel')
  await question.getByRole('button', { name: 'Go on receiving' }).click()

  await scan(commandTexts.commit)
  await expect(page.getByText(/is committed: 3 units/)).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Serial number', exact: true })).toBeHidden()
  await looks.check('command-committed')

  await scan(commandTexts.undo)
  await expect(page.getByText('The command “Undo” does nothing here')).toBeVisible()
  await scan(commandTexts.acknowledge)
  await expect(page.getByText('The command “Undo” does nothing here')).toBeHidden()

  expect(station.problems).toEqual([])
  await station.close()
})
