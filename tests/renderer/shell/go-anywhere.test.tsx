import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { accepted } from '../../../shared/result'
import { customer } from '../customers/customer-examples'
import { shipped } from '../dispatch/dispatch-examples'
import { salesOrder } from '../sales/sales-examples'
import { history, serialRow } from '../serials/serial-examples'
import type { Handlers } from '../support/fake-station'
import { renderScreen } from '../support/render-screen'

const findings: Handlers = {
  'serials.list': () => accepted({ rows: [serialRow()], total: 1, isCut: false }),
  'products.list': () => accepted({ rows: [], total: 0 }),
  'serials.read': () => accepted(history),
}

describe('going anywhere with Ctrl+K', () => {
  it('finds a page by a part of its name', async () => {
    const { user, place } = renderScreen('/', {
      ...findings,
      'papers.listPrinters': () => accepted({ printers: [] }),
    })
    await screen.findByText('Scanner ready')

    await user.keyboard('{Control>}k{/Control}')
    const dialog = await screen.findByRole('dialog', { name: 'Go anywhere' })
    await user.type(within(dialog).getByPlaceholderText('Page, order, product or serial number'), 'sett')
    await user.click(await within(dialog).findByRole('option', { name: /^Settings/u }))

    await waitFor(() => expect(place()).toBe('/settings'))
  })

  it('finds a serial number by its last digits, and Enter opens it', async () => {
    const { user, place, station } = renderScreen('/', findings)
    await screen.findByText('Scanner ready')

    await user.keyboard('{Control>}k{/Control}')
    await user.type(await screen.findByPlaceholderText('Page, order, product or serial number'), '13-K')
    await screen.findByRole('option', { name: /SN-88213-K/u })
    await user.keyboard('{Enter}')

    await waitFor(() => expect(place()).toBe('/serials/1'))
    expect(station.inputsOf('serials.list').at(-1)).toMatchObject({ search: '13-K', limit: 5 })
  })

  it('finds sales orders and customers', async () => {
    const { user, place } = renderScreen('/', {
      ...findings,
      'serials.list': () => accepted({ rows: [], total: 0, isCut: false }),
      'sales.listOrders': () => accepted({ rows: [salesOrder()], total: 1 }),
      'sales.readOrder': () => accepted(salesOrder()),
      'customers.list': () => accepted({ rows: [customer()], total: 1 }),
    })
    await screen.findByText('Scanner ready')

    await user.keyboard('{Control>}k{/Control}')
    await user.type(await screen.findByPlaceholderText('Page, order, product or serial number'), 'adler')
    expect(await screen.findByRole('option', { name: /^Adler Optik/u })).toBeInTheDocument()
    await user.click(await screen.findByRole('option', { name: /^SO-1007/u }))

    await waitFor(() => expect(place()).toBe('/sales/21'))
  })

  it('finds a dispatch by its number', async () => {
    const { user, place } = renderScreen('/', {
      ...findings,
      'serials.list': () => accepted({ rows: [], total: 0, isCut: false }),
      'dispatch.listDispatches': ({ search }) =>
        accepted({ rows: search === 'D-10' ? [shipped()] : [], total: 1 }),
      'dispatch.readDispatch': () => accepted(shipped()),
    })
    await screen.findByText('Scanner ready')

    await user.keyboard('{Control>}k{/Control}')
    await user.type(await screen.findByPlaceholderText('Page, order, product or serial number'), 'D-10')
    await user.click(await screen.findByRole('option', { name: /D-1003.*Contoso GmbH · Committed/u }))

    await waitFor(() => expect(place()).toBe('/dispatch/3'))
  })

  it('works while a field has the focus', async () => {
    const { user } = renderScreen('/serials', findings)
    await user.click(await screen.findByRole('searchbox'))

    await user.keyboard('{Control>}k{/Control}')

    expect(await screen.findByRole('dialog', { name: 'Go anywhere' })).toBeInTheDocument()
  })

  it('closes with Escape and leaves the page as it was; other keys rest meanwhile', async () => {
    const { user, place } = renderScreen('/serials', findings)
    await screen.findByRole('searchbox')
    await user.keyboard('{Control>}k{/Control}')
    await screen.findByRole('dialog', { name: 'Go anywhere' })

    await user.keyboard('{F1}')
    expect(screen.getAllByRole('dialog')).toHaveLength(1)
    await user.keyboard('{Escape}')

    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    expect(place()).toBe('/serials')
  })
})
