import type { Page } from '@playwright/test'

interface Stops {
  /** The longest time the screen stood still since the watch began; ends the watch. */
  milliseconds(): Promise<number>
}

/** Watches how long the window goes without drawing. */
export async function watchForStops(page: Page): Promise<Stops> {
  const watch = await page.evaluateHandle(() => {
    const seen = { longest: 0, isOn: true }
    let last = performance.now()
    const look = (now: number) => {
      seen.longest = Math.max(seen.longest, now - last)
      last = now
      if (seen.isOn) requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
    return seen
  })
  return {
    milliseconds: () =>
      watch.evaluate((seen) => {
        seen.isOn = false
        return seen.longest
      }),
  }
}
