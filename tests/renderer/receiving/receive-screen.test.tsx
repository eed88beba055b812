import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { accepted, refused } from '../../../shared/result'
import { ReceiptStatus } from '../../../shared/refusals/receiving'
import { order } from '../purchases/order-examples'
import { supplier } from '../suppliers/supplier-examples'
import { fault, type Handlers } from '../support/fake-station'
import { renderScreen } from '../support/render-screen'
import { committed, receipt, receiptRow, withoutOrder } from './receipt-examples'

const waiting = [order(), order({ purchaseOrderId: 12, number: 'PO-1044', status: 'PartFulfilled' })]
const over = [
  receiptRow({ receiptId: 3, number: 'R-1003', status: 'committed', committedAt: 5 }),
  receiptRow({ receiptId: 2, number: 'R-1002', status: 'reversed', orderNumber: null, supplierName: null }),
]

const showing = (handlers: Handlers = {}) =>
  renderScreen('/receive', {
    'purchases.listOrders': () => accepted({ rows: waiting, total: waiting.length }),
    'receiving.listReceipts': ({ statuses }) =>
      accepted(
        statuses.includes(ReceiptStatus.enum.open)
          ? { rows: [], total: 0 }
          : { rows: over, total: over.length },
      ),
    'receiving.readReceipt': () => accepted(receipt()),
    'receiving.listCaptured': () => accepted({ rows: [], total: 0 }),
    'products.list': () => accepted({ rows: [], total: 0 }),
    ...handlers,
  })

const open = (count: number): Handlers => ({
  'receiving.listReceipts': ({ statuses }) =>
    accepted(
      statuses.includes(ReceiptStatus.enum.open)
        ? {
            rows: Array.from({ length: count }, (_, at) =>
              receiptRow({ receiptId: at + 4, number: `R-${1004 + at}`, units: 10, captured: 7 }),
            ),
            total: count,
          }
        : { rows: over, total: over.length },
    ),
})

