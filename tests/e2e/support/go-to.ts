import type { Page } from '@playwright/test'

/** Opens a page of the app by its address: `goTo(page, '/receive/4')`. */
export const goTo = (page: Page, path: string): Promise<void> =>
  page.evaluate((to) => {
    window.location.hash = `#${to}`
  }, path)
