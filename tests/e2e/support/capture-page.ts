import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test'
import { goTo } from './go-to'

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
    await goTo(this.#page, `/receive/${receiptId}`)
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

  quantityOf(productName: string): Locator {
    return this.#page.getByRole('textbox', { name: `Quantity to receive of ${productName}` })
  }

  /** Pastes a list that was copied elsewhere; the button that captures it is left to be pressed. */
  async pastes(app: ElectronApplication, texts: readonly string[]): Promise<Locator> {
    await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), texts.join('\n'))
    await this.entry.press('Control+v')
    return this.#page.getByRole('dialog', { name: 'Paste a list' })
  }

  async commits(): Promise<void> {
    await this.#page.keyboard.press('F10')
  }
}
