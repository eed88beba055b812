import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { accepted, refused } from '../../../shared/result'
import { SupplierId } from '../../../shared/values'
import { order } from '../purchases/order-examples'
import type { Handlers } from '../support/fake-station'
import { renderScreen } from '../support/render-screen'
import { supplier } from './supplier-examples'

const listing: Handlers = {
  'suppliers.list': ({ search }) =>
    accepted(search === 'nobody' ? { rows: [], total: 0 } : { rows: [supplier()], total: 1 }),
  'suppliers.read': () => accepted(supplier()),
}
const name = () => screen.findByRole('textbox', { name: 'Name' })
const save = () => screen.getByRole('button', { name: 'Save' })

describe('the list of suppliers', () => {
  it('shows how to reach each one and how many orders are open, and opens one', async () => {
    const { user, place } = renderScreen('/suppliers', listing)

    const row = await screen.findByRole('row', { name: /Northwind/u })
    expect(
      within(row)
        .getAllByRole('gridcell')
        .map((cell) => cell.textContent),
    ).toEqual(['Northwind Ltd', 'orders@northwind.example', '+44 20 7946 0123', '2'])
    await user.click(row)

    await waitFor(() => expect(place()).toBe('/suppliers/5'))
  })

  it('searches and sorts in main', async () => {
    const { user, station } = renderScreen('/suppliers', listing)
    await user.type(await screen.findByRole('searchbox', { name: 'Search suppliers' }), 'north')
    await user.click(screen.getByRole('button', { name: 'Name' }))

    await waitFor(() =>
      expect(station.inputsOf('suppliers.list').at(-1)).toMatchObject({
        search: 'north',
        sort: { column: 'name', descending: true },
      }),
    )
  })

  it('says what to do first, and what to do when nothing fits', async () => {
    const { user, station } = renderScreen('/suppliers', {
      'suppliers.list': () => accepted({ rows: [], total: 0 }),
    })
    expect(await screen.findByRole('heading', { name: 'No suppliers yet' })).toBeVisible()

    await user.type(screen.getByRole('searchbox'), 'nobody')
    await waitFor(() => expect(station.inputsOf('suppliers.list').at(-1)?.search).toBe('nobody'))
    station.answer(listing)
    await user.click(await screen.findByRole('button', { name: 'Show all suppliers' }))

    expect(await screen.findByRole('row', { name: /Northwind/u })).toBeInTheDocument()
  })
})

describe('a supplier', () => {
  it('is shown with what is on its way', async () => {
    const { user, station, place } = renderScreen('/suppliers/5', {
      ...listing,
      'purchases.listOrders': () => accepted({ rows: [order()], total: 23 }),
      'purchases.readOrder': () => accepted(order()),
    })

    expect(await name()).toHaveValue('Northwind Ltd')
    const orders = within(screen.getByRole('region', { name: 'Open orders' }))
    expect(await orders.findByRole('row', { name: /PO-1043 Confirmed 0 of 30/u })).toBeInTheDocument()
    expect(orders.getByText('22 more in Purchase orders')).toBeInTheDocument()
    expect(station.inputsOf('purchases.listOrders').at(-1)).toMatchObject({
      supplierId: 5,
      statuses: ['Confirmed', 'PartFulfilled'],
    })
    await user.click(orders.getByRole('link', { name: 'PO-1043' }))
    await waitFor(() => expect(place()).toBe('/orders/11'))
  })

  it('is saved with Ctrl+S over the revision it was read at', async () => {
    const { user, station } = renderScreen('/suppliers/5', {
      ...listing,
      'suppliers.save': ({ supplier: draft }) => accepted(supplier({ ...draft, revision: 2 })),
    })
    await user.type(await name(), ' & Co')

    await user.keyboard('{Control>}s{/Control}')

    expect(await screen.findByRole('heading', { name: 'Northwind Ltd & Co' })).toBeInTheDocument()
    expect(station.inputsOf('suppliers.save')).toMatchObject([
      { supplierId: 5, revision: 1, supplier: { name: 'Northwind Ltd & Co', note: 'Delivers on Tuesdays' } },
    ])
  })

  it('may not have the name of another: it is said at the name', async () => {
    const { user } = renderScreen('/suppliers/5', {
      ...listing,
      'suppliers.save': () =>
        refused({ code: 'supplier-name-taken', name: 'Contoso', supplierId: SupplierId.parse(9) }),
    })
    await user.type(await name(), ' 2')

    await user.click(save())

    await waitFor(async () =>
      expect(await name()).toHaveAccessibleDescription(/already a supplier named Contoso/u),
    )
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  })

  it('that somebody else changed can be shown anew', async () => {
    const { user, station } = renderScreen('/suppliers/5', {
      ...listing,
      'suppliers.save': () => refused({ code: 'changed-elsewhere', what: 'Northwind Ltd' }),
    })
    await user.type(await name(), '!')
    await user.click(save())
    station.answer({ 'suppliers.read': () => accepted(supplier({ name: 'Northwind plc', revision: 2 })) })

    await user.click(await screen.findByRole('button', { name: 'Drop my changes and show theirs' }))

    await waitFor(async () => expect(await name()).toHaveValue('Northwind plc'))
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  })

  it('is asked about before it is left unsaved', async () => {
    const { user, place } = renderScreen('/suppliers/5', listing)
    await user.type(await name(), '!')

    await user.keyboard('{Escape}')

    expect(await screen.findByRole('dialog', { name: 'Leave without saving?' })).toBeInTheDocument()
    expect(place()).toBe('/suppliers/5')
  })

  it('is created with a name, and has its page then', async () => {
    const { user, station, place } = renderScreen('/suppliers/new', {
      ...listing,
      'suppliers.create': ({ supplier: draft }) => accepted(supplier({ ...draft, openOrders: 0 })),
    })
    await user.click(await screen.findByRole('button', { name: 'Save' }))
    expect(await name()).toHaveAccessibleDescription(/This is needed/u)
    expect(await name()).toHaveFocus()

    await user.type(await name(), 'Contoso')
    await user.click(save())

    await waitFor(() => expect(place()).toBe('/suppliers/5'))
    expect(station.inputsOf('suppliers.create')).toMatchObject([
      { supplier: { name: 'Contoso', email: '', phone: '', note: '' } },
    ])
  })

  it('that does not exist is said so', async () => {
    renderScreen('/suppliers/5', { 'suppliers.read': () => refused({ code: 'supplier-not-found' }) })

    expect(await screen.findByRole('alert')).toHaveTextContent('This supplier does not exist')
  })
})
