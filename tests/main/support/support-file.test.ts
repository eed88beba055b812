import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { type SupportFacts, supportFile } from '../../../main/support/support-file'
import { type SupportDeps, supportHandlers } from '../../../main/support/support-handlers'
import type { JournalledFrame } from '../../../shared/journalled-frame'
import { ScanId, SerialId } from '../../../shared/values'

const frame: JournalledFrame = {
  scanId: ScanId.parse(7),
  at: Date.UTC(2026, 10, 26, 4, 10, 7, 42),
  scannerName: 'Packing gun',
  source: 'scan',
  hex: '3030371d',
  text: '007\u001d',
  aim: null,
  ending: 'mark',
  meaning: { kind: 'damaged', reason: 'control-char' },
  status: 'judged',
  outcome: 'left-out',
  refusal: {
    code: 'serial-on-hand',
    serial: '007',
    serialId: SerialId.parse(1),
    productName: 'Router of Smith & Sons',
    status: 'in-stock',
    since: null,
    receiptNumber: 'R-1',
  },
}

const facts: SupportFacts = {
  madeAt: Date.UTC(2026, 10, 26, 4, 10),
  stationName: 'Bench A',
  version: '0.1.0',
  electronVersion: '45.4.1',
  platform: 'linux',
  release: '6.1',
  arch: 'x64',
  personalFolder: '/home/mira',
  scanners: [
    {
      scannerId: 'p',
      name: 'Packing gun',
      role: { kind: 'operator', operator: 'Mira Smith' },
      connection: { kind: 'com-port', path: '/home/mira/port', baudRate: 9600, suffix: 'auto', device: null },
    },
  ],
  present: [
    {
      scannerId: 'p',
      name: 'Packing gun',
      role: { kind: 'operator', operator: 'Mira Smith' },
      kind: 'com-port',
      state: {
        kind: 'unavailable',
        reason: 'driver-not-loaded',
        detail: "Cannot find module '/home/mira/apps/serialport.node'",
      },
      lastScan: null,
    },
  ],
  devices: [],
  plugHints: { kind: 'off', reason: '/sys/bus/usb/devices/ not found' },
  frames: [frame, { ...frame, scanId: ScanId.parse(6), refusal: null }],
}

describe('the file for support', () => {
  it('is one document that says what was sent, how the scanners are set, and on what they run', () => {
    expect(JSON.parse(supportFile(facts))).toMatchObject({
      made: '2026-11-26T04:10:00.000Z',
      station: 'Bench A',
      program: { version: '0.1.0', electron: '45.4.1' },
      system: { platform: 'linux', release: '6.1', arch: 'x64' },
      scanners: [{ name: 'Packing gun', role: 'operator', connection: { baudRate: 9600 } }],
      states: [{ state: { kind: 'unavailable', reason: 'driver-not-loaded' } }],
      plugHints: { kind: 'off', reason: '/sys/bus/usb/devices/ not found' },
      frames: [
        {
          at: '2026-11-26T04:10:07.042Z',
          text: '007\u001d',
          hex: '3030371d',
          meaning: { kind: 'damaged', reason: 'control-char' },
          outcome: 'left-out',
          refusal: 'serial-on-hand',
        },
        { scanId: 6, refusal: null },
      ],
    })
  })

  it('has a line for each frame', () => {
    const lines = supportFile(facts).split('\n')

    expect(lines.filter((line) => line.includes('"hex":"3030371d"'))).toHaveLength(2)
  })

  it('is whole without frames', () => {
    expect(JSON.parse(supportFile({ ...facts, frames: [] }))).toMatchObject({ frames: [] })
  })

  it('names no person, no folder of one, no customer and no order', () => {
    const file = supportFile(facts)

    for (const secret of ['/home/mira', 'Mira', 'Smith', 'R-1']) expect(file).not.toContain(secret)
    expect(file).toContain('~/apps/serialport.node')
  })

  it('hides a folder of Windows as well', () => {
    const personalFolder = 'C:\\Users\\mira'
    const [scanner] = facts.scanners
    const connection = {
      kind: 'com-port',
      path: `${personalFolder}\\port`,
      baudRate: 9600,
      suffix: 'auto',
    } as const
    const file = supportFile({
      ...facts,
      personalFolder,
      present: [],
      scanners: scanner ? [{ ...scanner, connection: { ...connection, device: null } }] : [],
    })

    expect(file).not.toContain('mira')
    expect(JSON.parse(file)).toMatchObject({ scanners: [{ connection: { path: '~\\port' } }] })
  })
})

const saving = (where: string | null) => {
  const asked: string[] = []
  const deps: SupportDeps = {
    surroundings: facts,
    readStation: async () => facts,
    listFrames: async () => [frame],
    dialogs: {
      askWhere: async (fileName) => {
        asked.push(fileName)
        return where
      },
    },
    now: () => new Date(2026, 10, 6, 4, 9).getTime(),
  }
  return { asked, save: () => supportHandlers(deps)['support.saveScans']({}) }
}

describe('saving it', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'support-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  it('asks where, with the day and the minute in the name', async () => {
    const file = path.join(folder, 'scans.json')
    const { asked, save } = saving(file)

    expect(await save()).toEqual({ ok: true, value: { path: file, frames: 1 } })

    expect(asked).toEqual(['serial-station-scans-2026-11-06-0409.json'])
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ frames: [{ scanId: 7 }] })
  })

  it('writes nothing when that is cancelled', async () => {
    expect(await saving(null).save()).toEqual({ ok: true, value: { path: null, frames: 0 } })
  })

  it('says why it could not be written', async () => {
    const file = path.join(folder, 'gone', 'scans.json')

    expect(await saving(file).save()).toEqual({
      ok: false,
      refusal: { code: 'file-not-saved', path: file, reason: 'folder-gone' },
    })
  })
})
