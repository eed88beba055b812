import { screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import type { CodeReading } from '../../../shared/code-reading'
import type { FoundScanner, PairingState } from '../../../shared/ipc/pairing'
import { accepted, refused } from '../../../shared/result'
import { usualSettings } from '../support/answers'
import type { Handlers } from '../support/fake-station'
import { renderScreen } from '../support/render-screen'

const looking: PairingState = {
  isOpen: true,
  system: 'linux',
  ports: [{ name: 'COM4 · Honeywell', state: 'listening' }],
  problem: null,
  hidProblem: null,
  heard: null,
  found: null,
}

const sound: CodeReading = {
  code: 'code-128',
  text: 'Test-007_Zyq;Ma\r',
  suffix: 'cr',
  aim: 'sent',
  separator: null,
  letterCase: 'kept',
  layout: 'kept',
  before: '',
  after: '',
}

const atComPort = (...readings: CodeReading[]): FoundScanner => ({
  connection: { kind: 'com-port', path: 'COM4', baudRate: 9600, suffix: 'auto', device: null },
  deviceName: 'Honeywell',
  pairedAs: null,
  readings,
})

async function adding(handlers: Handlers = {}) {
  const shown = renderScreen('/settings/scanners/new', {
    'pairing.readCodes': () =>
      accepted([
        { code: 'code-128', width: 200, height: 48, dark: 'M0 0h1v1h-1z' },
        { code: 'gs1-datamatrix', width: 30, height: 30, dark: 'M0 0h1v1h-1z' },
      ]),
    'papers.listPrinters': () => accepted({ printers: [] }),
    'pairing.open': () => accepted(looking),
    'pairing.close': () => accepted({ ...looking, isOpen: false }),
    ...handlers,
  })
  await screen.findByRole('img', { name: 'Code 1' })
  const find = (found: FoundScanner, heard: PairingState['heard'] = null) =>
    shown.station.announce('pairing.changed', { ...looking, found, heard })
  return { ...shown, find }
}

describe('adding a scanner', () => {
  it('shows what to scan and what is listened to', async () => {
    await adding()

    expect(screen.getByRole('heading', { name: /^Scan code 1/u })).toBeInTheDocument()
    expect(screen.getByText('COM4 · Honeywell')).toBeInTheDocument()
    expect(screen.getByText('Scan this now')).toBeInTheDocument()
  })

  it('says each time what came that is none of the codes', async () => {
    const { station } = await adding()

    station.announce('pairing.changed', {
      ...looking,
      heard: { what: 'other-code', text: 'SN-1\u001dX', count: 1 },
    })

    expect(await screen.findByRole('alert')).toHaveTextContent('“SN-1␝X” came in')
  })

  it.each([
    [{ letterCase: 'upper' }, 'It sends capital letters only'],
    [{ letterCase: 'lower' }, 'It sends small letters only'],
    [{ letterCase: 'swapped' }, 'It swaps small and capital letters'],
    [{ layout: 'german' }, 'It types for a German keyboard'],
    [{ layout: 'french' }, 'It types for a French keyboard'],
    [{ code: 'gs1-datamatrix', separator: 'lost' }, 'It drops the separator between fields'],
    [{ code: 'gs1-datamatrix', separator: 'replaced' }, 'It sends something else for the separator'],
    [{ aim: 'other' }, 'It names another kind of code'],
    [{ before: '~', after: '!' }, 'It adds something to every code: “~”, “!”'],
  ] as const)('says of %o what is to be put right: %s', async (change, words) => {
    const { find } = await adding()

    find(atComPort({ ...sound, ...change }))

    expect(await screen.findByText(new RegExp(`^Put this right: ${words}`, 'u'))).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Add it as it is' })).toBeInTheDocument()
  })

  it.each([
    [{ aim: 'missing' }, 'It does not tell what kind of code it read'],
    [{ suffix: 'none' }, 'It marks no end of a scan'],
  ] as const)('says of %o that it works, and what would be better: %s', async (change, words) => {
    const { find } = await adding()

    find(atComPort({ ...sound, ...change }))

    expect(await screen.findByText(`Works, but: ${words}`)).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Add this scanner' })).toBeInTheDocument()
  })

  it('says what is fine, asks for the second code, and puts the worse of two readings first', async () => {
    const { find } = await adding()

    find(atComPort(sound))
    expect(await screen.findByText('Each scan ends with CR.')).toBeInTheDocument()
    expect(screen.getByText(/^Now scan code 2/u)).toBeInTheDocument()
    find(atComPort(sound, { ...sound, code: 'gs1-datamatrix', separator: 'lost', aim: 'missing' }))

    const items = within((await screen.findAllByRole('list')).at(-1) ?? document.body).getAllByRole(
      'listitem',
    )
    expect(items[0]).toHaveTextContent('It drops the separator')
    expect(items[1]).toHaveTextContent('It does not tell what kind of code')
    expect(screen.queryByText(/^Now scan code 2/u)).not.toBeInTheDocument()
  })

  it('lets the device go, then keeps the scanner under its name', async () => {
    const { find, user, station, place } = await adding()
    find(atComPort(sound))

    // Typed by a test it would be as quick as a scanner.
    await user.click(await screen.findByRole('textbox', { name: 'Name' }))
    await user.paste(' Packing gun ')
    await user.click(screen.getByRole('button', { name: 'Add this scanner' }))

    await vi.waitFor(() => expect(place()).toBe('/settings'))
    const { connection } = atComPort(sound)
    expect(station.inputsOf('settings.saveStation')[0]?.settings.scanners?.at(-1)).toMatchObject({
      name: 'Packing gun',
      role: { kind: 'any' },
      connection,
    })
    const names = station.asked.map(({ name }) => name)
    expect(names.indexOf('pairing.close')).toBeLessThan(names.indexOf('settings.saveStation'))
  })

  it('keeps an HID scanner with the layout of its reports', async () => {
    const { find, user, station } = await adding()
    const connection = {
      kind: 'hid-pos',
      vendorId: 0x05_e0,
      productId: 0x12_00,
      usagePage: 0x8c,
      usage: 2,
      serialNumber: 'S1',
      profile: 'len-aim',
    } as const
    const readings: CodeReading[] = [{ ...sound, suffix: 'report' }]
    find({ connection, deviceName: 'Zebra DS2208 · S1', pairedAs: null, readings })
    expect(await screen.findByRole('heading', { name: 'Recognised: Zebra DS2208 · S1' })).toBeInTheDocument()
    expect(screen.getByText('Each scan ends with its last report.')).toBeInTheDocument()

    await user.click(screen.getByRole('textbox', { name: 'Name' }))
    await user.paste('Packing gun')
    await user.click(screen.getByRole('button', { name: 'Add this scanner' }))

    await vi.waitFor(() => expect(station.inputsOf('settings.saveStation')).toHaveLength(1))
    expect(station.inputsOf('settings.saveStation')[0]?.settings.scanners?.at(-1)).toMatchObject({
      connection,
    })
  })

  it('stays with what was entered when it is refused', async () => {
    const { find, user, place } = await adding({
      'settings.saveStation': () => refused({ code: 'scanner-name-taken', name: 'Desk' }),
    })
    find(atComPort(sound))

    await user.click(await screen.findByRole('textbox', { name: 'Name' }))
    await user.paste('Desk')
    await user.click(screen.getByRole('button', { name: 'Add this scanner' }))

    expect(await screen.findByRole('alert')).toHaveTextContent('Desk')
    expect(place()).toBe('/settings/scanners/new')
  })

  it('adds none that the station has already', async () => {
    const { find } = await adding()

    find({ ...atComPort(sound), pairedAs: 'Packing gun' })

    expect(
      await screen.findByRole('heading', { name: 'Recognised: this is Packing gun' }),
    ).toBeInTheDocument()
    expect(screen.queryByRole('textbox', { name: 'Name' })).not.toBeInTheDocument()
  })

  it('lets every device go when it is left', async () => {
    const { user, station, place } = await adding({ 'settings.read': () => accepted(usualSettings) })

    await user.click(screen.getByRole('link', { name: 'Cancel' }))

    await vi.waitFor(() => expect(station.inputsOf('pairing.close')).toHaveLength(1))
    expect(place()).toBe('/settings')
  })
})

describe('without success', () => {
  it('says after a while what to try, for the system it runs on', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'clearTimeout'] })
    try {
      await adding()
      expect(screen.queryByText(/Nothing recognised yet/u)).not.toBeInTheDocument()
      await vi.advanceTimersByTimeAsync(16_000)

      const tries = await screen.findByRole('region', { name: /Nothing recognised yet/u })
      expect(tries).toHaveTextContent('USB HID keyboard')
      expect(tries).toHaveTextContent('SNAPI')
      expect(tries).toHaveTextContent('usermod -aG dialout')
    } finally {
      vi.useRealTimers()
    }
  })
})
