import { screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { DeskState, Outcome } from '../../../shared/ipc/scanning'
import { accepted } from '../../../shared/result'
import { ScanId } from '../../../shared/values'
import { idleDesk, usualSettings } from '../support/answers'
import { renderScreen } from '../support/render-screen'

/** The hertz of every note that was started, in order. */
const played: number[] = []

class FakeNode {
  connect(next: FakeNode): FakeNode {
    return next
  }
}
class FakeGain extends FakeNode {
  readonly gain = { setValueAtTime: () => {}, linearRampToValueAtTime: () => {} }
}
class FakeOscillator extends FakeNode {
  readonly #hertz: number
  constructor(_audio: unknown, { frequency }: { readonly frequency: number }) {
    super()
    this.#hertz = frequency
  }
  start(): void {
    played.push(this.#hertz)
  }
  stop(): void {}
}
class FakeAudio {
  readonly state = 'running'
  readonly currentTime = 0
  readonly destination = new FakeNode()
}

const withSound = (soundIsOn: boolean) => ({
  'settings.read': () =>
    accepted({ ...usualSettings, station: { ...usualSettings.station, soundIsOn, soundVolume: 80 } }),
})

const captured: Outcome = {
  kind: 'captured',
  serial: 'SN-1',
  lineId: 1,
  productName: 'Router X1',
  captured: 1,
  quantity: 10,
  isLineComplete: false,
  isWorkComplete: false,
  swappedFor: null,
  wasWithoutSerial: false,
  isOnManifest: false,
}
const returned: Outcome = {
  kind: 'returned',
  serial: 'SN-1',
  lineId: 2,
  productName: 'Router X1',
  customerName: 'Contoso GmbH',
  orderNumber: 'SO-1001',
  dispatchNumber: 'D-1001',
  destination: 'quarantined',
  units: 1,
}
const seen: Outcome = {
  kind: 'seen',
  serial: 'SN-1',
  lineId: 7,
  productName: 'Router X1',
  finding: 'found',
  status: 'in-stock',
  isAgain: false,
  found: 1,
  listed: 10,
}
const refusal = { code: 'serial-empty' } as const

const deskWith = (scanId: number, outcome: Outcome, revision = scanId): DeskState => ({
  ...idleDesk,
  revision,
  verdict: {
    scanId: ScanId.parse(scanId),
    text: 'SN-1',
    source: 'scan',
    scannerName: 'Bench A',
    at: 1,
    outcome,
    revision,
  },
})

const full = (reference: string, waiting = 0): DeskState => ({
  ...idleDesk,
  waiting,
  trouble: { kind: 'disk-full', reference },
})

describe('the answer to a scan by sound', () => {
  beforeEach(() => {
    played.length = 0
    vi.stubGlobal('AudioContext', FakeAudio)
    vi.stubGlobal('GainNode', FakeGain)
    vi.stubGlobal('OscillatorNode', FakeOscillator)
  })

  it('is one tone for each verdict, however often it is announced', async () => {
    const { station } = renderScreen('/', withSound(true))
    await screen.findByText('Scanner ready')

    station.announce('scanning.deskChanged', deskWith(4, captured))
    station.announce('scanning.deskChanged', { ...deskWith(4, captured), waiting: 3 })
    station.announce('scanning.deskChanged', deskWith(5, captured))

    expect(played).toEqual([1760, 1760])
  })

  it('says by ear whether a unit comes back, and whether a number seen at a count is listed', async () => {
    const { station } = renderScreen('/', withSound(true))
    await screen.findByText('Scanner ready')

    station.announce('scanning.deskChanged', deskWith(4, returned))
    station.announce('scanning.deskChanged', deskWith(5, seen))
    expect(played).toEqual([1760, 1760])

    station.announce('scanning.deskChanged', deskWith(6, { ...seen, isAgain: true }))
    station.announce('scanning.deskChanged', deskWith(7, { ...seen, finding: 'unexpected', status: null }))
    expect(played.slice(2)).toEqual([988, 659, 988, 659])
  })

  it('sounds again when a doubt is kept after all', async () => {
    const { station } = renderScreen('/', withSound(true))
    await screen.findByText('Scanner ready')

    station.announce('scanning.deskChanged', deskWith(4, { kind: 'doubted', refusal }))
    station.announce('scanning.deskChanged', deskWith(4, captured, 5))

    expect(played).toEqual([988, 659, 1760])
  })

  it('sounds for a scan that waited while later ones were judged for other work', async () => {
    const { station } = renderScreen('/', withSound(true))
    await screen.findByText('Scanner ready')

    station.announce('scanning.deskChanged', deskWith(9, captured, 20))
    station.announce('scanning.deskChanged', deskWith(4, captured, 21))

    expect(played).toEqual([1760, 1760])
  })

  it('is the refused tone for each scan that could not be written down', async () => {
    const { station } = renderScreen('/', withSound(true))
    await screen.findByText('Scanner ready')

    station.announce('scanning.deskChanged', full('F-1'))
    station.announce('scanning.deskChanged', full('F-1', 1))
    station.announce('scanning.deskChanged', full('F-2'))

    expect(played).toEqual([185, 185])
  })

  it('is silent for what the desk showed before the window opened, and for an older scan of other work', async () => {
    const { station } = renderScreen('/', {
      ...withSound(true),
      'scanning.readDesk': () => accepted(deskWith(4, captured)),
    })
    await screen.findByText('Scanner ready')

    station.announce('scanning.deskChanged', deskWith(4, captured))
    station.announce('scanning.deskChanged', { ...deskWith(3, captured), revision: 5 })

    expect(played).toEqual([])
  })

  it('is silent while sounds are off', async () => {
    const { station } = renderScreen('/', withSound(false))
    await screen.findByText('Scanner ready')

    station.announce('scanning.deskChanged', deskWith(4, captured))
    station.announce('scanning.deskChanged', { ...deskWith(5, captured), waiting: 1 })

    await waitFor(() => expect(screen.getByText(/1 scan waiting/u)).toBeInTheDocument())
    expect(played).toEqual([])
  })
})
