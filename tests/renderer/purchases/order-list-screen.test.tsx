import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { accepted } from '../../../shared/result'
import type { Handlers } from '../support/fake-station'
import { renderScreen } from '../support/render-screen'
import { draft, order, partFulfilled } from './order-examples'

const listing: Handlers = {
  'purchases.listOrders': () =>
    accepted({
      rows: [
        draft({ purchaseOrderId: 12, number: 'PO-1044' }),
        partFulfilled(),
        order({ purchaseOrderId: 10, number: 'PO-1042', status: 'Fulfilled', isClosedShort: true }),
      ],
      total: 3,
    }),
  'purchases.readOrder': () => accepted(order()),
}

describe('the list of purchase orders', () => {
  it('shows supplier, state, reference, day and how much has come', async () => {
    renderScreen('/orders', listing)

    const row = await screen.findByRole('row', { name: /PO-1043/u })
    expect(
      within(row)
        .getAllByRole('gridcell')
        .map((cell) => cell.textContent),
    ).toEqual(['PO-1043', 'Northwind Ltd', 'Part fulfilled', 'NW-88213', '14 Nov 2026 10:12', '28 of 30'])
  })

  it('says which ones were closed short', async () => {
    renderScreen('/orders', listing)

    expect(await screen.findByRole('row', { name: /PO-1042 .*Fulfilled Closed short/u })).toBeInTheDocument()
  })

  it('searches, sorts and narrows in main, to a status or to what can be received', async () => {
    const { user, station } = renderScreen('/orders', listing)
    const asked = () => station.inputsOf('purchases.listOrders').at(-1)
    await user.type(await screen.findByRole('searchbox'), 'nw-88')
    await user.click(screen.getByRole('button', { name: 'Supplier' }))

    await user.click(screen.getByRole('combobox', { name: 'Status' }))
    await user.click(await screen.findByRole('option', { name: 'To receive' }))
    await waitFor(() =>
      expect(asked()).toMatchObject({
        search: 'nw-88',
        sort: { column: 'supplierName', descending: false },
        statuses: ['Confirmed', 'PartFulfilled'],
      }),
    )
    await user.click(screen.getByRole('combobox', { name: 'Status' }))
    await user.click(await screen.findByRole('option', { name: 'Cancelled' }))
    await waitFor(() => expect(asked()?.statuses).toEqual(['Cancelled']))
  })

  it('opens an order with Enter', async () => {
    const { user, place } = renderScreen('/orders', listing)
    const grid = await screen.findByRole('grid', { name: 'Purchase orders' })
    await within(grid).findByRole('row', { name: /PO-1043/u })

    grid.focus()
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}')

    await waitFor(() => expect(place()).toBe('/orders/11'))
  })

  it('says what to do first while there are none, and offers to clear what nothing fits', async () => {
    const { user } = renderScreen('/orders', {
      'purchases.listOrders': () => accepted({ rows: [], total: 0 }),
    })
    expect(await screen.findByRole('heading', { name: 'No purchase orders yet' })).toBeVisible()

    await user.type(screen.getByRole('searchbox'), 'PO-9')
    await user.click(await screen.findByRole('button', { name: 'Clear search and filter' }))

    expect(await screen.findByRole('heading', { name: 'No purchase orders yet' })).toBeVisible()
  })
})
