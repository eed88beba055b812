import { expect, type Locator, type Page } from '@playwright/test'

/** The capture screen of a receipt, as an operator meets it. */
export class CapturePage {
  readonly #page: Page
  readonly verdict: Locator
  readonly entry: Locator

  constructor(page: Page) {
    this.#page = page
    this.verdict = page.getByRole('region', { name: 'Verdict' })
    this.entry = page.getByRole('textbox', { name: 'Serial number', exact: true })
  }

  async open(receiptId: number): Promise<void> {
    await this.#page.evaluate((id) => {
      window.location.hash = `#/receive/${id}`
    }, receiptId)
    await expect(this.entry).toBeVisible()
  }

  /** Types a number by hand and presses Enter. */
  async enter(text: string): Promise<void> {
    await this.entry.fill(text)
    await this.entry.press('Enter')
  }

  async sees(...words: readonly (string | RegExp)[]): Promise<void> {
    for (const word of words) await expect(this.verdict).toContainText(word)
  }

  async leavesOut(): Promise<void> {
    await this.verdict.getByRole('button', { name: /Leave it out/ }).click()
  }

  async keeps(): Promise<void> {
    await this.verdict.getByRole('button', { name: /Keep it/ }).click()
  }

  line(productName: string): Locator {
    return this.#page.getByRole('row').filter({ hasText: productName })
  }

  async commits(): Promise<void> {
    await this.#page.keyboard.press('F10')
  }
}
