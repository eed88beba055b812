import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ScanJournal } from '../../../main/scanning/scan-journal'
import { readStationSettings } from '../../../main/settings/station-settings'
import { station } from '../../../main/station-store/0001-station'
import { arrowKeeper } from '../../../main/station-store/red-arrow-rows'
import type { StationSchema, StationStore } from '../../../main/station-store/schema'
import { stationPlan } from '../../../main/station-store/station-plan'
import { openSqliteStore } from '../../../main/store/open-sqlite'
import type { StationSettings } from '../../../shared/ipc/settings'
import type { PairedScanner } from '../../../shared/paired-scanner'
import { valueOf } from '../../support/warehouse'

describe('bringing a station of the first version up', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'station-store-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const open = async (plan = stationPlan): Promise<StationStore> =>
    valueOf(await openSqliteStore<StationSchema>(path.join(folder, 'station.db'), plan, {}))

  async function writtenByTheFirst(statement: string): Promise<void> {
    const first = await open({ ...stationPlan, migrations: { '0001-station': station } })
    await first.write((tx) => sql.raw(statement).execute(tx))
    await first.close()
  }

  it('leaves the red arrows of receipts where they were', async () => {
    await writtenByTheFirst('insert into chosen_line (receipt_id, receipt_line_id) values (1, 12), (7, 70)')

    const store = await open()
    const { chosenLines } = await arrowKeeper(store)
    await store.close()

    expect([...chosenLines]).toEqual([
      ['receiving:1', 12],
      ['receiving:7', 70],
    ])
  })

  it('lists frames whose outcome was written down in other words', async () => {
    await writtenByTheFirst(`
      insert into scan (at, scanner_id, scanner_name, source, hex, text, work, operation_id, status, outcome)
      values (1, 'com', 'Bench A', 'scan', '534e31', 'SN1', '{"kind":"none"}', 'first', 'judged',
        '{"kind":"captured","serial":"SN1","receiptLineId":3,"isReceiptComplete":false}')`)

    const store = await open()
    const frames = await new ScanJournal(store).listFrames(10)
    await store.close()

    expect(frames).toMatchObject([{ text: 'SN1', outcome: 'captured' }])
  })

  it('judges frames that waited as scans of scanners for any work', async () => {
    await writtenByTheFirst(`
      insert into scan (at, scanner_id, scanner_name, source, hex, text, work, operation_id, status)
      values (1, 'com', 'Bench A', 'scan', '534e31', 'SN1', '{"kind":"none"}',
        '6f1c1a52-7d0f-4c8e-9a51-0f4a5c1f7a10', 'waiting')`)

    const store = await open()
    const waiting = await new ScanJournal(store).findWaiting()
    await store.close()

    expect(waiting).toMatchObject([{ text: 'SN1', scannerName: 'Bench A', scannerRole: { kind: 'any' } }])
  })

  it('keeps its com-port scanner, and listens to keyboards as it did', async () => {
    await writtenByTheFirst(`insert into station_setting (name, value) values
      ('comPort', '{"path":"COM3","baudRate":115200}'), ('operator', '"Ben"')`)

    const settings = await settingsNow()

    expect(settings.operator).toBe('Ben')
    expect(settings.scanners).toEqual([
      {
        scannerId: 'com-port',
        name: 'COM3',
        role: { kind: 'any' },
        connection: { kind: 'com-port', path: 'COM3', baudRate: 115_200, suffix: 'auto', device: null },
      },
      keyboardScanner,
    ])
  })

  it('goes on without keyboards where they were switched off, and as a new station where nothing was said', async () => {
    await writtenByTheFirst(`insert into station_setting (name, value) values
      ('comPort', 'null'), ('listensToKeyboardWedge', 'false')`)

    expect((await settingsNow()).scanners).toEqual([])
    rmSync(path.join(folder, 'station.db'))
    expect((await settingsNow()).scanners).toEqual([keyboardScanner])
  })

  async function settingsNow(): Promise<StationSettings> {
    const store = await open()
    const settings = await readStationSettings(store.reader, { stationName: 'Bench A', operator: 'Mia' })
    await store.close()
    return settings
  }
})

const keyboardScanner: PairedScanner = {
  scannerId: 'keyboard-wedge',
  name: 'Keyboard scanner',
  role: { kind: 'any' },
  connection: { kind: 'keyboard-wedge' },
}
