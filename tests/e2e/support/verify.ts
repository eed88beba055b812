import { expect, type Page } from '@playwright/test'
import { goTo } from './go-to'

/** Verifies the database on its page: what is stored is what the ledger says. */
export async function expectEqual(page: Page): Promise<void> {
  await goTo(page, '/verification')
  await page.getByRole('button', { name: 'Verify now' }).click()
  await expect(page.getByText('Equal: the ledger and what is stored agree')).toBeVisible()
}