describe('what waits to be received', () => {
  it('lists the orders of which something is still to come, the longest waiting first', async () => {
    const { station } = showing()

    const grid = within(await screen.findByRole('grid', { name: 'Orders to receive' }))
    expect(
      await grid.findByRole('row', { name: /PO-1043 Northwind Ltd .*Confirmed .*0 of 30/u }),
    ).toBeInTheDocument()
    expect(grid.getByRole('row', { name: /PO-1044 .*Part fulfilled/u })).toBeInTheDocument()
    expect(station.inputsOf('purchases.listOrders').at(-1)).toMatchObject({
      statuses: ['Confirmed', 'PartFulfilled'],
      sort: { column: 'orderedAt', descending: false },
    })
    expect(screen.queryByRole('heading', { name: 'Open receipts' })).not.toBeInTheDocument()
  })

  it('opens a receipt for an order and goes there', async () => {
    const { user, station, place } = showing({ 'receiving.openReceipt': () => accepted(receipt()) })

    await user.click(await screen.findByRole('button', { name: 'Receive PO-1044' }))

    await waitFor(() => expect(place()).toBe('/receive/4'))
    expect(station.inputsOf('receiving.openReceipt')).toMatchObject([
      { purchaseOrderId: 12, supplierId: null },
    ])
  })

  it('goes on with the receipt that is open for an order', async () => {
    showing(open(1))

    expect(await screen.findByRole('button', { name: 'Go on with PO-1043' })).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Receive PO-1044' })).toBeInTheDocument()
  })

  it('says why an order cannot be received, and when it could not be opened', async () => {
    const { user, station, place } = showing({
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

    station.answer({ 'receiving.openReceipt': () => fault('store-lost', 'F-6') })
    await user.click(screen.getByRole('button', { name: 'Receive PO-1043' }))

    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('Reference F-6'))
    expect(place()).toBe('/receive')
  })

  it('shows what was begun first, the newest three of them', async () => {
    const { user } = showing(open(5))
    const section = within(await screen.findByRole('region', { name: 'Open receipts' }))
    expect(section.getAllByRole('link').map((link) => link.textContent)).toEqual(['Go on', 'Go on', 'Go on'])
    expect(section.getByText('R-1004 · 7 of 10 units')).toBeVisible()
    expect(section.getByRole('link', { name: 'Go on with R-1004' })).toHaveAttribute(
      'href',
      expect.stringContaining('/receive/4'),
    )

    await user.click(section.getByRole('button', { name: 'Show all 5' }))

    expect(await screen.findByRole('grid', { name: 'Receipts' })).toBeVisible()
  })

  it('is searched, and says when nothing fits', async () => {
    const { user, station } = showing()
    await screen.findByRole('row', { name: /PO-1043/u })
    station.answer({ 'purchases.listOrders': () => accepted({ rows: [], total: 0 }) })

    await user.type(screen.getByRole('searchbox', { name: 'Search order, supplier or receipt' }), 'zzz')

    expect(await screen.findByText('Nothing of that name')).toBeVisible()
    expect(station.inputsOf('purchases.listOrders').at(-1)).toMatchObject({ search: 'zzz' })
  })

  it('says what to do first where nothing waits', async () => {
    showing({ 'purchases.listOrders': () => accepted({ rows: [], total: 0 }) })

    expect(await screen.findByText('Nothing waits to be received')).toBeVisible()
    expect(within(screen.getByRole('main')).getByRole('link', { name: 'Purchase orders' })).toBeVisible()
  })
})

describe('the receipts', () => {
  it('are listed newest first and open on their own page', async () => {
    const { user, station, place } = showing({ 'receiving.readReceipt': () => accepted(committed()) })
    await user.click(await screen.findByRole('radio', { name: 'Receipts' }))
    const grid = within(await screen.findByRole('grid', { name: 'Receipts' }))
    expect(
      await grid.findByRole('row', { name: /R-1003 PO-1043 Northwind Ltd Committed/u }),
    ).toBeInTheDocument()
    expect(grid.getByRole('row', { name: /R-1002 No order .*Reversed/u })).toBeInTheDocument()
    expect(station.inputsOf('receiving.listReceipts').at(-1)).toMatchObject({
      statuses: [],
      sort: { column: 'openedAt', descending: true },
    })

    await user.click(grid.getByRole('row', { name: /R-1003/u }))

    await waitFor(() => expect(place()).toBe('/receive/3'))
  })

  it('say when there are none', async () => {
    const { user } = showing({ 'receiving.listReceipts': () => accepted({ rows: [], total: 0 }) })

    await user.click(await screen.findByRole('radio', { name: 'Receipts' }))

    expect(await screen.findByText('No receipts yet')).toBeVisible()
  })
})

const askedWithoutOrder = async (handlers: Handlers = {}) => {
  const shown = showing({
    'receiving.openReceipt': () => accepted(withoutOrder()),
    'receiving.readReceipt': () => accepted(withoutOrder()),
    'suppliers.list': ({ search }) =>
      accepted(search.startsWith('n') ? { rows: [supplier()], total: 1 } : { rows: [], total: 0 }),
    ...handlers,
  })
  await shown.user.click(await screen.findByRole('button', { name: 'Receive without a purchase order' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Receive without a purchase order' }))
  return { ...shown, dialog }
}

describe('goods without a purchase order', () => {
  it('are received from nobody known at once', async () => {
    const { user, dialog, station, place } = await askedWithoutOrder()
    expect(dialog.getByRole('button', { name: 'Start receiving' })).toHaveFocus()

    await user.keyboard('{Enter}')

    await waitFor(() => expect(place()).toBe('/receive/4'))
    expect(station.inputsOf('receiving.openReceipt')).toMatchObject([
      { purchaseOrderId: null, supplierId: null },
    ])
    expect(await screen.findByRole('heading', { name: 'Without an order' })).toBeVisible()
  })

  it('are received from the supplier that is found', async () => {
    const { user, dialog, station } = await askedWithoutOrder()
    await user.type(dialog.getByRole('combobox', { name: 'Supplier' }), 'north')
    await user.click(await dialog.findByRole('option', { name: 'Northwind Ltd' }))

    await user.click(dialog.getByRole('button', { name: 'Start receiving' }))

    await waitFor(() =>
      expect(station.inputsOf('receiving.openReceipt')).toMatchObject([
        { purchaseOrderId: null, supplierId: 5 },
      ]),
    )
  })

  it('take no name that is no supplier', async () => {
    const { user, dialog, station } = await askedWithoutOrder()
    const field = dialog.getByRole('combobox', { name: 'Supplier' })
    await user.type(field, 'zzz')
    expect(await dialog.findByText('No supplier of that name')).toBeVisible()
    await user.tab()
    expect(field).toHaveValue('')

    await user.click(dialog.getByRole('button', { name: 'Start receiving' }))

    await waitFor(() =>
      expect(station.inputsOf('receiving.openReceipt')).toMatchObject([{ supplierId: null }]),
    )
  })

  it('say when the supplier is gone', async () => {
    const { user, dialog } = await askedWithoutOrder({
      'receiving.openReceipt': () => refused({ code: 'supplier-not-found' }),
    })

    await user.click(dialog.getByRole('button', { name: 'Start receiving' }))

    expect(await dialog.findByRole('alert')).toHaveTextContent(/supplier/iu)
  })
})
