import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { SalesOrder } from '../../../shared/ipc/sales'
import { accepted, refused } from '../../../shared/result'
import type { Handlers } from '../support/fake-station'
import { renderScreen } from '../support/render-screen'
import { dispatch } from './dispatch-examples'

/** A confirmed order of ten routers, of which one dispatch has left. */
const order = (over: Partial<z.input<typeof SalesOrder>> = {}): SalesOrder =>
  SalesOrder.parse({
    salesOrderId: 11,
    number: 'SO-1001',
    customerId: 5,
    customerName: 'Contoso GmbH',
    status: 'PartFulfilled',
    isClosedShort: false,
    reference: '',
    orderedAt: 1,
    unitsOrdered: 10,
    unitsShipped: 4,
    gross: 0,
    isStockGood: true,
    serialsNeeded: 6,
    serialsNamed: 0,
    note: '',
    shipTo: '',
    customerAddress: '',
    lines: [],
    totals: { net: 0, taxes: [], tax: 0, gross: 0 },
    dispatches: [
      { dispatchId: 3, number: 'D-1003', status: 'committed', units: 4, openedAt: 1, committedAt: 2 },
    ],
    revision: 1,
    ...over,
  })

const showing = (shown: SalesOrder, handlers: Handlers = {}) =>
  renderScreen('/sales/11', {
    'sales.readOrder': () => accepted(shown),
    'dispatch.readDispatch': () => accepted(dispatch()),
    'dispatch.listCaptured': () => accepted({ rows: [], total: 0 }),
    'dispatch.listExpected': () => accepted({ rows: [], total: 0 }),
    ...handlers,
  })

describe('shipping from the page of a sales order', () => {
  it('opens a dispatch of it', async () => {
    const { user, place, station } = showing(order(), { 'dispatch.openDispatch': () => accepted(dispatch()) })

    await user.click(await screen.findByRole('button', { name: 'Ship out & invoice' }))

    await waitFor(() => expect(place()).toBe('/dispatch/3'))
    expect(station.inputsOf('dispatch.openDispatch')).toMatchObject([{ salesOrderId: 11 }])
  })

  it('says why none can be opened', async () => {
    const { user } = showing(order(), {
      'dispatch.openDispatch': () =>
        refused({
          code: 'sales-order-not-in-status',
          number: 'SO-1001',
          status: 'Cancelled',
          needed: ['Confirmed', 'PartFulfilled'],
        }),
    })

    await user.click(await screen.findByRole('button', { name: 'Ship out & invoice' }))

    expect(await screen.findByText('SO-1001 is Cancelled now')).toBeVisible()
  })

  it('leads to pre-entering while units wait for their numbers', async () => {
    showing(order())

    expect(await screen.findByRole('link', { name: 'Pre-enter serial nos.' })).toHaveAttribute(
      'href',
      expect.stringContaining('/sales/11/serials'),
    )
  })

  it('offers no pre-entering where no serial numbers are needed, and no shipping once all has left', async () => {
    showing(order({ status: 'Fulfilled', unitsShipped: 10, serialsNeeded: 0 }))

    expect(await screen.findByRole('link', { name: 'D-1003' })).toBeVisible()
    expect(screen.queryByRole('link', { name: 'Pre-enter serial nos.' })).not.toBeInTheDocument()
    expect(screen.queryByRole('button', { name: 'Ship out & invoice' })).not.toBeInTheDocument()
  })
})
