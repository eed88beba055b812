import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { accepted, refused } from '../../../shared/result'
import type { Handlers } from '../support/fake-station'
import { renderScreen } from '../support/render-screen'
import { dispatch, packed, queued, shipped } from './dispatch-examples'

const waiting = [
  queued(),
  queued({
    salesOrderId: 12,
    number: 'SO-1002',
    customerName: 'Fabrikam',
    isStockGood: false,
    serialsNeeded: 0,
    serialsNamed: 0,
    openDispatchId: 3,
    openDispatchNumber: 'D-1003',
  }),
]

const showing = (handlers: Handlers = {}) =>
  renderScreen('/dispatch', {
    'dispatch.listQueue': () => accepted({ rows: waiting, total: waiting.length }),
    'dispatch.listDispatches': () => accepted({ rows: [], total: 0 }),
    'dispatch.openDispatch': () => accepted(dispatch()),
    'dispatch.readDispatch': () => accepted(dispatch()),
    'dispatch.listCaptured': () => accepted({ rows: [], total: 0 }),
    'dispatch.listExpected': () => accepted({ rows: [], total: 0 }),
    ...handlers,
  })

const queue = () => screen.findByRole('grid', { name: 'Dispatch queue' })

describe('the dispatch queue', () => {
  it('says of each order whether the stock is good, and how many units are named', async () => {
    showing()

    const first = within(await queue()).getByRole('row', { name: /SO-1001/u })
    expect(first).toHaveTextContent('Contoso GmbH')
    expect(first).toHaveTextContent('Stock good')
    expect(first).toHaveTextContent('2 of 10')
    const second = within(await queue()).getByRole('row', { name: /SO-1002/u })
    expect(second).toHaveTextContent('Stock short')
    expect(second).toHaveTextContent('none needed')
  })

  it('opens a dispatch, or goes on with the one that is open', async () => {
    const { user, station, place } = showing()
    await queue()
    expect(screen.getByRole('button', { name: 'Go on with SO-1002' })).toBeVisible()

    await user.click(screen.getByRole('button', { name: 'Ship out SO-1001' }))

    await waitFor(() => expect(place()).toBe('/dispatch/3'))
    expect(station.inputsOf('dispatch.openDispatch')).toMatchObject([{ salesOrderId: 11 }])
  })

  it('leads to pre-entering where serial numbers are needed', async () => {
    showing()
    await queue()

    expect(screen.getByRole('link', { name: 'Pre-enter serial nos. of SO-1001' })).toHaveAttribute(
      'href',
      expect.stringContaining('/sales/11/serials'),
    )
    expect(screen.queryByRole('link', { name: /SO-1002/u })).not.toBeInTheDocument()
  })

  it('shows only orders whose stock is good', async () => {
    const { user, station } = showing()
    await queue()

    await user.click(screen.getByRole('combobox', { name: 'Which orders' }))
    await user.click(await screen.findByRole('option', { name: 'Stock good' }))

    await waitFor(() =>
      expect(station.inputsOf('dispatch.listQueue').at(-1)).toMatchObject({ isStockGood: true }),
    )
  })

  it('says what brings orders here when there is none, and how to see all when none fits', async () => {
    const { user } = showing({ 'dispatch.listQueue': () => accepted({ rows: [], total: 0 }) })
    expect(await screen.findByText('Nothing waits to be dispatched')).toBeVisible()

    await user.type(screen.getByRole('searchbox', { name: 'Search order, customer or dispatch' }), 'nobody')

    expect(await screen.findByText('Nothing of that name')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Show all that wait' }))
    expect(await screen.findByText('Nothing waits to be dispatched')).toBeVisible()
  })

  it('says why a dispatch could not be opened', async () => {
    const { user } = showing({
      'dispatch.openDispatch': () =>
        refused({
          code: 'sales-order-not-in-status',
          number: 'SO-1001',
          status: 'Cancelled',
          needed: ['Confirmed', 'PartFulfilled'],
        }),
    })
    await queue()

    await user.click(screen.getByRole('button', { name: 'Ship out SO-1001' }))

    expect(await screen.findByRole('alert')).toHaveTextContent('SO-1001')
  })
})

describe('dispatches', () => {
  it('stand first while they are open', async () => {
    showing({ 'dispatch.listDispatches': () => accepted({ rows: [packed()], total: 1 }) })

    const open = within(await screen.findByRole('region', { name: 'Being packed' }))
    expect(open.getByText('SO-1001 · Contoso GmbH')).toBeVisible()
    expect(open.getByText('D-1003 · 4 of 9 units')).toBeVisible()
    expect(open.getByRole('link', { name: 'Go on with D-1003' })).toBeVisible()
  })

  it('are listed with what became of them, and open', async () => {
    const { user, place } = showing({
      'dispatch.listDispatches': ({ statuses }) =>
        accepted({ rows: statuses.length > 0 ? [] : [shipped()], total: 1 }),
      'dispatch.readDispatch': () => accepted(shipped()),
    })
    await queue()

    await user.click(screen.getByRole('radio', { name: 'Dispatches' }))
    const row = await screen.findByRole('row', { name: /D-1003/u })
    expect(row).toHaveTextContent('Committed')
    await user.click(row)

    await waitFor(() => expect(place()).toBe('/dispatch/3'))
  })
})
