import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { goTo } from './support/go-to'
import type { Station } from './support/launch'
import { launchWithScanner } from './support/launch-with-scanner'

/** What the window says, asked in its main process: Playwright lets go of a page that broke. */
const saidIn = ({ app }: Station): Promise<string> =>
  app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    if (!window || window.webContents.isCrashed()) return ''
    return String(await window.webContents.executeJavaScript('document.body.innerText'))
  })

test('a window that breaks while a scanner is added is there again by itself, and hears scans again', async () => {
  const station = await launchWithScanner()
  const { page, app, cable, dataDir } = station
  await goTo(page, '/settings/scanners/new')
  await expect(page.getByRole('img', { name: 'Code 1' })).toBeVisible()
  await cable.write('SN-1001\r')
  await expect(page.getByRole('alert')).toContainText('“SN-1001')

  const broken = page.waitForEvent('crash')
  await app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.forcefullyCrashRenderer()
  })
  await broken

  await expect.poll(() => saidIn(station)).toContain('Code 1')
  await cable.write('SN-1002\r')
  await expect.poll(() => saidIn(station)).toContain('“SN-1002')
  expect(await readFile(join(dataDir, 'station.log'), 'utf8')).toContain('The page is gone: ')
  await station.close()
})
