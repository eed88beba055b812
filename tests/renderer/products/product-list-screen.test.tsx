import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { ProductRow } from '../../../shared/ipc/products'
import { accepted } from '../../../shared/result'
import { fault, type Handlers } from '../support/fake-station'
import { renderScreen } from '../support/render-screen'
import { cable, product, productRow } from './product-examples'

const cableRow = productRow({ ...cable(), status: 'archived' })
const listing = (rows: readonly ProductRow[] = [productRow(), cableRow]): Handlers => ({
  'products.list': () => accepted({ rows: [...rows], total: rows.length }),
  'products.read': () => accepted(product()),
})
const cellsOf = (row: HTMLElement) =>
  within(row)
    .getAllByRole('gridcell')
    .map((cell) => cell.textContent)

describe('Products / Sku variations', () => {
  it('shows what each variation is, what is on hand and whether it has serial numbers, in words', async () => {
    renderScreen('/products', listing())

    expect(cellsOf(await screen.findByRole('row', { name: /RX1-EU/u }))).toEqual([
      'RX',
      'RX1-EU',
      'Router X1Router X · EU plug, black',
      '10',
      '12',
      'pcs',
      'Active',
      'Yes',
    ])
    expect(cellsOf(screen.getByRole('row', { name: /CB2/u }))).toEqual([
      'C2',
      'CB2',
      'Cable 2 m',
      '1,200',
      '1,200',
      'm',
      'Archived',
      'No',
    ])
  })

  it('shows where a product lies once that column is chosen', async () => {
    const { user } = renderScreen('/products', listing([productRow({ location: 'A-12-3' })]))
    await screen.findByRole('row', { name: /RX1-EU/u })
    expect(screen.queryByRole('columnheader', { name: 'Location' })).not.toBeInTheDocument()

    await user.click(screen.getByRole('button', { name: 'Columns' }))
    await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Location' }))

    expect(cellsOf(screen.getByRole('row', { name: /RX1-EU/u }))).toContain('A-12-3')
  })

  it('shows the picture in place of the initials', async () => {
    const imageUrl = 'app://station/product-images/7?1'
    renderScreen('/products', listing([productRow({ imageUrl })]))

    const row = await screen.findByRole('row', { name: /RX1-EU/u })
    expect(row.querySelector('img')).toHaveAttribute('src', imageUrl)
  })

  it('searches in main while text is typed', async () => {
    const { user, station } = renderScreen('/products', listing())

    await user.type(await screen.findByRole('searchbox', { name: 'Search sku, name, barcode' }), 'x1 eu')

    await waitFor(() => expect(station.inputsOf('products.list').at(-1)?.search).toBe('x1 eu'))
  })

  it('sorts in main by a column, and the other way at the second click', async () => {
    const { user, station } = renderScreen('/products', listing())
    const sort = () => station.inputsOf('products.list').at(-1)?.sort
    await screen.findByRole('row', { name: /RX1-EU/u })
    expect(sort()).toEqual({ column: 'sku', descending: false })

    await user.click(screen.getByRole('button', { name: 'Current inventory' }))
    await waitFor(() => expect(sort()).toEqual({ column: 'currentInventory', descending: false }))
    await user.click(screen.getByRole('button', { name: 'Current inventory' }))
    await waitFor(() => expect(sort()).toEqual({ column: 'currentInventory', descending: true }))
    expect(screen.getByRole('columnheader', { name: 'Current inventory' })).toHaveAttribute(
      'aria-sort',
      'descending',
    )
  })

  it('narrows to a status and to products with or without serial numbers', async () => {
    const { user, station } = renderScreen('/products', listing())

    await user.click(await screen.findByRole('combobox', { name: 'Status' }))
    await user.click(await screen.findByRole('option', { name: 'Archived' }))
    await user.click(screen.getByRole('combobox', { name: 'Has serial numbers' }))
    await user.click(await screen.findByRole('option', { name: 'No serial numbers' }))

    await waitFor(() =>
      expect(station.inputsOf('products.list').at(-1)).toMatchObject({
        status: 'archived',
        hasSerialNumbers: false,
      }),
    )
  })

  it('opens a product with the mouse and with Enter', async () => {
    const { user, place } = renderScreen('/products', listing())

    await user.click(await screen.findByRole('row', { name: /RX1-EU/u }))
    await waitFor(() => expect(place()).toBe('/products/7'))
    await user.keyboard('{Escape}')
    const grid = await screen.findByRole('grid', { name: 'Products / Sku variations' })
    await within(grid).findByRole('row', { name: /CB2/u })
    grid.focus()
    await user.keyboard('{End}{Enter}')

    await waitFor(() => expect(place()).toBe('/products/8'))
  })

  it('has its search and filters still when the operator comes back', async () => {
    const { user } = renderScreen('/products', listing())
    await user.type(await screen.findByRole('searchbox'), 'router')
    await user.click(await screen.findByRole('row', { name: /RX1-EU/u }))
    await screen.findByRole('heading', { name: 'Router X1' })

    await user.keyboard('{Escape}')

    expect(await screen.findByRole('searchbox')).toHaveValue('router')
  })

  it('says what to do first while there are none', async () => {
    const { user, place } = renderScreen('/products', listing([]))

    expect(await screen.findByRole('heading', { name: 'No products yet' })).toBeVisible()
    expect(screen.getByText(/Create the first one with its sku and name/u)).toBeVisible()
    await user.click(screen.getAllByRole('link', { name: 'New product' })[0] ?? document.body)

    await waitFor(() => expect(place()).toBe('/products/new'))
  })

  it('offers to clear a search that nothing fits', async () => {
    const { user } = renderScreen('/products', {
      'products.list': ({ search }) =>
        search === '' ? accepted({ rows: [productRow()], total: 1 }) : accepted({ rows: [], total: 0 }),
    })
    await user.type(await screen.findByRole('searchbox'), 'nothing like it')

    await user.click(await screen.findByRole('button', { name: 'Clear search and filters' }))

    expect(await screen.findByRole('row', { name: /RX1-EU/u })).toBeInTheDocument()
    expect(screen.getByRole('searchbox')).toHaveValue('')
  })

  it('shows a fault with the reference to read out', async () => {
    renderScreen('/products', { 'products.list': () => fault('store-lost', 'F-12') })

    expect(await screen.findByRole('alert')).toHaveTextContent('Reference F-12')
  })
})
