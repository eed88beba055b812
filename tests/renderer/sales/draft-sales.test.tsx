import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { accepted, refused } from '../../../shared/result'
import { customer } from '../customers/customer-examples'
import { cable, productRow } from '../products/product-examples'
import type { Handlers } from '../support/fake-station'
import { renderScreen } from '../support/render-screen'
import { draftSale, salesOrder } from './sales-examples'

const products = [productRow(), productRow(cable())]
const usual: Handlers = {
  'customers.list': () => accepted({ rows: [customer()], total: 1 }),
  'products.list': ({ search }) => {
    const rows = products.filter(({ sku, name }) =>
      `${sku} ${name}`.toLowerCase().includes(search.toLowerCase()),
    )
    return accepted({ rows, total: rows.length })
  },
  'sales.readOrder': () => accepted(draftSale()),
}
const customerField = () => screen.findByRole('combobox', { name: 'Customer' })
const priceOf = (name: string) => screen.findByRole('textbox', { name: `Unit price of ${name}` })
const totals = () => screen.getByLabelText('Totals')

describe('a new sales order', () => {
  it('is written without leaving the keyboard: product, quantity, price, next product', async () => {
    const { user, station, place } = renderScreen('/sales/new', {
      ...usual,
      'sales.createOrder': () => accepted(draftSale()),
    })
    await waitFor(async () => expect(await customerField()).toHaveFocus())
    await user.keyboard('a')
    await user.click(await screen.findByRole('option', { name: 'Adler Optik' }))
    await user.click(screen.getByRole('combobox', { name: 'Add a product' }))
    await user.keyboard('rx')
    await screen.findByRole('option', { name: /RX1-EU/u })
    await user.keyboard('{Enter}3{Enter}')
    await waitFor(async () => expect(await priceOf('Router X1')).toHaveFocus())
    await user.keyboard('19.99{Enter}')
    expect(screen.getByRole('combobox', { name: 'Add a product' })).toHaveFocus()
    expect(totals()).toHaveTextContent('Net€59.97Tax 19%€11.39Total€71.36')
    await user.keyboard('{Control>}s{/Control}')

    await waitFor(() => expect(place()).toBe('/sales/21'))
    expect(station.inputsOf('sales.createOrder').map((input) => input.order)).toEqual([
      {
        customerId: 3,
        reference: '',
        shipTo: '',
        note: '',
        lines: [{ productId: 7, quantity: 3, unitPrice: 1_999, taxRate: 1_900 }],
      },
    ])
  })

  it('needs a price for each line: it is said at the price', async () => {
    const { user, station } = renderScreen('/sales/new', usual)
    await user.type(await customerField(), 'a')
    await user.click(await screen.findByRole('option', { name: 'Adler Optik' }))
    await user.type(screen.getByRole('combobox', { name: 'Add a product' }), 'CB2{Enter}')
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Quantity to add' })).toHaveFocus())
    await user.keyboard('{Enter}')
    await priceOf('Cable 2 m')

    await user.click(screen.getByRole('button', { name: 'Save' }))

    expect(await priceOf('Cable 2 m')).toHaveAccessibleDescription('Enter a price.')
    expect(await priceOf('Cable 2 m')).toHaveFocus()
    expect(station.inputsOf('sales.createOrder')).toEqual([])
  })

  it('needs a customer to be saved, and a line to be quoted or confirmed', async () => {
    const { user, station } = renderScreen('/sales/new', usual)
    await user.click(await screen.findByRole('button', { name: 'Save' }))
    expect(await customerField()).toHaveAccessibleDescription(/Choose the customer/u)

    await user.type(await customerField(), 'a')
    await user.click(await screen.findByRole('option', { name: 'Adler Optik' }))
    await user.click(screen.getByRole('button', { name: 'Make it a quote' }))

    expect(await screen.findByRole('alert')).toHaveTextContent('Add at least one product first.')
    expect(station.inputsOf('sales.createOrder')).toEqual([])
  })

  it('creates a customer that is not there yet on the spot', async () => {
    const { user } = renderScreen('/sales/new', {
      ...usual,
      'customers.create': ({ customer: { name } }) => accepted(customer({ customerId: 9, name })),
    })
    await user.type(await customerField(), 'Fabrikam')

    await user.click(await screen.findByRole('option', { name: 'Create “Fabrikam”' }))

    await waitFor(async () => expect(await customerField()).toHaveValue('Fabrikam'))
  })
})

describe('a sales order that is being written', () => {
  it('shows what is free of each product, and reckons as prices and rates are typed', async () => {
    const { user } = renderScreen('/sales/21', usual)

    const row = await screen.findByRole('row', { name: /Router X1/u })
    expect(within(row).getAllByRole('cell')[1]).toHaveTextContent('2')
    const price = await priceOf('Router X1')
    await user.clear(price)
    await user.type(price, '7.05')
    const rate = screen.getByRole('textbox', { name: 'Tax rate of Cable 2 m' })
    await user.clear(rate)
    await user.type(rate, '7')

    expect(within(row).getByText('€70.50')).toBeInTheDocument()
    expect(totals()).toHaveTextContent('Net€90.50Tax 7%€1.40Tax 19%€13.40Total€105.30')
  })

  it('becomes a quote, and can still be changed then', async () => {
    const { user, station } = renderScreen('/sales/21', {
      ...usual,
      'sales.quoteOrder': () => accepted(draftSale({ status: 'Quote', revision: 2 })),
    })

    await user.click(await screen.findByRole('button', { name: 'Make it a quote' }))

    expect(await screen.findByText('SO-1007 is a quote now')).toBeInTheDocument()
    expect(await priceOf('Router X1')).toBeEnabled()
    expect(screen.queryByRole('button', { name: 'Make it a quote' })).not.toBeInTheDocument()
    expect(station.inputsOf('sales.saveOrder')).toEqual([])
  })

  it('saves what was typed before it is confirmed, and shows the order then', async () => {
    const { user, station } = renderScreen('/sales/21', {
      ...usual,
      'sales.saveOrder': () => accepted(draftSale({ revision: 2 })),
      'sales.confirmOrder': () => accepted(salesOrder()),
    })
    const price = await priceOf('Router X1')
    await user.clear(price)
    await user.type(price, '25')

    await user.keyboard('{Control>}{Enter}{/Control}')

    expect(await screen.findByText('SO-1007 confirmed')).toBeInTheDocument()
    expect(station.inputsOf('sales.saveOrder')).toMatchObject([
      { salesOrderId: 21, revision: 1, order: { lines: [{ unitPrice: 2_500 }, { unitPrice: 100 }] } },
    ])
    expect(await screen.findByText('10 pcs')).toBeInTheDocument()
  })

  it('that somebody else saved meanwhile is not overwritten', async () => {
    const { user } = renderScreen('/sales/21', {
      ...usual,
      'sales.saveOrder': () => refused({ code: 'changed-elsewhere', what: 'SO-1007' }),
    })
    await user.type(await screen.findByRole('textbox', { name: 'Customer reference' }), '!')

    await user.click(screen.getByRole('button', { name: 'Save' }))

    expect(await screen.findByRole('button', { name: 'Drop my changes and show theirs' })).toBeInTheDocument()
  })
})
