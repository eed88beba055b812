import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { accepted, refused } from '../../../shared/result'
import { cable, productRow } from '../products/product-examples'
import { supplier } from '../suppliers/supplier-examples'
import { fault, type Handlers } from '../support/fake-station'
import { renderScreen } from '../support/render-screen'
import { scanned } from '../support/scanned'
import { draft, order } from './order-examples'

const products = [productRow(), productRow(cable())]
const usual: Handlers = {
  'suppliers.list': ({ search }) => {
    const rows = [supplier(), supplier({ supplierId: 6, name: 'Contoso' })].filter(({ name }) =>
      name.toLowerCase().includes(search.toLowerCase()),
    )
    return accepted({ rows, total: rows.length })
  },
  'products.list': ({ search }) => {
    const rows = products.filter(({ sku, name }) =>
      `${sku} ${name}`.toLowerCase().includes(search.toLowerCase()),
    )
    return accepted({ rows, total: rows.length })
  },
  'purchases.readOrder': () => accepted(draft()),
}
const supplierField = () => screen.findByRole('combobox', { name: 'Supplier' })
const finder = () => screen.findByRole('combobox', { name: 'Add a product' })
const quantityOf = (name: string) => screen.getByRole('textbox', { name: `Quantity of ${name}` })

describe('a new purchase order', () => {
  it('is written without leaving the keyboard: supplier, product, Enter, quantity, Enter, next', async () => {
    const { user, station, place } = renderScreen('/orders/new', {
      ...usual,
      'purchases.createOrder': () => accepted(draft()),
    })
    await waitFor(async () => expect(await supplierField()).toHaveFocus())
    await user.keyboard('north')
    await screen.findByRole('option', { name: 'Northwind Ltd' })
    await user.keyboard('{Enter}')
    await waitFor(async () => expect(await supplierField()).toHaveValue('Northwind Ltd'))
    await user.click(await finder())

    await user.keyboard('rx1')
    await screen.findByRole('option', { name: /RX1-EU/u })
    await user.keyboard('{Enter}')
    expect(screen.getByRole('textbox', { name: 'Quantity to add' })).toHaveFocus()
    await user.keyboard('10{Enter}')
    expect(await finder()).toHaveFocus()
    await user.keyboard('cable')
    await waitFor(() => expect(screen.queryByRole('option', { name: /RX1-EU/u })).toBeNull())
    await screen.findByRole('option', { name: /CB2/u })
    await user.keyboard('{Enter}20{Enter}')
    expect(await screen.findByText('2 lines, 30 units')).toBeInTheDocument()
    await user.keyboard('{Control>}s{/Control}')

    await waitFor(() => expect(place()).toBe('/orders/11'))
    expect(station.inputsOf('purchases.createOrder').map((input) => input.order)).toEqual([
      {
        supplierId: 5,
        reference: '',
        note: '',
        lines: [
          { productId: 7, quantity: 10 },
          { productId: 8, quantity: 20 },
        ],
      },
    ])
  })

  it('takes a whole sku and Enter at once, before the list has come', async () => {
    const { user } = renderScreen('/orders/new', usual)

    await user.type(await finder(), 'CB2{Enter}')

    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Quantity to add' })).toHaveFocus())
    expect(await finder()).toHaveValue('Cable 2 m')
  })

  it('does not guess when Enter fits several products: it shows them', async () => {
    const { user } = renderScreen('/orders/new', {
      ...usual,
      'products.list': () => accepted({ rows: products, total: 2 }),
    })

    await user.type(await finder(), 'o{Enter}')

    expect(await screen.findByRole('option', { name: /CB2/u })).toBeInTheDocument()
    expect(await finder()).toHaveFocus()
    expect(await finder()).toHaveValue('o')
  })

  it('takes a barcode that is scanned into the product field', async () => {
    const { user, station } = renderScreen('/orders/new', {
      ...usual,
      'products.read': () => accepted(cable()),
    })
    await user.click(await finder())

    station.announce('scanning.deskChanged', scanned(1, '4006381333931', 8))
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Quantity to add' })).toHaveFocus())
    await user.keyboard('3{Enter}')
    expect(await screen.findByText('1 line, 3 units')).toBeInTheDocument()
    station.announce('scanning.deskChanged', scanned(2, 'NOBODYS'))

    expect(await screen.findByText('No active product fits “NOBODYS”.')).toBeInTheDocument()
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })

  it('does not order what is archived', async () => {
    const { user, station } = renderScreen('/orders/new', {
      ...usual,
      'products.read': () => accepted(cable({ status: 'archived' })),
    })
    await user.click(await finder())

    station.announce('scanning.deskChanged', scanned(1, '4006381333931', 8))

    expect(await screen.findByText('Cable 2 m is archived')).toBeInTheDocument()
    expect(await finder()).toHaveFocus()
  })

  it('searches active products only, and says when none fits', async () => {
    const { user, station } = renderScreen('/orders/new', usual)

    await user.type(await finder(), 'zz')

    expect(await screen.findByText('No active product fits “zz”.')).toBeInTheDocument()
    expect(station.inputsOf('products.list').at(-1)).toMatchObject({ search: 'zz', status: 'active' })
  })

  it('creates a supplier that is not there yet on the spot', async () => {
    const { user, station } = renderScreen('/orders/new', {
      ...usual,
      'suppliers.create': ({ supplier: { name } }) => accepted(supplier({ supplierId: 9, name })),
    })
    await user.type(await supplierField(), 'Fabrikam')

    await user.click(await screen.findByRole('option', { name: 'Create “Fabrikam”' }))

    await waitFor(() => expect(station.inputsOf('suppliers.create')).toHaveLength(1))
    expect(await supplierField()).toHaveValue('Fabrikam')
  })

  it('needs a supplier to be saved, and a line to be confirmed', async () => {
    const { user, station } = renderScreen('/orders/new', usual)
    await user.click(await screen.findByRole('button', { name: 'Save' }))
    expect(await supplierField()).toHaveAccessibleDescription(/Choose the supplier/u)
    expect(await supplierField()).toHaveFocus()

    await user.keyboard('north')
    await user.click(await screen.findByRole('option', { name: 'Northwind Ltd' }))
    await user.click(screen.getByRole('button', { name: 'Confirm order' }))

    expect(await screen.findByRole('alert')).toHaveTextContent('Add at least one product first.')
    expect(station.inputsOf('purchases.createOrder')).toEqual([])
  })

  it('is saved and confirmed in one step', async () => {
    const { user, station, place } = renderScreen('/orders/new', {
      ...usual,
      'purchases.createOrder': () => accepted(draft()),
      'purchases.confirmOrder': () => accepted(order()),
      'purchases.readOrder': () => accepted(order()),
    })
    await user.type(await supplierField(), 'north')
    await user.click(await screen.findByRole('option', { name: 'Northwind Ltd' }))
    await user.type(await finder(), 'CB2{Enter}')
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Quantity to add' })).toHaveFocus())
    await user.keyboard('20{Enter}')

    await user.keyboard('{Control>}{Enter}{/Control}')

    expect(await screen.findByRole('button', { name: 'Receive' })).toBeInTheDocument()
    expect(place()).toBe('/orders/11')
    expect(station.inputsOf('purchases.confirmOrder')).toMatchObject([{ purchaseOrderId: 11 }])
  })

  it('that is saved but not confirmed says so on its page', async () => {
    const { user, place } = renderScreen('/orders/new', {
      ...usual,
      'purchases.createOrder': () => accepted(draft()),
      'purchases.confirmOrder': () => fault('store-lost'),
    })
    await user.type(await supplierField(), 'north')
    await user.click(await screen.findByRole('option', { name: 'Northwind Ltd' }))
    await user.type(await finder(), 'CB2{Enter}')
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Quantity to add' })).toHaveFocus())
    await user.keyboard('{Enter}')

    await user.click(screen.getByRole('button', { name: 'Confirm order' }))

    expect(await screen.findByText('PO-1043 is saved, but not confirmed')).toBeInTheDocument()
    await waitFor(() => expect(place()).toBe('/orders/11'))
  })
})

