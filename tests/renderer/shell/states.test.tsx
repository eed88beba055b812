import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Scanner } from '../../../shared/ipc/scanning'
import type { PairedScanner } from '../../../shared/paired-scanner'
import { accepted } from '../../../shared/result'
import { aScanner, idleDesk, openStation, usualSettings } from '../support/answers'
import { renderScreen } from '../support/render-screen'

const unplugged = { kind: 'lost', reason: 'unplugged', detail: '', retryInMs: 250 } as const

const keyboardScanner: PairedScanner = {
  scannerId: 'w',
  name: 'Keyboard',
  role: { kind: 'any' },
  connection: { kind: 'keyboard-wedge' },
}

describe('states that stay until they are put right', () => {
  it('says above every page that scans cannot be taken, and tries again', async () => {
    const { station, user } = renderScreen('/', {
      'scanning.takeUp': () => {
        station.announce('scanning.deskChanged', idleDesk)
        return accepted(idleDesk)
      },
    })
    await screen.findByText('Scanner ready')

    station.announce('scanning.deskChanged', {
      ...idleDesk,
      trouble: { kind: 'disk-full', reference: 'F-31' },
    })
    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent('Scans cannot be taken now: The disk is full: nothing was saved')
    expect(alert).toHaveTextContent('Reference F-31')
    await user.click(screen.getByRole('button', { name: 'Try again' }))

    await waitFor(() => expect(screen.queryByRole('alert')).not.toBeInTheDocument())
    expect(station.inputsOf('scanning.takeUp')).toEqual([{ work: { kind: 'none' } }])
  })

  it('warns of a database on a network drive', async () => {
    renderScreen('/', {
      'station.read': () =>
        accepted({
          ...openStation,
          store: { kind: 'open', file: 'Z:\\warehouse.db', warning: 'network-drive' },
        }),
    })

    expect(await screen.findByRole('note')).toHaveTextContent('network drive (Z:\\warehouse.db)')
  })

  it('puts a lost scanner before one that is connected, and a keyboard wedge behind all others', async () => {
    const { station } = renderScreen('/', {})
    await screen.findByText('Scanner ready')

    station.announce('scanning.deskChanged', {
      ...idleDesk,
      scanners: [
        aScanner({ scannerId: 'w', name: 'Keyboard', kind: 'keyboard-wedge' }),
        aScanner({ scannerId: 'c', name: 'COM4', state: unplugged }),
      ],
    })

    expect(await screen.findByText('Scanner unplugged')).toBeInTheDocument()
  })

  it('does not call a scanner unplugged that is plugged in and cannot be read', async () => {
    const { station, user } = renderScreen('/', {})
    await screen.findByText('Scanner ready')

    const state = { ...unplugged, reason: 'in-use' } as const
    station.announce('scanning.deskChanged', {
      ...idleDesk,
      scanners: [aScanner({ kind: 'hid-pos', state })],
    })
    await user.hover(await screen.findByRole('button', { name: 'Scanner not available' }))

    expect(await screen.findByText('Not available')).toBeInTheDocument()
    expect(screen.getByText('Another program has it for itself. Close that program.')).toBeInTheDocument()
  })

  it('names the worst of several scanners, and counts them when they are alike', async () => {
    const { station, user } = renderScreen('/', {})
    await screen.findByText('Scanner ready')
    const receiving = aScanner({ scannerId: 'r', name: 'Receiving gun', role: { kind: 'receiving' } })
    const packing = aScanner({ scannerId: 'p', name: 'Packing gun' })
    const announce = (revision: number, scanners: Scanner[]) =>
      station.announce('scanning.deskChanged', { ...idleDesk, revision, scanners })

    announce(1, [receiving, packing])
    expect(await screen.findByText('2 scanners ready')).toBeInTheDocument()
    announce(2, [receiving, { ...packing, state: unplugged }])
    expect(await screen.findByText('Unplugged: Packing gun')).toBeInTheDocument()
    await user.hover(screen.getByRole('button', { name: 'Unplugged: Packing gun' }))
    expect(await screen.findByText('For receiving')).toBeInTheDocument()
    expect(screen.getByText(/It was unplugged/u)).toBeInTheDocument()
    announce(3, [
      { ...receiving, state: unplugged },
      { ...packing, state: unplugged },
    ])
    expect(await screen.findByText('2 scanners unplugged')).toBeInTheDocument()
  })
})

describe('a scanner that types', () => {
  it('is heard on every page while the settings say so', async () => {
    const { station, user } = renderScreen('/', {
      'settings.read': () =>
        accepted({
          ...usualSettings,
          station: { ...usualSettings.station, scanners: [keyboardScanner] },
        }),
      'scanning.readByWedge': () => accepted({}),
    })
    await screen.findByText('Scanner ready')

    await user.keyboard('88213[Enter]')

    await waitFor(() =>
      expect(station.inputsOf('scanning.readByWedge')).toEqual([{ text: '88213', terminated: true }]),
    )
  })
})
