// The way back: a unit that was shipped is scanned in again, and finds its customer and its order by itself.

/**
 * Goes on where the story of the dispatch ends: SN-88213-K and SN-88215-K left to Contoso GmbH.
 * @param {import('./receiving-story.mjs').Stage} stage
 */
export async function playReturn({ page, scan, tell }) {
  const verdict = page.getByRole('region', { name: 'Verdict' })
  const sees = (/** @type {string} */ text) => verdict.filter({ hasText: text }).waitFor()
  const isListed = (/** @type {string} */ serial) =>
    page.getByRole('row').filter({ hasText: serial }).waitFor()

  await page.getByRole('link', { name: 'Customer returns' }).click()
  await page.getByRole('button', { name: 'New return' }).click()
  await sees('Scan a unit that came back')
  await scan('SN-88213-K')
  await sees('Comes back')
  await isListed('SN-88213-K')
  await tell('A unit came back. Its number names the customer, the order and the dispatch it left with.')
  await scan('SN-88214-K')
  await sees('is not away')
  await tell('A number that never left is refused, with where it is.')
  await page.keyboard.press('F4')

  await page.getByRole('button', { name: /^In stock/ }).click()
  await scan('SN-88215-K')
  await sees('Goes to: In stock')
  await isListed('SN-88215-K')
  await tell(
    'The next one goes straight back into stock; the first waits in quarantine until somebody looked at it.',
  )
  await page.keyboard.press('F10')
  await page.getByText(/Orders stay as they were shipped/).waitFor()
  await tell('F10 closes the return: both are on hand again, and the order stays as it was shipped.')

  await page.getByRole('row').filter({ hasText: 'SN-88215-K' }).click()
  await page.getByRole('heading', { name: 'SN-88215-K' }).waitFor()
  await tell('Its history goes from the supplier to the customer and back.')
}