describe('a draft', () => {
  it('has its quantities changed, Enter going down and then to the next product', async () => {
    const { user, station } = renderScreen('/orders/11', {
      ...usual,
      'purchases.saveOrder': () => accepted(draft({ revision: 2 })),
    })
    await screen.findByRole('heading', { name: 'PO-1043' })
    await user.clear(quantityOf('Router X1'))
    await user.type(quantityOf('Router X1'), '12{Enter}')
    expect(quantityOf('Cable 2 m')).toHaveFocus()
    await user.keyboard('{Enter}')
    expect(await finder()).toHaveFocus()

    await user.click(screen.getByRole('button', { name: 'Save' }))

    expect(await screen.findByText('PO-1043 saved')).toBeInTheDocument()
    expect(station.inputsOf('purchases.saveOrder')).toMatchObject([
      {
        purchaseOrderId: 11,
        revision: 1,
        order: {
          lines: [
            { productId: 7, quantity: 12 },
            { productId: 8, quantity: 20 },
          ],
        },
      },
    ])
  })

  it('loses a line with its button', async () => {
    const { user, station } = renderScreen('/orders/11', {
      ...usual,
      'purchases.saveOrder': () => accepted(draft({ revision: 2 })),
    })

    await user.click(await screen.findByRole('button', { name: 'Remove Router X1' }))
    expect(screen.getByText('Router X1 removed')).toBeInTheDocument()
    expect(screen.getByText('1 line, 20 units')).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Save' }))

    await waitFor(() =>
      expect(station.inputsOf('purchases.saveOrder')[0]?.order.lines).toEqual([
        { productId: 8, quantity: 20 },
      ]),
    )
  })

  it('has a product once: adding it again goes to its line', async () => {
    const { user } = renderScreen('/orders/11', usual)

    await user.type(await finder(), 'RX1-EU{Enter}')

    await waitFor(() => expect(quantityOf('Router X1')).toHaveFocus())
    expect(screen.getByText(/Router X1 is on this order already/u)).toBeInTheDocument()
    expect(screen.getAllByRole('row')).toHaveLength(3)
  })

  it.each([
    ['', 'Enter how many.'],
    ['0', 'Enter how many.'],
    ['1000001', 'At most 1,000,000.'],
  ])('is not saved with “%s” as a quantity', async (typed, why) => {
    const { user, station } = renderScreen('/orders/11', usual)
    await screen.findByRole('heading', { name: 'PO-1043' })
    await user.clear(quantityOf('Cable 2 m'))
    if (typed !== '') await user.type(quantityOf('Cable 2 m'), typed)

    await user.click(screen.getByRole('button', { name: 'Save' }))

    expect(quantityOf('Cable 2 m')).toHaveAccessibleDescription(why)
    expect(quantityOf('Cable 2 m')).toHaveFocus()
    expect(station.inputsOf('purchases.saveOrder')).toEqual([])
  })

  it('is confirmed as it was saved, and can be received then', async () => {
    const { user, station } = renderScreen('/orders/11', {
      ...usual,
      'purchases.confirmOrder': () => accepted(order()),
    })

    await user.click(await screen.findByRole('button', { name: 'Confirm order' }))

    expect(await screen.findByRole('button', { name: 'Receive' })).toBeInTheDocument()
    expect(station.inputsOf('purchases.saveOrder')).toEqual([])
  })

  it('saves what was typed before it is confirmed, and confirms nothing when that is refused', async () => {
    const { user, station } = renderScreen('/orders/11', {
      ...usual,
      'purchases.saveOrder': () => refused({ code: 'product-archived', productName: 'Router X1' }),
    })
    await user.type(await screen.findByRole('textbox', { name: 'Supplier reference' }), '-B')

    await user.click(screen.getByRole('button', { name: 'Confirm order' }))

    expect(await screen.findByRole('alert')).toHaveTextContent('Router X1 is archived')
    expect(station.inputsOf('purchases.confirmOrder')).toEqual([])
  })

  it('that somebody else saved meanwhile is not overwritten', async () => {
    const { user, station } = renderScreen('/orders/11', {
      ...usual,
      'purchases.saveOrder': () => refused({ code: 'changed-elsewhere', what: 'PO-1043' }),
    })
    await user.type(await screen.findByRole('textbox', { name: 'Note' }), '!')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    station.answer({ 'purchases.readOrder': () => accepted(draft({ note: 'Urgent', revision: 2 })) })

    await user.click(await screen.findByRole('button', { name: 'Drop my changes and show theirs' }))

    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Note' })).toHaveValue('Urgent'))
  })

  it('that somebody else confirmed meanwhile keeps what was typed until the operator has seen it', async () => {
    const { user, station } = renderScreen('/orders/11', {
      ...usual,
      'purchases.saveOrder': () =>
        refused({ code: 'order-not-in-status', number: 'PO-1043', status: 'Confirmed', needed: ['Draft'] }),
    })
    await user.type(await screen.findByRole('textbox', { name: 'Note' }), '!')
    station.answer({ 'purchases.readOrder': () => accepted(order()) })
    station.announce('warehouse.changed', { topics: ['orders'] })
    expect(await screen.findByText('Confirmed')).toBeInTheDocument()
    expect(screen.getByRole('textbox', { name: 'Note' })).toHaveValue('Pallet 2 comes later!')

    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('PO-1043 is Confirmed now')
    await user.click(screen.getByRole('button', { name: 'Drop my changes and show theirs' }))

    expect(await screen.findByRole('button', { name: 'Receive' })).toBeInTheDocument()
  })

  it('shows the order as it is when somebody else confirmed it and nothing was typed', async () => {
    const { station } = renderScreen('/orders/11', usual)
    await finder()

    station.answer({ 'purchases.readOrder': () => accepted(order()) })
    station.announce('warehouse.changed', { topics: ['orders'] })

    expect(await screen.findByRole('button', { name: 'Receive' })).toBeInTheDocument()
  })

  it('is cancelled only when that is confirmed', async () => {
    const { user, station } = renderScreen('/orders/11', {
      ...usual,
      'purchases.cancelOrder': () => accepted(order({ status: 'Cancelled' })),
    })
    await user.click(await screen.findByRole('button', { name: 'Cancel order' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Cancel PO-1043?' }))
    expect(dialog.getByRole('button', { name: 'Keep the order' })).toHaveFocus()

    await user.click(dialog.getByRole('button', { name: 'Cancel order' }))

    expect(await screen.findByText('Cancelled')).toBeInTheDocument()
    expect(station.inputsOf('purchases.cancelOrder')).toMatchObject([{ purchaseOrderId: 11 }])
  })

  it('is asked about before it is left unsaved', async () => {
    const { user } = renderScreen('/orders/11', usual)
    await user.click(await screen.findByRole('button', { name: 'Remove Router X1' }))

    await user.click(screen.getByRole('link', { name: 'Dashboard' }))

    expect(await screen.findByRole('dialog', { name: 'Leave without saving?' })).toBeInTheDocument()
  })
})
