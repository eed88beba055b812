import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { goTo } from './support/go-to'
import { launchStation } from './support/launch'
import { looksOf } from './support/looks'
import { readPdf } from './support/pdf'

test('the command barcodes and the scanner test page are found in the settings and saved as PDFs of one page', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'code-sheets-'))
  const station = await launchStation()
  const { page } = station
  await goTo(page, '/settings')
  const looks = await looksOf(page)
  const save = async (setting: string, button: string) => {
    const path = join(folder, `${setting}.pdf`)
    await station.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    }, path)
    const place = page.locator(`[data-setting=${setting}]`)
    await place.scrollIntoViewIfNeeded()
    await place.getByRole('button', { name: button }).click()
    await page.getByRole('menuitem', { name: 'Save as PDF…' }).click()
    await expect(page.getByText(`Saved as ${path}`)).toBeVisible()
    return readPdf(path)
  }

  const commands = await save('command-barcodes', 'Command barcodes')
  expect(commands).toHaveLength(1)
  for (const name of ['Undo', 'Next line', 'Commit', 'Cancel', 'Leave out'])
    expect(commands[0]).toContain(name)
  await looks.check('settings-code-sheets')

  const codes = await save('test-page', 'Test page')
  expect(codes).toHaveLength(1)
  for (const words of ['EAN-13', 'Serial number Test-00b', 'Expires on 2030-12-31'])
    expect(codes[0]).toContain(words)

  expect(station.problems).toEqual([])
  await station.close()
  await rm(folder, { recursive: true })
})
