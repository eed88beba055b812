import { expect, test } from '@playwright/test'
import { ask, newOperationId } from './support/ask'
import { CapturePage } from './support/capture-page'
import { goTo } from './support/go-to'
import { launchStation } from './support/launch'
import { looksOf } from './support/looks'
import { aSellingStation } from './support/packing'
import { aProduct, received } from './support/prepared'
import { aCustomer, shippedTo } from './support/selling'

test('the screens of a stock count can be read and hit by everybody', async () => {
  test.setTimeout(90_000)
  const station = await launchStation()
  const { page } = station
  const { product } = await aSellingStation(page)
  const camera = await aProduct(page, {
    sku: 'CAM-9-BLK-EU',
    name: 'Camera 9 with a wide angle and a long name',
  })
  await received(page, camera, ['CAM-0001'])
  await shippedTo(page, await aCustomer(page, 'Contoso GmbH'), product, ['SN-1012'])
  const looks = await looksOf(page)
  const capture = new CapturePage(page)
  const closeDialog = async () => {
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }

  await goTo(page, '/counts')
  await looks.check('empty-counts')
  await page.getByRole('button', { name: 'New count' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.getByRole('radio', { name: 'One product' }).click()
  await page.getByRole('combobox', { name: 'Product' }).fill('r')
  await expect(page.getByRole('option').first()).toBeVisible()
  await looks.check('count-start')
  await page.keyboard.press('Escape')
  await page.getByRole('radio', { name: 'All products' }).click()
  await page.getByRole('button', { name: 'Start counting' }).click()
  await capture.sees('Scan what is on the shelf')
  await looks.checkAtBench('count-waiting')

  await test.step('verdicts', async () => {
    await capture.enter('SN-1001')
    await capture.sees('Seen', '1 of 11')
    await looks.checkAtBench('count-seen')
    await capture.enter('SN-1001')
    await capture.sees('Seen already')
    await looks.checkAtBench('count-again')
    await capture.enter('SN-1012')
    await capture.sees('Should not be here')
    await looks.checkAtBench('count-elsewhere')
    await capture.enter('NEW-77')
    await capture.sees('Refused')
    await looks.checkAtBench('count-unknown')
    await page.keyboard.press('F2')
    await expect(page.getByRole('dialog')).toBeVisible()
    await looks.checkAtBench('count-which')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Router X1/ })
      .click()
    await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible()
    await looks.checkAtBench('count-which-doubted')
    await page.getByRole('button', { name: 'Keep it' }).click()
    await capture.sees('Captured')
    await capture.enter('SN-2078')
    await capture.sees('Not on the list')
    await looks.checkAtBench('count-unexpected')
    await capture.enter('SW24')
    await capture.sees('Switch 24')
    await looks.checkAtBench('count-chosen')
    await capture.enter('CAM-0001')
    await capture.sees('Camera 9')
  })

  await test.step('lists', async () => {
    await page.getByRole('button', { name: /^\d+ ?Elsewhere/ }).click()
    await expect(page.getByRole('grid', { name: 'Elsewhere' })).toContainText('Contoso')
    await looks.checkAtBench('count-list-elsewhere')
    await page.keyboard.press('F1')
    await expect(page.getByRole('dialog')).toBeVisible()
    await looks.check('count-keys')
    await closeDialog()
  })

  await test.step('cancel and commit', async () => {
    await page.getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: /Cancel this count/ }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await looks.checkAtBench('count-cancel')
    await closeDialog()
    await capture.commits()
    await expect(page.getByRole('dialog')).toContainText('units go missing')
    await looks.checkAtBench('count-commit')
    await page.getByRole('textbox', { name: /Why are there more/ }).fill('A box behind the shelf')
    await page.getByRole('button', { name: 'Commit the count' }).click()
    await expect(page.getByText(/This count was committed/)).toBeVisible()
    await looks.check('count-committed')
  })
  await ask(page, 'counting.open', { operationId: newOperationId(), productId: product.productId })
  await goTo(page, '/counts')
  await expect(page.getByRole('link', { name: /^Go on/ })).toBeVisible()
  await looks.check('counts')
  await goTo(page, `/products/${product.productId}?tab=serials`)
  await expect(page.getByRole('button', { name: /^Count these/ })).toBeVisible()
  await looks.check('count-from-product')
  expect(station.problems).toEqual([])
  await station.close()
})
