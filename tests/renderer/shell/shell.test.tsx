import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Station } from '../../../shared/ipc/station'
import { accepted } from '../../../shared/result'
import { idleDesk, openStation } from '../support/answers'
import { fault } from '../support/fake-station'
import { renderScreen } from '../support/render-screen'

describe('the shell', () => {
  it('shows the map with the page that is open marked', async () => {
    renderScreen('/', {})

    const map = await screen.findByRole('navigation', { name: 'Pages' })
    expect(
      within(map)
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual([
      'Dashboard',
      'Products / Sku variations',
      'Import data',
      'Export data',
      'Serial numbers',
      'Stock counts',
      'Purchase orders',
      'Receive',
      'Sales orders',
      'Dispatch queue',
      'Customer returns',
      'Suppliers',
      'Customers',
      'Settings',
    ])
    expect(within(map).getByRole('link', { name: 'Dashboard' })).toHaveAttribute('aria-current', 'page')
  })

  it('says in words how the scanner is, and says it again when it is unplugged', async () => {
    const { station } = renderScreen('/', {})
    expect(await screen.findByText('Scanner ready')).toBeInTheDocument()

    const [scanner] = idleDesk.scanners
    station.announce('scanning.deskChanged', {
      ...idleDesk,
      scanners: scanner
        ? [{ ...scanner, state: { kind: 'lost', reason: 'unplugged', detail: '', retryInMs: 500 } }]
        : [],
    })

    expect(await screen.findByText('Scanner unplugged')).toBeInTheDocument()
  })

  it('lets the operator say who works here now', async () => {
    const { user, station } = renderScreen('/', {})

    await user.click(await screen.findByRole('button', { name: 'Operator: Mira. Change' }))
    const name = screen.getByRole('textbox', { name: 'Your name' })
    await user.clear(name)
    await user.type(name, 'Jonas{Enter}')

    expect(await screen.findByRole('button', { name: 'Operator: Jonas. Change' })).toBeInTheDocument()
    expect(station.inputsOf('settings.saveStation')).toEqual([{ settings: { operator: 'Jonas' } }])
  })

  it('shows the keys of the screen with F1', async () => {
    const { user } = renderScreen('/', {})
    await screen.findByText('Scanner ready')

    await user.keyboard('{F1}')

    const dialog = await screen.findByRole('dialog', { name: 'Keys of this screen' })
    expect(within(dialog).getByText('Go anywhere')).toBeInTheDocument()
  })

  it('shows a page of its own while the database cannot be opened, and goes on once it can', async () => {
    const locked: Station = {
      ...openStation,
      store: {
        kind: 'problem',
        problem: {
          code: 'store-locked',
          file: '/data/warehouse.db',
          detail: 'database is locked',
          reference: null,
        },
      },
    }
    const { user, station } = renderScreen('/', {
      'station.read': () => accepted(locked),
      'station.openStoreAgain': () => {
        station.answer({ 'station.read': () => accepted(openStation) })
        return accepted(openStation)
      },
    })
    expect(
      await screen.findByRole('heading', { name: 'Another program has the database open' }),
    ).toBeVisible()
    expect(screen.getByText('The file was left exactly as it was found.')).toBeVisible()

    await user.click(screen.getByRole('button', { name: 'Open it again' }))

    expect(await screen.findByRole('navigation', { name: 'Pages' })).toBeInTheDocument()
  })

  it('says what to do when the station could not start for a reason that nobody foresaw', async () => {
    const unforeseen = {
      code: 'not-started',
      file: '/data/warehouse.db',
      detail: '',
      reference: 'F-12',
    } as const
    renderScreen('/', {
      'station.read': () => accepted({ ...openStation, store: { kind: 'problem', problem: unforeseen } }),
    })

    expect(await screen.findByRole('heading', { name: 'The station could not start' })).toBeVisible()
    expect(screen.getByText('Reference F-12')).toBeVisible()
    expect(screen.getByText(/do not delete it/u)).toBeVisible()
    expect(screen.queryByText('The file was left exactly as it was found.')).not.toBeInTheDocument()
  })

  it('shows a fault with the reference to read out', async () => {
    renderScreen('/', { 'station.read': () => fault('internal', 'F-4711') })

    expect(await screen.findByRole('alert')).toHaveTextContent('Reference F-4711')
  })
})
