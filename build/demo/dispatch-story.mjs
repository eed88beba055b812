// The other half of the job: what was received is sold, promised by its serial numbers, packed by scanning and shipped.

/** @typedef {import('@playwright/test').Page} Page */

/**
 * Goes on where the story of receiving ends: SN-88213-K to SN-88215-K of Router X1 are in stock.
 * @param {import('./receiving-story.mjs').Stage} stage
 */
export async function playDispatch({ page, scan, tell }) {
  await sell(page, 'Contoso GmbH', { sku: 'RX1-EU', name: 'Router X1', quantity: 2, price: '189.00' })
  await tell('A sales order is confirmed: 2 Router X1 for Contoso GmbH. It reserves them.')
  const verdict = page.getByRole('region', { name: 'Verdict' })
  const sees = (/** @type {string} */ text) => verdict.filter({ hasText: text }).waitFor()

  await page.getByRole('link', { name: 'Pre-enter serial nos.' }).click()
  await sees('Scan a serial number')
  await scan('SN-88213-K')
  await sees('1 of 2')
  await scan('SN-88214-K')
  await sees('2 of 2')
  await tell('Pre-enter serial nos.: two numbers are promised to the order, and to no other.')

  await page.getByRole('button', { name: 'Ship out & invoice' }).click()
  await page.getByRole('list', { name: 'Pre-entered for Router X1' }).waitFor()
  await scan('SN-88213-K')
  await sees('1 of 2')
  await tell('Ship out & invoice: a pre-entered number is scanned, 1 of 2.')
  await scan('XX-4711')
  await sees('Refused')
  await tell('A number that nobody has ever seen is refused at once, with what to do.')
  await page.keyboard.press('F4')
  await scan('SN-88215-K')
  await sees('which is free again')
  await tell(
    'Another good unit was taken from the shelf: the promise swaps to what was scanned, and says so.',
  )
  await page.keyboard.press('F10')
  await page.getByText('INV-1001', { exact: true }).waitFor()
  await tell('F10 ships: stock, history and invoice INV-1001 in one step. The packing slip can be printed.')

  await page.getByRole('link', { name: 'Serial numbers' }).click()
  await page.getByLabel('Find by last digits or any part').fill('15-K')
  await page.getByRole('row').filter({ hasText: 'SN-88215-K' }).click()
  await page.getByRole('heading', { name: 'SN-88215-K' }).waitFor()
  await tell('Its history now goes from the supplier to the customer.')
}

/**
 * @param {Page} page
 * @param {string} customer
 * @param {{ sku: string, name: string, quantity: number, price: string }} line
 */
async function sell(page, customer, { sku, name, quantity, price }) {
  await page.getByRole('link', { name: 'Sales orders', exact: true }).click()
  await page.getByRole('link', { name: 'New sales order' }).first().click()
  await page.getByRole('combobox', { name: 'Customer' }).fill(customer)
  await page.getByRole('option', { name: `Create “${customer}”` }).click()
  await page.getByRole('combobox', { name: 'Add a product' }).fill(sku)
  await page.getByRole('option').filter({ hasText: sku }).click()
  await page.getByRole('textbox', { name: 'Quantity to add' }).fill(String(quantity))
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: `Unit price of ${name}` }).fill(price)
  await page.getByRole('button', { name: 'Confirm order' }).click()
  await page.getByRole('link', { name: 'Pre-enter serial nos.' }).waitFor()
}
