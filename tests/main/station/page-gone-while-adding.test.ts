import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { dataPaths } from '../../../main/paths'
import { Station } from '../../../main/station'
import { findPtyPairObstacle, openPtyPair } from '../../support/pty-pair'
import { askStation, quietSurroundings } from '../../support/station'

const obstacle = findPtyPairObstacle()

// Vitest shows the reason beside each skipped test.
describe.skipIf(obstacle !== undefined)(
  `a page that is gone while it adds a scanner${obstacle ? ` (skipped: ${obstacle})` : ''}`,
  () => {
    let folder: string
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'page-gone-'))
    })
    afterEach(() => rmSync(folder, { recursive: true, force: true }))

    it('has no scanner in its hands any more: what they send is written down again', async () => {
      const cable = await openPtyPair()
      const heard: unknown[] = []
      const station = new Station({
        ...quietSurroundings,
        announce: (name, payload) => name === 'pairing.changed' && heard.push(payload),
        comPortsFromOutside: [cable.stationSide],
        paths: dataPaths(folder),
      })
      await station.open()
      const ask = askStation(station)
      const isConnected = async () => {
        const { scanners } = await ask('scanning.readDesk', {})
        return scanners.some(({ kind, state }) => kind === 'com-port' && state.kind === 'connected')
      }
      await vi.waitUntil(isConnected, { interval: 5, timeout: 10_000 })
      await ask('pairing.open', {})
      await cable.write('SN-1001\r')
      await vi.waitUntil(() => JSON.stringify(heard.at(-1) ?? null).includes('SN-1001'), {
        interval: 5,
        timeout: 10_000,
      })

      station.putDownForPage()
      await cable.write('SN-1002\r')

      const journalled = async () => (await ask('scanning.listFrames', { limit: 10 })).map(({ text }) => text)
      await vi.waitUntil(async () => (await journalled()).length > 0, { interval: 5, timeout: 10_000 })
      expect(await journalled()).toEqual(['SN-1002'])
      await station.close()
      await cable.close()
    })
  },
)
