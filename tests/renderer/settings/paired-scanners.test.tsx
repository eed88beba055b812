import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Scanner } from '../../../shared/ipc/scanning'
import type { AtHid, HidDevice } from '../../../shared/hid-scanner'
import type { Device, PairedScanner } from '../../../shared/paired-scanner'
import { accepted, refused } from '../../../shared/result'
import { aScanner, idleDesk, usualSettings } from '../support/answers'
import type { Handlers } from '../support/fake-station'
import { renderScreen } from '../support/render-screen'

afterEach(() => {
  vi.restoreAllMocks()
})

const honeywell: Device = {
  kind: 'com-port',
  path: 'COM4',
  manufacturer: 'Honeywell',
  serialNumber: '22031B0',
  vendorId: '0c2e',
  productId: '0b81',
}

const zebra: HidDevice = {
  kind: 'hid',
  mode: 'hid-pos',
  maker: 'Zebra',
  product: 'DS2208',
  vendorId: 0x05_e0,
  productId: 0x22_00,
  usagePage: 0x8c,
  usage: 0x02,
  serialNumber: 'S1',
}

const atZebra: AtHid = {
  kind: 'hid-pos',
  vendorId: 0x05_e0,
  productId: 0x22_00,
  usagePage: 0x8c,
  usage: 0x02,
  serialNumber: 'S1',
  profile: 'auto',
}

const packingGun: PairedScanner = {
  scannerId: 's1',
  name: 'Packing gun',
  role: { kind: 'packing' },
  connection: { kind: 'com-port', path: 'COM3', baudRate: 115_200, suffix: 'cr', device: null },
}

const atDesk = (given: Partial<Scanner> = {}): Scanner =>
  aScanner({ scannerId: 's1', name: 'Packing gun', role: { kind: 'packing' }, ...given })

/** Settings with these scanners, that remember what was saved. */
function paired(scanners: readonly PairedScanner[], present: readonly Scanner[] = []): Handlers {
  let station = { ...usualSettings.station, scanners: [...scanners] }
  return {
    'settings.read': () => accepted({ ...usualSettings, station }),
    'settings.saveStation': ({ settings }) => {
      station = Object.assign({ ...station }, settings)
      return accepted({ ...usualSettings, station })
    },
    'settings.listDevices': () => accepted([honeywell]),
    'scanning.readDesk': () => accepted({ ...idleDesk, scanners: [...present] }),
    'papers.listPrinters': () => accepted({ printers: [] }),
  }
}

const saved = ({ station }: ReturnType<typeof renderScreen>) =>
  station.inputsOf('settings.saveStation').map(({ settings }) => settings.scanners)

const connectionsSaved = (shown: ReturnType<typeof renderScreen>) =>
  saved(shown).map((scanners) => scanners?.map(({ connection }) => connection))

const pluggedIn = (...devices: Device[]): Handlers => ({ 'settings.listDevices': () => accepted(devices) })

