import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import Database from 'better-sqlite3'
import { findPtyPairObstacle, openPtyPair } from '../support/pty-pair'
import { goTo } from './support/go-to'
import { launchStation, type Station } from './support/launch'

const obstacle = findPtyPairObstacle()

/** What the station has written down of what was scanned. */
function journalOf({ dataDir }: Station): unknown[] {
  const connection = new Database(join(dataDir, 'station.db'), { readonly: true })
  const texts = connection.prepare('select text from scan order by id').pluck().all()
  connection.close()
  return texts
}

test('a window that breaks while a scanner is added gives the scanners back at once', async () => {
  test.skip(obstacle !== undefined, obstacle)
  const cable = await openPtyPair()
  const station = await launchStation({ env: { STATION_COM_PORT: cable.stationSide } })
  const { page, app } = station
  await goTo(page, '/settings/scanners/new')
  await expect(page.getByRole('img', { name: 'Code 1' })).toBeVisible()
  await cable.write('SN-1001\r')
  await expect(page.getByRole('alert')).toContainText('“SN-1001')
  expect(journalOf(station)).toEqual([])

  const broken = page.waitForEvent('crash')
  await app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.forcefullyCrashRenderer()
  })
  await broken

  await cable.write('SN-1002\r')
  await expect.poll(() => journalOf(station)).toEqual(['SN-1002'])
  await station.close()
  await cable.close()
})
