import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { accepted, refused } from '../../../shared/result'
import { ProductId } from '../../../shared/values'
import { renderScreen } from '../support/render-screen'
import { product, productRow } from './product-examples'

describe('a new product', () => {
  it('needs a sku and a name, and opens its page once it is saved', async () => {
    const { user, station, place } = renderScreen('/products/new', {
      'products.create': () => accepted(product()),
      'products.read': () => accepted(product()),
    })
    const sku = await screen.findByRole('textbox', { name: 'Sku' })
    await waitFor(() => expect(sku).toHaveFocus())
    await user.type(sku, 'RX1-EU')
    await user.keyboard('{Control>}s{/Control}')
    expect(screen.getByRole('textbox', { name: 'Name' })).toHaveFocus()

    await user.type(screen.getByRole('textbox', { name: 'Name' }), 'Router X1')
    await user.click(screen.getByRole('switch', { name: 'Has serial numbers' }))
    await user.click(screen.getByRole('button', { name: 'Save' }))

    await waitFor(() => expect(place()).toBe('/products/7'))
    expect(station.inputsOf('products.create').map((input) => input.product)).toEqual([
      {
        sku: 'RX1-EU',
        name: 'Router X1',
        parentName: null,
        options: '',
        unit: 'pcs',
        location: '',
        status: 'active',
        hasSerialNumbers: true,
        codes: [],
      },
    ])
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })

  it('proposes parents that other variations have', async () => {
    const { user } = renderScreen('/products/new', {
      'products.list': () => accepted({ rows: [productRow(), productRow({ productId: 8 })], total: 2 }),
    })
    await user.type(await screen.findByRole('combobox', { name: 'Parent product' }), 'rout')

    await user.click(await screen.findByRole('option', { name: 'Router X' }))

    expect(screen.getByRole('combobox', { name: 'Parent product' })).toHaveValue('Router X')
  })

  it('stays with what was typed when its sku is taken', async () => {
    const { user, place } = renderScreen('/products/new', {
      'products.create': () =>
        refused({
          code: 'sku-taken',
          sku: 'RX1-EU',
          productId: ProductId.parse(9),
          productName: 'Router X1 US',
        }),
    })
    await user.type(await screen.findByRole('textbox', { name: 'Sku' }), 'RX1-EU')
    await user.type(screen.getByRole('textbox', { name: 'Name' }), 'Router X1')

    await user.click(screen.getByRole('button', { name: 'Save' }))

    await waitFor(() =>
      expect(screen.getByRole('textbox', { name: 'Sku' })).toHaveAccessibleDescription(
        /The sku RX1-EU is taken/u,
      ),
    )
    expect(place()).toBe('/products/new')
    expect(screen.getByRole('textbox', { name: 'Name' })).toHaveValue('Router X1')
  })
})