async function openAdding({ user }: ReturnType<typeof renderScreen>) {
  await user.click(await screen.findByRole('button', { name: 'Choose from a list…' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Add a scanner' }))
  await dialog.findByRole('textbox', { name: 'Name' })
  return { dialog, user }
}

describe('the paired scanners', () => {
  it('are listed with how they are connected, what they are used for, how they are and what they sent', async () => {
    const scan = { text: 'SN-88213-K', at: 1_794_651_127_000 }
    renderScreen('/settings', paired([packingGun], [atDesk({ lastScan: scan })]))

    const row = await screen.findByRole('region', { name: 'Packing gun' })
    expect(row).toHaveTextContent('Com port COM3 · For packing')
    expect(row).toHaveTextContent('Ready')
    expect(row).toHaveTextContent('Last scan')
    expect(row).toHaveTextContent('SN-88213-K')
  })

  it('say what is wrong with one that is away, and what to do', async () => {
    const state = { kind: 'lost', reason: 'in-use', detail: '', retryInMs: 250 } as const
    renderScreen('/settings', paired([packingGun], [atDesk({ state })]))

    const row = await screen.findByRole('region', { name: 'Packing gun' })
    expect(row).toHaveTextContent('Another program is using the port. Close that program.')
    expect(row).toHaveTextContent('No scan since the start.')
  })

  it('are found with Ctrl+F by their words', async () => {
    const { user } = renderScreen('/settings', paired([packingGun]))
    await screen.findByRole('region', { name: 'Packing gun' })

    await user.keyboard('{Control>}f{/Control}')
    await user.keyboard('rs232')

    expect(screen.getByRole('main')).toHaveTextContent('Station > Scanners > Paired scanners')
    expect(screen.getByRole('region', { name: 'Packing gun' })).toBeInTheDocument()
  })

  it('say that there is none', async () => {
    renderScreen('/settings', paired([]))

    expect(await screen.findByText(/No scanner yet/u)).toBeInTheDocument()
  })

  it('show one that was given to this start, which is not kept', async () => {
    renderScreen('/settings', paired([], [atDesk({ name: '/dev/pts/4' })]))

    expect(await screen.findByRole('region', { name: '/dev/pts/4' })).toHaveTextContent(
      'Given to this start from outside',
    )
    expect(screen.queryByRole('button', { name: 'Remove /dev/pts/4' })).not.toBeInTheDocument()
  })
})

describe('adding a scanner', () => {
  it('takes a name, a device of those that are plugged in, and what it is used for', async () => {
    const shown = renderScreen('/settings', paired([packingGun]))
    const { user } = shown
    await user.click(await screen.findByRole('button', { name: 'Choose from a list…' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Add a scanner' }))

    await user.type(await dialog.findByRole('textbox', { name: 'Name' }), ' Receiving gun ')
    await user.click(dialog.getByRole('combobox', { name: 'Connected at' }))
    await user.click(await screen.findByRole('option', { name: 'COM4 · Honeywell · 22031B0' }))
    await user.click(dialog.getByRole('combobox', { name: 'Used for' }))
    await user.click(await screen.findByRole('option', { name: 'Receiving' }))
    await user.click(dialog.getByRole('button', { name: 'Save' }))

    expect(await screen.findByRole('region', { name: 'Receiving gun' })).toBeInTheDocument()
    const [scanners] = saved(shown)
    expect(scanners?.[0]).toEqual(packingGun)
    expect(scanners?.[1]).toMatchObject({
      name: 'Receiving gun',
      role: { kind: 'receiving' },
      connection: {
        kind: 'com-port',
        path: 'COM4',
        baudRate: 9600,
        suffix: 'auto',
        device: { vendorId: '0c2e', productId: '0b81', serialNumber: '22031B0' },
      },
    })
  })

  it('takes one that types like a keyboard for one operator, whose name is needed', async () => {
    const shown = renderScreen('/settings', paired([]))
    const { user } = shown
    await user.click(await screen.findByRole('button', { name: 'Choose from a list…' }))
    await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'Desk')
    await user.click(screen.getByRole('combobox', { name: 'Connected at' }))
    await user.click(await screen.findByRole('option', { name: 'Types like a keyboard' }))
    await user.click(screen.getByRole('combobox', { name: 'Used for' }))
    await user.click(await screen.findByRole('option', { name: 'One operator' }))
    const dialog = within(screen.getByRole('dialog'))

    await user.click(dialog.getByRole('button', { name: 'Save' }))
    expect(await dialog.findByText('This is needed.')).toBeInTheDocument()
    await user.type(dialog.getByRole('textbox', { name: 'Operator' }), 'Ben')
    await user.click(dialog.getByRole('button', { name: 'Save' }))

    await waitFor(() =>
      expect(saved(shown)).toMatchObject([
        [
          {
            name: 'Desk',
            role: { kind: 'operator', operator: 'Ben' },
            connection: { kind: 'keyboard-wedge' },
          },
        ],
      ]),
    )
  })

  it('stays open with what was entered, and says why it was refused', async () => {
    const { user } = renderScreen('/settings', {
      ...paired([packingGun]),
      'settings.saveStation': () => refused({ code: 'scanner-name-taken', name: 'Packing gun' }),
    })
    await user.click(await screen.findByRole('button', { name: 'Choose from a list…' }))
    await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'Packing gun')
    await user.click(screen.getByRole('combobox', { name: 'Connected at' }))
    await user.click(await screen.findByRole('option', { name: /^COM4/u }))
    await user.click(screen.getByRole('button', { name: 'Save' }))

    expect(await screen.findByRole('alert')).toHaveTextContent('Another scanner here is called Packing gun')
    expect(screen.getByRole('textbox', { name: 'Name' })).toHaveValue('Packing gun')
  })
})

describe('a scanner that sends reports', () => {
  it('is chosen by its maker, its name and its mode, and is kept without a path', async () => {
    const shown = renderScreen('/settings', { ...paired([]), ...pluggedIn(zebra, honeywell) })
    const { dialog, user } = await openAdding(shown)

    await user.type(dialog.getByRole('textbox', { name: 'Name' }), 'Packing gun')
    await user.click(dialog.getByRole('combobox', { name: 'Connected at' }))
    await user.click(await screen.findByRole('option', { name: 'Zebra · DS2208 · S1 · USB HID POS' }))
    expect(dialog.queryByRole('combobox', { name: 'Baud rate' })).not.toBeInTheDocument()
    await user.click(dialog.getByRole('combobox', { name: 'Kind of reports' }))
    await user.click(await screen.findByRole('option', { name: 'Zebra' }))
    await user.click(dialog.getByRole('button', { name: 'Save' }))

    await waitFor(() => expect(connectionsSaved(shown)).toEqual([[{ ...atZebra, profile: 'len0-aim' }]]))
    expect(await screen.findByRole('region', { name: 'Packing gun' })).toHaveTextContent(
      'USB HID 05e0:2200 · S1',
    )
  })

  it('is in the list as soon as it is plugged in, and nothing that was entered is lost', async () => {
    const present: Device[] = [honeywell]
    const shown = renderScreen('/settings', {
      ...paired([]),
      'settings.listDevices': () => accepted([...present]),
    })
    const { dialog, user } = await openAdding(shown)
    await user.type(dialog.getByRole('textbox', { name: 'Name' }), 'Packing gun')

    present.push(zebra)
    shown.station.announce('warehouse.changed', { topics: ['devices'] })

    await waitFor(() => expect(shown.station.inputsOf('settings.listDevices')).toHaveLength(2))
    await user.click(dialog.getByRole('combobox', { name: 'Connected at' }))
    expect(await screen.findByRole('option', { name: 'Zebra · DS2208 · S1 · USB HID POS' })).toBeVisible()
    expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveValue('Packing gun')
  })

  it('in IBM mode is read in its own way, without a choice', async () => {
    const ibm: Device = { ...zebra, mode: 'ibm', usagePage: 0xff_45, usage: 0x4b_00 }
    const shown = renderScreen('/settings', { ...paired([]), ...pluggedIn(ibm) })
    const { dialog, user } = await openAdding(shown)

    await user.type(dialog.getByRole('textbox', { name: 'Name' }), 'Packing gun')
    await user.click(dialog.getByRole('combobox', { name: 'Connected at' }))
    await user.click(await screen.findByRole('option', { name: 'Zebra · DS2208 · S1 · IBM mode' }))
    expect(dialog.queryByRole('combobox', { name: 'Kind of reports' })).not.toBeInTheDocument()
    await user.click(dialog.getByRole('button', { name: 'Save' }))

    await waitFor(() =>
      expect(connectionsSaved(shown)).toMatchObject([[{ profile: 'ibm-oem', usage: 0x4b_00 }]]),
    )
  })

  it('in another mode is shown with what to do, and cannot be chosen', async () => {
    const snapi: Device = { ...zebra, mode: 'snapi', product: 'DS9308' }
    const keyboard: Device = { ...zebra, mode: 'keyboard', product: null, serialNumber: null }
    const shown = renderScreen('/settings', { ...paired([]), ...pluggedIn(snapi, keyboard) })
    const { dialog, user } = await openAdding(shown)

    const told = await dialog.findByRole('alert')
    expect(told).toHaveTextContent('Zebra · DS9308 · S1It speaks SNAPI')
    expect(told).toHaveTextContent('Zebra · 05e0:2200It types like a keyboard')
    await user.click(dialog.getByRole('combobox', { name: 'Connected at' }))
    const options = await screen.findAllByRole('option')
    expect(options.map(({ textContent }) => textContent)).toEqual(['Types like a keyboard'])
  })

  it('keeps its device when only its name is changed while it is not plugged in', async () => {
    const gun: PairedScanner = { ...packingGun, connection: { ...atZebra, profile: 'len-aim' } }
    const shown = renderScreen('/settings', { ...paired([gun]), ...pluggedIn(honeywell) })
    const { user } = shown
    await user.click(await screen.findByRole('button', { name: 'Change Packing gun' }))
    expect(await screen.findByRole('combobox', { name: 'Connected at' })).toHaveValue(
      'USB HID 05e0:2200 · S1 (not plugged in now)',
    )
    expect(screen.getByRole('combobox', { name: 'Kind of reports' })).toHaveValue(
      'Honeywell, Metrologic, Intermec, Access-IS',
    )

    await user.click(screen.getByRole('button', { name: 'Save' }))

    await waitFor(() => expect(saved(shown)).toEqual([[gun]]))
  })

  it.each([
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64)', 'Close other programs that use scanners'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)', 'Input Monitoring'],
    ['Mozilla/5.0 (X11; Linux x86_64)', '70-serial-station-scanners.rules'],
  ])('that the system keeps from us says what to do on that system: %s', async (system, advice) => {
    vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(system)
    const state = { kind: 'lost', reason: 'access-denied', detail: '', retryInMs: 250 } as const
    const gun: PairedScanner = { ...packingGun, connection: atZebra }
    renderScreen('/settings', paired([gun], [atDesk({ kind: 'hid-pos', state })]))

    expect(await screen.findByRole('region', { name: 'Packing gun' })).toHaveTextContent(advice)
  })
})

describe('changing a scanner', () => {
  it('keeps what is not changed, also while it is not plugged in', async () => {
    const shown = renderScreen('/settings', paired([packingGun]))
    const { user } = shown
    await user.click(await screen.findByRole('button', { name: 'Change Packing gun' }))
    const name = await screen.findByRole('textbox', { name: 'Name' })
    expect(screen.getByRole('combobox', { name: 'Connected at' })).toHaveValue(
      'Com port COM3 (not plugged in now)',
    )

    await user.clear(name)
    await user.type(name, 'Gun by the door')
    await user.click(screen.getByRole('button', { name: 'Save' }))

    await waitFor(() => expect(saved(shown)).toEqual([[{ ...packingGun, name: 'Gun by the door' }]]))
  })

  it('asks before one is removed', async () => {
    const shown = renderScreen('/settings', paired([packingGun]))
    const { user } = shown
    await user.click(await screen.findByRole('button', { name: 'Remove Packing gun' }))
    expect(await screen.findByRole('dialog', { name: 'Remove Packing gun?' })).toBeInTheDocument()

    await user.click(screen.getByRole('button', { name: 'Remove it' }))

    await waitFor(() => expect(saved(shown)).toEqual([[]]))
    expect(await screen.findByText(/No scanner yet/u)).toBeInTheDocument()
  })
})
