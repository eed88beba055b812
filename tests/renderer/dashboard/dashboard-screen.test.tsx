import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { PurchaseOrderRow } from '../../../shared/ipc/purchases'
import { ReceiptRow } from '../../../shared/ipc/receiving'
import { accepted, refused } from '../../../shared/result'
import { dispatch, packed, queued } from '../dispatch/dispatch-examples'
import { nothingWaiting } from '../support/answers'
import { renderScreen } from '../support/render-screen'

const order = PurchaseOrderRow.parse({
  purchaseOrderId: 43,
  number: 'PO-1043',
  supplierId: 1,
  supplierName: 'Northwind Ltd',
  status: 'Confirmed',
  isClosedShort: false,
  reference: '',
  orderedAt: 1,
  unitsOrdered: 40,
  unitsReceived: 10,
})
const receipt = ReceiptRow.parse({
  receiptId: 4,
  number: 'R-1004',
  status: 'open',
  purchaseOrderId: 43,
  orderNumber: 'PO-1043',
  supplierId: 1,
  supplierName: 'Northwind Ltd',
  supplierReference: '',
  openedAt: 1,
  committedAt: null,
  units: 40,
  captured: 37,
})

describe('the dashboard', () => {
  it('counts what waits, each with the way to it', async () => {
    renderScreen('/', {
      'dashboard.read': () =>
        accepted({ ...nothingWaiting, ordersToReceive: 4, unitsWithoutSerial: 37, productsWithoutSerial: 3 }),
    })

    expect(await screen.findByRole('link', { name: 'To receive 4 purchase orders' })).toHaveAttribute(
      'href',
      '/receive',
    )
    expect(
      screen.getByRole('link', { name: 'Units without serial no. 37 in 3 products' }),
    ).toBeInTheDocument()
  })

  it('says that listed numbers have left unnamed, where no unit is without one', async () => {
    renderScreen('/', { 'dashboard.read': () => accepted({ ...nothingWaiting, leftUnnamed: 2 }) })

    expect(
      await screen.findByRole('link', {
        name: 'Units without serial no. 0 2 listed numbers have left unnamed',
      }),
    ).toBeInTheDocument()
  })

  it('leads on with a receipt that somebody began', async () => {
    renderScreen('/', {
      'receiving.listReceipts': ({ statuses }) =>
        accepted(statuses.includes('open') ? { rows: [receipt], total: 1 } : { rows: [], total: 0 }),
    })

    const open = await screen.findByRole('region', { name: 'Being received' })
    expect(await within(open).findByText('PO-1043 · 37 of 40 captured')).toBeInTheDocument()
    expect(within(open).getByRole('link', { name: 'Go on with R-1004' })).toHaveAttribute(
      'href',
      '/receive/4',
    )
  })

  it('counts what waits to be dispatched', async () => {
    renderScreen('/', {
      'dashboard.read': () => accepted({ ...nothingWaiting, ordersToDispatch: 5, openDispatches: 1 }),
    })

    expect(await screen.findByRole('link', { name: 'To dispatch 5 sales orders' })).toHaveAttribute(
      'href',
      '/dispatch',
    )
    expect(
      screen.getByRole('link', { name: 'Open dispatches 1 dispatch that has not left' }),
    ).toBeInTheDocument()
  })

  it('leads on with a dispatch that somebody began, and to the next one', async () => {
    const { user, place } = renderScreen('/', {
      'dispatch.listDispatches': () => accepted({ rows: [packed()], total: 1 }),
      'dispatch.listQueue': () => accepted({ rows: [queued({ isStockGood: false })], total: 1 }),
      'dispatch.openDispatch': () => accepted(dispatch()),
      'dispatch.readDispatch': () => accepted(dispatch()),
      'dispatch.listCaptured': () => accepted({ rows: [], total: 0 }),
      'dispatch.listExpected': () => accepted({ rows: [], total: 0 }),
    })
    const open = within(await screen.findByRole('region', { name: 'Being packed' }))
    expect(await open.findByText('SO-1001 · 4 of 9 packed')).toBeInTheDocument()
    const next = within(screen.getByRole('region', { name: 'Next to dispatch' }))
    expect(await next.findByText('15 units to ship · stock short')).toBeInTheDocument()

    await user.click(next.getByRole('button', { name: 'Ship out SO-1001' }))

    await waitFor(() => expect(place()).toBe('/dispatch/3'))
  })

  it('says why an order cannot be received now', async () => {
    const { user, station } = renderScreen('/', {
      'purchases.listOrders': () => accepted({ rows: [order], total: 1 }),
      'receiving.openReceipt': () =>
        refused({
          code: 'order-not-in-status',
          number: 'PO-1043',
          status: 'Cancelled',
          needed: ['Confirmed'],
        }),
    })

    await user.click(await screen.findByRole('button', { name: 'Receive PO-1043' }))

    expect(await screen.findByRole('alert')).toHaveTextContent('PO-1043 is Cancelled now')
    expect(station.inputsOf('receiving.openReceipt')[0]).toMatchObject({
      purchaseOrderId: 43,
      supplierId: null,
    })
  })

  it('shows the first steps while there is no product', async () => {
    renderScreen('/', { 'dashboard.read': () => accepted({ ...nothingWaiting, productCount: 0 }) })

    const start = await screen.findByRole('region', { name: 'Start here' })
    expect(within(start).getAllByRole('listitem')).toHaveLength(4)
    expect(within(start).getByRole('link', { name: 'Create a product' })).toHaveAttribute(
      'href',
      '/products/new',
    )
  })

  it('asks again when something in the warehouse changed, once for many changes', async () => {
    const { station } = renderScreen('/', {})
    await screen.findByRole('link', { name: /To receive 0/u })
    const before = station.inputsOf('dashboard.read').length
    station.answer({ 'dashboard.read': () => accepted({ ...nothingWaiting, ordersToReceive: 1 }) })

    for (const topic of ['orders', 'receipts', 'orders'] as const)
      station.announce('warehouse.changed', { topics: [topic] })

    expect(await screen.findByRole('link', { name: /To receive 1/u })).toBeInTheDocument()
    await waitFor(() => expect(station.inputsOf('dashboard.read')).toHaveLength(before + 1))
  })
})
