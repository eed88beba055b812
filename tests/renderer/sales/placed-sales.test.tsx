import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { DispatchId, SalesOrderLineId } from '../../../shared/values'
import { accepted, refused } from '../../../shared/result'
import { renderScreen } from '../support/render-screen'
import { cableLine, draftSale, routerLine, salesOrder } from './sales-examples'

const part = salesOrder({
  status: 'PartFulfilled',
  unitsShipped: 24,
  serialsNamed: 3,
  isStockGood: false,
  lines: [
    routerLine({ shipped: 4, reserved: 6, allocated: 2, picked: 1, available: 5 }),
    cableLine({ shipped: 20, reserved: 0 }),
  ],
  dispatches: [
    {
      dispatchId: 5,
      number: 'D-1003',
      status: 'committed',
      units: 24,
      openedAt: 1_794_651_127_000,
      committedAt: 1_794_651_127_000,
    },
  ],
})

describe('a confirmed sales order', () => {
  it('shows who bought, where it goes, and what it comes to', async () => {
    renderScreen('/sales/21', { 'sales.readOrder': () => accepted(salesOrder()) })

    expect(await screen.findByRole('link', { name: 'Adler Optik' })).toHaveAttribute('href', '/customers/3')
    expect(screen.getByText(/10117 Berlin/u)).toBeInTheDocument()
    expect(screen.getByLabelText('Totals')).toHaveTextContent('Net€219.90Tax 19%€41.78Total€261.68')
    expect(screen.queryByText('Stock short')).not.toBeInTheDocument()
  })

  it('says which products keep it from leaving in full', async () => {
    renderScreen('/sales/21', {
      'sales.readOrder': () =>
        accepted(
          salesOrder({
            lines: [
              routerLine({ available: 7 }),
              routerLine({ salesOrderLineId: SalesOrderLineId.parse(32), quantity: 1, available: 7 }),
            ],
          }),
        ),
    })

    expect(await screen.findByText('Router X1: 4 of 11 pcs are not in stock.')).toBeInTheDocument()
  })

  it('goes back to draft while nothing is promised by serial number', async () => {
    const { user } = renderScreen('/sales/21', {
      'sales.readOrder': () => accepted(salesOrder()),
      'sales.reviseOrder': () => accepted(draftSale({ revision: 3 })),
    })

    await user.click(await screen.findByRole('button', { name: 'Back to draft' }))

    expect(await screen.findByRole('textbox', { name: 'Unit price of Router X1' })).toHaveValue('19.99')
  })

  it('offers no way back to draft once a number is promised to it', async () => {
    renderScreen('/sales/21', { 'sales.readOrder': () => accepted(salesOrder({ serialsNamed: 1 })) })

    await screen.findByRole('button', { name: 'Cancel order' })
    expect(screen.queryByRole('button', { name: 'Back to draft' })).not.toBeInTheDocument()
  })

  it('says what cancelling sets free, and asks first', async () => {
    const { user, station } = renderScreen('/sales/21', {
      'sales.readOrder': () => accepted(salesOrder({ serialsNamed: 2 })),
      'sales.cancelOrder': () => accepted(salesOrder({ status: 'Cancelled' })),
    })

    await user.click(await screen.findByRole('button', { name: 'Cancel order' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Cancel SO-1007?' }))
    expect(dialog.getByText(/is free again: 30 units in 2 lines/u)).toBeInTheDocument()
    expect(dialog.getByText('2 serial numbers promised to it are free again as well.')).toBeInTheDocument()
    expect(station.inputsOf('sales.cancelOrder')).toEqual([])
    await user.click(dialog.getByRole('button', { name: 'Cancel order' }))

    expect(await screen.findByText('SO-1007 cancelled')).toBeInTheDocument()
    await waitFor(() =>
      expect(screen.queryByRole('button', { name: 'Cancel order' })).not.toBeInTheDocument(),
    )
  })
})

describe('a sales order of which a part has left', () => {
  it('says in words what is on back order, and shows each line', async () => {
    renderScreen('/sales/21', { 'sales.readOrder': () => accepted(part) })

    expect(await screen.findByText('6 units are on back order.')).toBeInTheDocument()
    expect(screen.getByText('Router X1: 1 of 6 pcs are not in stock.')).toBeInTheDocument()
    const row = screen.getByRole('row', { name: /Router X1/u })
    expect(
      within(row)
        .getAllByRole('cell')
        .slice(1)
        .map((cell) => cell.textContent),
    ).toEqual(['10 pcs', '4', '6', '3 of 6', '€19.99', '19%', '€199.90'])
    expect(within(screen.getByRole('table', { name: 'Dispatches' })).getByText('D-1003')).toBeInTheDocument()
  })

  it('goes on with the dispatch that is open', async () => {
    const [dispatch] = part.dispatches
    if (!dispatch) throw new Error('Nothing has left')
    const dispatchId = DispatchId.parse(dispatch.dispatchId + 1)
    const open = { ...dispatch, dispatchId, number: 'D-1004', status: 'open' as const, committedAt: null }
    renderScreen('/sales/21', {
      'sales.readOrder': () => accepted({ ...part, dispatches: [dispatch, open] }),
    })

    expect(await screen.findByRole('button', { name: 'Go on packing D-1004' })).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: 'Ship out & invoice' })).not.toBeInTheDocument()
  })

  it('names every unit that closing short gives up, and why it cannot be done now', async () => {
    const { user } = renderScreen('/sales/21', {
      'sales.readOrder': () => accepted(part),
      'sales.closeShort': () =>
        refused({
          code: 'sales-order-has-open-dispatch',
          number: 'SO-1007',
          dispatchNumber: 'D-1004',
        }),
    })

    await user.click(await screen.findByRole('button', { name: 'Close short' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Close SO-1007 short?' }))
    expect(dialog.getByRole('row', { name: 'Router X1 RX1-EU 6 of 10 pcs' })).toBeInTheDocument()
    expect(dialog.getByText(/3 serial numbers promised to it are free again/u)).toBeInTheDocument()
    await user.click(dialog.getByRole('button', { name: 'Close short' }))

    expect(await dialog.findByRole('alert')).toHaveTextContent('Dispatch D-1004 is open')
  })
})

it('a sales order that does not exist is said so', async () => {
  renderScreen('/sales/21', { 'sales.readOrder': () => refused({ code: 'sales-order-not-found' }) })

  expect(await screen.findByRole('alert')).toHaveTextContent('This sales order does not exist')
})
