import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { accepted } from '../../../shared/result'
import { usualSettings } from '../support/answers'
import type { Handlers } from '../support/fake-station'
import { renderScreen } from '../support/render-screen'
import { salesOrder } from './sales-examples'

const listing: Handlers = {
  'sales.listOrders': () =>
    accepted({
      rows: [
        salesOrder({ serialsNamed: 4 }),
        salesOrder({ salesOrderId: 22, number: 'SO-1006', isStockGood: false, serialsNeeded: 0 }),
        salesOrder({
          salesOrderId: 23,
          number: 'SO-1005',
          status: 'Fulfilled',
          isClosedShort: true,
          unitsShipped: 12,
          isStockGood: false,
          serialsNeeded: 0,
        }),
      ],
      total: 3,
    }),
  'sales.readOrder': () => accepted(salesOrder()),
}

async function cellsOf(number: string): Promise<string[]> {
  const row = await screen.findByRole('row', { name: new RegExp(number, 'u') })
  return within(row)
    .getAllByRole('gridcell')
    .map((cell) => cell.textContent)
}

describe('the list of sales orders', () => {
  it('shows what can leave, how many serial numbers are known, and what each comes to', async () => {
    renderScreen('/sales', listing)

    expect(await cellsOf('SO-1007')).toEqual([
      'SO-1007',
      'Adler Optik',
      'Confirmed',
      'Stock good',
      '4 of 10',
      '0 of 30',
      '€261.68',
    ])
    expect(await cellsOf('SO-1006')).toContain('Stock short')
  })

  it('says nothing of stock where nothing is shipped any more', async () => {
    renderScreen('/sales', listing)

    const cells = await cellsOf('SO-1005')
    expect(cells).toContain('FulfilledClosed short')
    expect(cells.join()).not.toMatch(/Stock/u)
  })

  it('shows amounts in the currency of the warehouse, with its decimals', async () => {
    const { warehouse } = usualSettings
    renderScreen('/sales', {
      ...listing,
      'settings.read': () => accepted({ ...usualSettings, warehouse: { ...warehouse, currency: 'JPY' } }),
    })

    await waitFor(async () => expect(await cellsOf('SO-1007')).toContain('¥26,168'))
  })

  it('filters in main by what waits to be shipped and by stock, and opens an order', async () => {
    const { user, station, place } = renderScreen('/sales', listing)

    await user.click(await screen.findByRole('combobox', { name: 'Status' }))
    await user.click(await screen.findByRole('option', { name: 'To ship' }))
    await user.click(screen.getByRole('combobox', { name: 'Stock' }))
    await user.click(await screen.findByRole('option', { name: 'Stock good' }))

    await waitFor(() =>
      expect(station.inputsOf('sales.listOrders').at(-1)).toMatchObject({
        statuses: ['Confirmed', 'PartFulfilled'],
        isStockGood: true,
      }),
    )
    await user.click(await screen.findByRole('row', { name: /SO-1007/u }))
    await waitFor(() => expect(place()).toBe('/sales/21'))
  })

  it('says what to do first', async () => {
    renderScreen('/sales', {})

    expect(await screen.findByRole('heading', { name: 'No sales orders yet' })).toBeVisible()
  })
})
