import { expect, test } from '@playwright/test'
import type { PairedScanner } from '../../shared/paired-scanner'
import { findPtyPairObstacle, openPtyPair } from '../support/pty-pair'
import { ask } from './support/ask'
import { goTo } from './support/go-to'
import { launchStation } from './support/launch'
import { looksOf } from './support/looks'

const obstacle = findPtyPairObstacle()

const scannerAt = (path: string, given: Partial<PairedScanner>): PairedScanner => ({
  scannerId: path,
  name: 'Packing gun',
  role: { kind: 'any' },
  connection: { kind: 'com-port', path, baudRate: 9600, suffix: 'auto', device: null },
  ...given,
})

test('the list of scanners looks right: none, four of them with long names and one away, and adding one', async () => {
  test.skip(obstacle !== undefined, obstacle)
  const [one, two] = [await openPtyPair(), await openPtyPair()]
  const station = await launchStation()
  const { page } = station
  const looks = await looksOf(page)
  await ask(page, 'settings.saveStation', { settings: { scanners: [] } })
  await goTo(page, '/settings')
  await page.getByRole('searchbox', { name: 'Find a setting' }).fill('paired scanners')
  await expect(page.getByText('No scanner yet.')).toBeVisible()
  await expect(page.getByRole('banner').getByRole('status')).toHaveText('No scanner')
  await looks.check('settings-scanners-none')

  const scanners = [
    scannerAt(one.stationSide, { name: 'Receiving gun at the dock, by door 3', role: { kind: 'receiving' } }),
    scannerAt(two.stationSide, { role: { kind: 'packing' } }),
    scannerAt('/dev/ttyACM7', {
      name: 'Ben’s',
      role: { kind: 'operator', operator: 'Benjamin Okonkwo-Lindqvist' },
    }),
    scannerAt('keyboard', { name: 'Keyboard scanner', connection: { kind: 'keyboard-wedge' } }),
  ]
  await ask(page, 'settings.saveStation', { settings: { scanners } })
  await two.write('SN-88213-K\r')
  await expect(page.getByRole('region', { name: 'Packing gun' })).toContainText('SN-88213-K')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('banner').getByRole('status')).toHaveText('Unplugged: Ben’s')
  await looks.check('settings-scanners-four')
  await page.getByRole('button', { name: 'Unplugged: Ben’s' }).hover()
  await expect(page.getByText('Of Benjamin Okonkwo-Lindqvist').last()).toBeVisible()
  await looks.check('scanner-light-four')

  await page.getByRole('button', { name: 'Change Ben’s' }).click()
  await expect(page.getByRole('dialog', { name: 'Change Ben’s' })).toBeVisible()
  await looks.check('settings-scanner-change')
  expect(station.problems).toEqual([])
  await station.close()
  await Promise.all([one.close(), two.close()])
})
