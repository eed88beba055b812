import { expect, test } from '@playwright/test'
import { ask, newOperationId } from './support/ask'
import { goTo } from './support/go-to'
import { launchStation } from './support/launch'
import { looksOf } from './support/looks'
import { aSellingStation } from './support/packing'
import { aCustomer, shippedTo, shipUnnamed } from './support/selling'

test('what can be done to units, here and after they left, can be read and used by everybody', async () => {
  test.setTimeout(120_000)
  const station = await launchStation()
  const { page } = station
  const looks = await looksOf(page)
  const { product, cable } = await aSellingStation(page)
  const customer = await aCustomer(page, 'Contoso GmbH')
  await shippedTo(page, customer, product, ['SN-1011', 'SN-1012'])
  const dialog = page.getByRole('dialog')
  const dialogCloses = async () => {
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  }
  const rowOf = (serial: string) => page.getByRole('row').filter({ hasText: serial })

  await test.step('one unit', async () => {
    await goTo(page, '/serials')
    await rowOf('SN-1001').click()
    await expect(page.getByRole('heading', { name: 'What can be done' })).toBeVisible()
    await looks.check('unit')
    await page.getByRole('button', { name: 'Quarantine', exact: true }).click()
    await expect(dialog).toBeVisible()
    await looks.check('unit-quarantine')
    await dialogCloses()
    await page.getByRole('button', { name: 'Correct this number…' }).click()
    await dialog.getByRole('textbox', { name: /stands on the unit/ }).fill('SN-10011')
    await dialog.getByRole('textbox', { name: /Why/ }).fill('Misread')
    await dialog.getByRole('button', { name: 'Correct the number' }).click()
    await expect(dialog.getByRole('alert')).toBeVisible()
    await looks.check('unit-correct-doubted')
    await dialogCloses()
  })

  await test.step('many units, of which some stay as they are', async () => {
    await goTo(page, '/serials')
    for (const serial of ['SN-1003', 'SN-1004', 'SN-1005'])
      await rowOf(serial).getByRole('gridcell').first().click()
    await expect(page.getByText('3 chosen')).toBeVisible()
    await page.getByRole('button', { name: 'What to do with them' }).click()
    await expect(page.getByRole('menu')).toBeVisible()
    await looks.check('units-menu')
    await page.getByRole('menuitem', { name: 'Report missing' }).click()
    await dialog.getByRole('textbox', { name: /Why/ }).fill('Not on its shelf')
    await looks.check('units-missing')
    await shippedTo(page, customer, product, ['SN-1004'])
    await dialog.getByRole('button', { name: 'Report missing' }).click()
    await expect(dialog.getByRole('heading', { name: '1 unit stays as it is' })).toBeVisible()
    await looks.check('units-refused')
    await dialogCloses()
  })

  await test.step('units without serial no.', async () => {
    await goTo(page, `/products/${cable.productId}`)
    await page.getByRole('button', { name: 'Adjust units…' }).click()
    await expect(dialog).toBeVisible()
    await looks.check('units-adjust')
    await dialogCloses()
  })

  await test.step('units that have left', async () => {
    await goTo(page, '/dispatch/1')
    await page.getByText('Serial numbers (2)').click()
    await expect(rowOf('SN-1011')).toBeVisible()
    await looks.check('dispatched-numbers')
    await page.getByRole('button', { name: 'Correct SN-1011' }).click()
    await expect(dialog).toBeVisible()
    await looks.check('dispatched-correct')
    await dialogCloses()
    const settings = { captureSales: false }
    await ask(page, 'settings.saveWarehouse', { operationId: newOperationId(), settings })
    const dispatchId = await shipUnnamed(page, customer, product, 2)
    await goTo(page, `/dispatch/${dispatchId}`)
    await page.getByRole('button', { name: 'Add serial nos. of Router X1' }).click()
    await expect(dialog).toBeVisible()
    await looks.check('dispatched-name-later')
    await dialogCloses()
  })

  await test.step('units that came in with a receipt', async () => {
    await goTo(page, '/receive/1')
    await page.getByText(/^Serial numbers \(/).click()
    await expect(rowOf('SN-1012')).toContainText('Dispatched')
    await looks.check('received-numbers')
    await page.getByRole('button', { name: 'Correct SN-1010' }).click()
    await expect(dialog).toBeVisible()
    await looks.check('received-correct')
    await dialogCloses()
  })
  expect(station.problems).toEqual([])
  await station.close()
})
