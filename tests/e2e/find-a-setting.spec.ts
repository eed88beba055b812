import { rm } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { passingFolder } from '../../build/machine/passing-folder.mjs'
import { launchStation } from './support/launch'

test('a setting is found with Ctrl+F by its words, shown with its path, and kept once it is switched', async () => {
  const dataDir = passingFolder('settings')
  const station = await launchStation({ dataDir })
  const { page } = station
  await page.getByRole('link', { name: 'Settings' }).click()
  const search = page.getByRole('searchbox', { name: 'Find a setting' })
  const capture = page.getByRole('switch', { name: 'Purchases > Options > Capture serial numbers' })
  await expect(search).toBeVisible()

  await page.keyboard.press('Control+f')
  await expect(search).toBeFocused()
  await search.fill('mandatory receive')
  await expect(page.getByText('1 setting', { exact: true })).toBeVisible()
  await expect(page.getByText('Purchases > Options > Capture serial numbers')).toBeVisible()
  await expect(capture).not.toBeChecked()

  await search.fill('zzz')
  await expect(page.getByText('No setting fits “zzz”.')).toBeVisible()
  await expect(capture).toHaveCount(0)

  await search.fill('capture serial')
  await expect(page.getByText('Sales > Options > Capture serial numbers')).toBeVisible()
  await capture.focus()
  await page.keyboard.press('Space')
  await expect(capture).toBeChecked()
  expect(station.problems).toEqual([])
  await station.close()

  const again = await launchStation({ dataDir })
  await again.page.getByRole('link', { name: 'Settings' }).click()
  await expect(
    again.page.getByRole('switch', { name: 'Purchases > Options > Capture serial numbers' }),
  ).toBeChecked()
  await again.close()
  await rm(dataDir, { recursive: true, force: true })
})
