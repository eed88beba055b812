import type { Page } from '@playwright/test'

/** When the verdict band first showed a scan, in milliseconds since 1970. */
interface Shown {
  readonly scanId: number
  /** The words are in the document. */
  readonly written: number
  /** The frame that shows them was handed to the screen. */
  readonly painted: number
}

declare global {
  interface Window {
    shownScans: Shown[]
  }
}

/** Has the window of a station remember which scans its verdict band shows, and when. */
export class BandWatch {
  readonly #page: Page

  private constructor(page: Page) {
    this.#page = page
  }

  static async begin(page: Page): Promise<BandWatch> {
    await page.evaluate(() => {
      const band = document.querySelector<HTMLElement>('[aria-label="Verdict"]')
      if (!band) throw new Error('There is no verdict band')
      window.shownScans = []
      const look = () => {
        const scanId = Number(band.dataset['scanId'])
        const written = performance.timeOrigin + performance.now()
        const { port1, port2 } = new MessageChannel()
        // What is sent just before a frame is made arrives after it.
        port1.addEventListener('message', () => {
          const painted = performance.timeOrigin + performance.now()
          window.shownScans.push({ scanId, written, painted })
        })
        port1.start()
        requestAnimationFrame(() => port2.postMessage(null))
      }
      new MutationObserver(look).observe(band, { attributes: true, attributeFilter: ['data-scan-id'] })
    })
    return new BandWatch(page)
  }

  /** Settles once the band shows so many scans, or more. */
  async until(scanId: number): Promise<void> {
    await this.#page.waitForFunction((wanted) => (window.shownScans.at(-1)?.scanId ?? 0) >= wanted, scanId)
  }

  shown(): Promise<readonly Shown[]> {
    return this.#page.evaluate(() => window.shownScans)
  }

  /** By how much the clock of the window is ahead of ours: two processes round the start of their clocks differently. */
  async clockAhead(): Promise<number> {
    let best = { roundTrip: Number.POSITIVE_INFINITY, ahead: 0 }
    for (let attempt = 0; attempt < 50; attempt += 1) {
      const asked = clock()
      const theirs = await this.#page.evaluate(() => performance.timeOrigin + performance.now())
      const answered = clock()
      const roundTrip = answered - asked
      if (roundTrip < best.roundTrip) best = { roundTrip, ahead: theirs - (asked + answered) / 2 }
    }
    return best.ahead
  }
}

/** Milliseconds since 1970, of a clock that does not jump. */
export const clock = (): number => performance.timeOrigin + performance.now()
