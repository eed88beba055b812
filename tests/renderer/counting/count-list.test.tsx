import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { StockCountRow } from '../../../shared/ipc/counting'
import { accepted } from '../../../shared/result'
import { product, productRow } from '../products/product-examples'
import type { Handlers } from '../support/fake-station'
import { renderScreen } from '../support/render-screen'
import { countRow, newCount, stockCount } from './count-examples'

const open = countRow()
const closed = countRow({
  stockCountId: 2,
  number: 'SC-1002',
  status: 'committed',
  productId: 7,
  productName: 'Router X1',
  closedAt: new Date(2026, 10, 23, 9, 0).getTime(),
  seen: 40,
})
const counts: Handlers = {
  'counting.open': () => accepted(newCount),
  'counting.read': () => accepted(stockCount()),
  'counting.listNumbers': () => accepted({ rows: [], total: 0 }),
  'counting.listNewest': () => accepted([]),
}

const showing = (rows: readonly StockCountRow[], handlers: Handlers = {}) =>
  renderScreen('/counts', {
    'counting.list': ({ statuses, search }) => {
      const found = rows.filter(
        ({ status, number }) =>
          (statuses.length === 0 || statuses.includes(status)) && number.includes(search),
      )
      return accepted({ rows: found, total: found.length })
    },
    ...counts,
    ...handlers,
  })

const list = () => screen.findByRole('grid', { name: 'Stock counts' })

describe('the list of stock counts', () => {
  it('names what was counted, how much was seen and where it stands', async () => {
    showing([open, closed])

    const row = within(await list()).getByRole('row', { name: /SC-1002/u })
    expect(row).toHaveTextContent('Router X1Committed40')
    expect(within(await list()).getByRole('row', { name: /SC-1003/u })).toHaveTextContent(
      'All products with serial numbersOpen11',
    )
  })

  it('offers to go on with what was begun', async () => {
    const { user, place } = showing([open, closed])

    await user.click(await screen.findByRole('link', { name: 'Go on with SC-1003' }))

    expect(place()).toBe('/counts/3')
  })

  it('shows only the open ones, and finds one by its number', async () => {
    const { user } = showing([open, closed])
    await list()

    await user.click(screen.getByRole('radio', { name: 'Open ones' }))
    await waitFor(() => expect(screen.queryByRole('row', { name: /SC-1002/u })).not.toBeInTheDocument())
    await user.type(screen.getByRole('searchbox', { name: 'Search count or product' }), 'SC-9')

    expect(await screen.findByText('No count of that name')).toBeVisible()
  })
})

describe('a new stock count', () => {
  it('is over all products with serial numbers, unless one is chosen', async () => {
    const { user, place, station } = showing([])
    expect(await screen.findByText('No stock counts yet')).toBeVisible()

    await user.click(screen.getByRole('button', { name: 'New count' }))
    await user.click(await screen.findByRole('button', { name: 'Start counting' }))

    await waitFor(() => expect(place()).toBe('/counts/3'))
    expect(station.inputsOf('counting.open')).toMatchObject([{ productId: null }])
  })

  it('is over one product that is found by typing; what names none counts for nothing', async () => {
    const { user, station } = showing([], {
      'products.list': ({ search }) => {
        const rows = 'router x1'.includes(search.toLowerCase()) ? [productRow()] : []
        return accepted({ rows, total: rows.length })
      },
    })
    await user.click(await screen.findByRole('button', { name: 'New count' }))
    await user.click(await screen.findByRole('radio', { name: 'One product' }))
    expect(screen.getByRole('button', { name: 'Start counting' })).toBeDisabled()
    const field = screen.getByRole('combobox', { name: 'Product' })

    await user.type(field, 'modem')
    expect(await screen.findByText('No such product with serial numbers')).toBeVisible()
    await user.clear(field)
    await user.type(field, 'rout')
    await user.click(await screen.findByRole('option', { name: /Router X1/u }))
    await user.click(screen.getByRole('button', { name: 'Start counting' }))

    await waitFor(() =>
      expect(station.inputsOf('counting.open')).toMatchObject([{ productId: productRow().productId }]),
    )
    expect(station.inputsOf('products.list').at(-1)).toMatchObject({ hasSerialNumbers: true })
  })

  it('can be begun from the serial numbers of a product', async () => {
    const { user, place, station } = renderScreen('/products/7?tab=serials', {
      'products.read': () => accepted(product()),
      'serials.list': () => accepted({ rows: [], total: 0, isCut: false }),
      ...counts,
    })

    await user.click(await screen.findByRole('button', { name: 'Count these: Router X1' }))

    await waitFor(() => expect(place()).toBe('/counts/3'))
    expect(station.inputsOf('counting.open')).toMatchObject([{ productId: 7 }])
  })
})
