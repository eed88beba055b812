import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { accepted, refused } from '../../../shared/result'
import type { Handlers } from '../support/fake-station'
import { renderScreen } from '../support/render-screen'
import { order, partFulfilled } from './order-examples'

const reading = (read = order()): Handlers => ({ 'purchases.readOrder': () => accepted(read) })
const openReceipt = {
  receiptId: 32,
  number: 'R-1005',
  status: 'open' as const,
  units: 0,
  openedAt: 1,
  committedAt: null,
}

describe('a confirmed order', () => {
  it('shows what was ordered, what has come and what is still waited for', async () => {
    renderScreen('/orders/11', reading(partFulfilled()))

    const lines = within(await screen.findByRole('table', { name: 'Lines' }))
    expect(lines.getByRole('row', { name: /Router X1 RX1-EU Yes 10 pcs 8 of 10 2/u })).toBeInTheDocument()
    expect(lines.getByRole('row', { name: /Cable 2 m CB2 No 20 m 20 of 20 None/u })).toBeInTheDocument()
    const receipts = within(screen.getByRole('table', { name: 'Receipts' }))
    expect(
      receipts.getByRole('row', { name: /R-1004 Committed 28 15 Nov 2026 08:00 15 Nov 2026 09:30/u }),
    ).toBeInTheDocument()
    expect(receipts.getByRole('link', { name: 'R-1004' })).toHaveAttribute(
      'href',
      expect.stringContaining('/receive/31'),
    )
    expect(screen.getByRole('link', { name: 'Northwind Ltd' })).toHaveAttribute(
      'href',
      expect.stringContaining('/suppliers/5'),
    )
  })

  it('opens a receipt to receive it', async () => {
    const { user, station, place } = renderScreen('/orders/11', {
      ...reading(),
      'receiving.openReceipt': () =>
        refused({
          code: 'order-not-in-status',
          number: 'PO-1043',
          status: 'Cancelled',
          needed: ['Confirmed'],
        }),
    })
    await user.click(await screen.findByRole('button', { name: 'Receive' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('PO-1043 is Cancelled now')
    expect(place()).toBe('/orders/11')
    expect(station.inputsOf('receiving.openReceipt')).toMatchObject([
      { purchaseOrderId: 11, supplierId: null },
    ])
  })

  it('goes on with the receipt that is open', async () => {
    renderScreen('/orders/11', reading(order({ receipts: [openReceipt] })))

    expect(await screen.findByRole('button', { name: 'Go on receiving R-1005' })).toBeInTheDocument()
  })

  it('of which nothing has come can be cancelled, naming what will not be received', async () => {
    const { user } = renderScreen('/orders/11', {
      ...reading(),
      'purchases.cancelOrder': () => accepted(order({ status: 'Cancelled', revision: 3 })),
    })
    await user.click(await screen.findByRole('button', { name: 'Cancel order' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Cancel PO-1043?' }))
    expect(dialog.getByText(/30 units in 2 lines/u)).toBeVisible()

    await user.click(dialog.getByRole('button', { name: 'Cancel order' }))

    expect(await screen.findByText('Cancelled')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: 'Receive' })).not.toBeInTheDocument()
  })

  it('says why it cannot be cancelled', async () => {
    const { user } = renderScreen('/orders/11', {
      ...reading(),
      'purchases.cancelOrder': () =>
        refused({ code: 'order-has-open-receipt', number: 'PO-1043', receiptNumber: 'R-1005' }),
    })
    await user.click(await screen.findByRole('button', { name: 'Cancel order' }))
    const dialog = within(await screen.findByRole('dialog'))

    await user.click(dialog.getByRole('button', { name: 'Cancel order' }))

    expect(await dialog.findByRole('alert')).toHaveTextContent('Receipt R-1005 is open')
  })

  it('of which a part has come can be closed short, naming every unit that will not come', async () => {
    const { user, station } = renderScreen('/orders/11', {
      ...reading(partFulfilled()),
      'purchases.closeShort': () =>
        accepted(partFulfilled({ status: 'Fulfilled', isClosedShort: true, revision: 4 })),
    })
    expect(await screen.findByRole('button', { name: 'Receive' })).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: 'Cancel order' })).not.toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Close short' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Close PO-1043 short?' }))
    expect(dialog.getByRole('button', { name: 'Keep waiting' })).toHaveFocus()
    expect(dialog.getAllByRole('row').map((row) => row.textContent)).toEqual([
      'ProductNot coming',
      'Router X1RX1-EU2 of 10 pcs',
    ])

    await user.click(dialog.getByRole('button', { name: 'Close short' }))

    expect(await screen.findByText('Closed short')).toBeInTheDocument()
    expect(screen.getByRole('columnheader', { name: 'Not coming' })).toBeInTheDocument()
    expect(station.inputsOf('purchases.closeShort')).toMatchObject([{ purchaseOrderId: 11 }])
  })

  it('follows what is received at other stations', async () => {
    const { station } = renderScreen('/orders/11', reading())
    await screen.findByRole('row', { name: /0 of 10/u })

    station.answer(reading(partFulfilled()))
    station.announce('warehouse.changed', { topics: ['receipts', 'orders'] })

    await waitFor(() => expect(screen.getByRole('row', { name: /8 of 10/u })).toBeInTheDocument())
    expect(screen.getByText('Part fulfilled')).toBeInTheDocument()
  })

  it('says that an order does not exist', async () => {
    renderScreen('/orders/11', { 'purchases.readOrder': () => refused({ code: 'order-not-found' }) })

    expect(await screen.findByRole('alert')).toHaveTextContent('This purchase order does not exist')
  })
})
