import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { accepted } from '../../../shared/result'
import { idleDesk, openStation, usualSettings } from '../support/answers'
import { renderScreen } from '../support/render-screen'

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
        { scannerId: 'w', name: 'Keyboard', kind: 'keyboard-wedge', state: { kind: 'connected' } },
        {
          scannerId: 'c',
          name: 'COM4',
          kind: 'com-port',
          state: { kind: 'lost', reason: 'unplugged', detail: '', retryInMs: 250 },
        },
      ],
    })

    expect(await screen.findByText('Scanner unplugged')).toBeInTheDocument()
  })
})

describe('a scanner that types', () => {
  it('is heard on every page while the settings say so', async () => {
    const { station, user } = renderScreen('/', {
      'settings.read': () =>
        accepted({
          ...usualSettings,
          station: { ...usualSettings.station, listensToKeyboardWedge: true },
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
