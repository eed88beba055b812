// The main job as an operator does it: a product gets serial numbers, a delivery is received by scanning, a unit is found.

/** @typedef {import('@playwright/test').Page} Page */

/**
 * @typedef {object} Stage
 * @property {Page} page
 * @property {(code: string) => Promise<void>} scan a scanner at a real com port
 * @property {(sentence: string) => Promise<void>} tell
 */

/** @param {Stage} stage */
export async function playReceiving({ page, scan, tell }) {
  await page.getByRole('heading', { name: 'Dashboard' }).waitFor()
  await tell('The station opens. Nothing is on file yet.')
  await createProduct(page, { sku: 'RX1-EU', name: 'Router X1', gtin: '4006381333931' })
  await tell('A product is created in Products / Sku variations, with Has serial numbers on and its GTIN.')
  await createProduct(page, { sku: 'SW24', name: 'Switch 24', gtin: '96385074' })
  await switchCaptureOn(page)
  await tell(
    'My account > Settings > Purchases > Options: Capture serial numbers is switched on, found with Ctrl+F.',
  )
  await createSupplier(page, 'Northwind Ltd')
  await orderFrom(page, 'Northwind Ltd', [
    { sku: 'RX1-EU', quantity: 3 },
    { sku: 'SW24', quantity: 2 },
  ])
  await tell('A purchase order is confirmed: 3 Router X1 and 2 Switch 24 from Northwind Ltd.')
  await page.getByRole('button', { name: 'Receive' }).click()
  await page.getByRole('textbox', { name: 'Serial number', exact: true }).waitFor()
  await tell('Receive opens the capture screen. It says what to scan next.')
  await receiveUnits(page, scan, tell)
  await findUnit(page, tell)
}

/**
 * @param {Page} page
 * @param {(code: string) => Promise<void>} scan
 * @param {(sentence: string) => Promise<void>} tell
 */
async function receiveUnits(page, scan, tell) {
  const verdict = page.getByRole('region', { name: 'Verdict' })
  const sees = (/** @type {string} */ text) => verdict.filter({ hasText: text }).waitFor()
  await page.getByRole('button', { name: 'Receive all outstanding' }).click()
  await scan('4006381333931')
  await sees('Router X1')
  await scan('SN-88213-K')
  await sees('SN-88213-K')
  await tell(
    'The barcode of the box chooses the line, the next scan is its first serial number: accepted, 1 of 3.',
  )
  await scan('SN-88213-K')
  await sees('already in this receipt')
  await scan('SN-88214-K')
  await sees('1 scan held')
  await tell('The same unit scanned twice is refused at once. The scan after it is held, not lost.')
  await page.keyboard.press('F4')
  await sees('SN-88214-K')
  await tell('F4 leaves the double out; the held scan is judged: accepted, 2 of 3.')
  await scan('SN-88215-K')
  await sees('3 of 3')
  await tell('The line is complete: the red arrow moves to the next one by itself.')
  await scan('24-000871')
  await sees('24-000871')
  await scan('24-000872')
  await sees('24-000872')
  await tell('Both lines are complete: every unit has its serial number.')
  await page.keyboard.press('F10')
  await page.getByText('What came in').waitFor()
  await tell('F10 commits the receipt. The units are in stock, all of them or none.')
}

/**
 * @param {Page} page
 * @param {(sentence: string) => Promise<void>} tell
 */
async function findUnit(page, tell) {
  await page.getByRole('link', { name: 'Serial numbers' }).click()
  await page.getByLabel('Find by last digits or any part').fill('14-K')
  await page.getByRole('row').filter({ hasText: 'SN-88214-K' }).waitFor()
  await tell('Inventory control > Serial numbers finds a unit by its last digits.')
  await page.getByRole('row').filter({ hasText: 'SN-88214-K' }).click()
  await page.getByText('Received into stock').waitFor()
  await tell('Its history: who, when, at which station, from which receipt, and how.')
}

/**
 * @param {Page} page
 * @param {{ sku: string, name: string, gtin: string }} product
 */
async function createProduct(page, { sku, name, gtin }) {
  await page.getByRole('link', { name: 'Products / Sku variations' }).first().click()
  await page.getByRole('link', { name: 'New product' }).first().click()
  await page.getByRole('textbox', { name: 'Sku' }).fill(sku)
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name)
  // The switch itself lies unseen under its picture.
  await page.getByRole('switch', { name: 'Has serial numbers' }).click({ force: true })
  await page.getByRole('button', { name: 'Add a code' }).click()
  await page.getByRole('textbox', { name: 'Code 1' }).fill(gtin)
  await page.getByRole('button', { name: /^Save/ }).click()
  await page.getByText(`${name} saved`).waitFor()
}

/** @param {Page} page */
async function switchCaptureOn(page) {
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('heading', { name: 'Settings' }).waitFor()
  await page.keyboard.press('Control+f')
  await page.getByLabel('Find a setting').fill('capture')
  await page
    .getByRole('switch', { name: 'Purchases > Options > Capture serial numbers' })
    .click({ force: true })
  await page
    .getByRole('switch', { name: 'Purchases > Options > Capture serial numbers', checked: true })
    .waitFor()
}

/**
 * @param {Page} page
 * @param {string} name
 */
async function createSupplier(page, name) {
  await page.getByRole('link', { name: 'Suppliers' }).click()
  await page.getByRole('link', { name: 'New supplier' }).first().click()
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name)
  await page.getByRole('button', { name: /^Save/ }).click()
  await page.getByText(`${name} saved`).waitFor()
}

/**
 * @param {Page} page
 * @param {string} supplier
 * @param {{ sku: string, quantity: number }[]} lines
 */
async function orderFrom(page, supplier, lines) {
  await page.getByRole('link', { name: 'Purchase orders' }).click()
  await page.getByRole('link', { name: 'New purchase order' }).first().click()
  await page
    .getByRole('combobox', { name: 'Supplier' })
    .or(page.getByRole('textbox', { name: 'Supplier', exact: true }))
    .first()
    .fill(supplier)
  await page.getByRole('option', { name: supplier, exact: true }).click()
  for (const { sku, quantity } of lines) {
    await page.getByLabel('Add a product').fill(sku)
    await page.getByRole('option').filter({ hasText: sku }).click()
    await page.getByLabel('Quantity to add').fill(String(quantity))
    await page.getByRole('button', { name: 'Add line' }).click()
  }
  await page.getByRole('button', { name: 'Confirm order' }).click()
  await page.getByRole('button', { name: 'Receive' }).waitFor()
}
