import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { accepted, refused } from '../../../shared/result'
import { CustomerId } from '../../../shared/values'
import { salesOrder } from '../sales/sales-examples'
import type { Handlers } from '../support/fake-station'
import { renderScreen } from '../support/render-screen'
import { customer } from './customer-examples'

const listing: Handlers = {
  'customers.list': ({ search }) =>
    accepted(search === 'nobody' ? { rows: [], total: 0 } : { rows: [customer()], total: 1 }),
  'customers.read': () => accepted(customer()),
}
const name = () => screen.findByRole('textbox', { name: 'Name' })
const save = () => screen.getByRole('button', { name: 'Save' })

describe('the list of customers', () => {
  it('shows how to reach each one and how many orders are open, and opens one', async () => {
    const { user, place } = renderScreen('/customers', listing)

    const row = await screen.findByRole('row', { name: /Adler/u })
    expect(
      within(row)
        .getAllByRole('gridcell')
        .map((cell) => cell.textContent),
    ).toEqual(['Adler Optik', 'office@adler.example', '+49 30 901820', '2'])
    await user.click(row)

    await waitFor(() => expect(place()).toBe('/customers/3'))
  })

  it('says what to do first', async () => {
    renderScreen('/customers', { 'customers.list': () => accepted({ rows: [], total: 0 }) })

    expect(await screen.findByRole('heading', { name: 'No customers yet' })).toBeVisible()
  })
})

describe('a customer', () => {
  it('is shown with what waits to be shipped', async () => {
    const { user, station, place } = renderScreen('/customers/3', {
      ...listing,
      'sales.listOrders': () => accepted({ rows: [salesOrder()], total: 23 }),
      'sales.readOrder': () => accepted(salesOrder()),
    })

    expect(await screen.findByRole('textbox', { name: 'Address' })).toHaveValue('Am Markt 1\n10117 Berlin')
    const orders = within(screen.getByRole('region', { name: 'Open orders' }))
    expect(await orders.findByRole('row', { name: /SO-1007 Confirmed 0 of 30/u })).toBeInTheDocument()
    expect(orders.getByText('22 more in Sales orders')).toBeInTheDocument()
    expect(station.inputsOf('sales.listOrders').at(-1)).toMatchObject({
      customerId: 3,
      statuses: ['Confirmed', 'PartFulfilled'],
    })
    await user.click(orders.getByRole('link', { name: 'SO-1007' }))
    await waitFor(() => expect(place()).toBe('/sales/21'))
  })

  it('keeps the lines of an address', async () => {
    const { user, station } = renderScreen('/customers/3', {
      ...listing,
      'customers.save': ({ customer: draft }) => accepted(customer({ ...draft, revision: 2 })),
    })
    await user.type(await screen.findByRole('textbox', { name: 'Address' }), '{Enter}Germany')

    await user.keyboard('{Control>}s{/Control}')

    expect(await screen.findByText('Adler Optik saved')).toBeInTheDocument()
    expect(station.inputsOf('customers.save')).toMatchObject([
      { customerId: 3, revision: 1, customer: { address: 'Am Markt 1\n10117 Berlin\nGermany' } },
    ])
  })

  it('may not have the name of another: it is said at the name', async () => {
    const { user } = renderScreen('/customers/3', {
      ...listing,
      'customers.save': () =>
        refused({ code: 'customer-name-taken', name: 'Contoso', customerId: CustomerId.parse(9) }),
    })
    await user.type(await name(), ' 2')

    await user.click(save())

    await waitFor(async () =>
      expect(await name()).toHaveAccessibleDescription(/already a customer named Contoso/u),
    )
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  })

  it('is created with a name, and has its page then', async () => {
    const { user, place } = renderScreen('/customers/new', {
      ...listing,
      'customers.create': ({ customer: draft }) => accepted(customer({ ...draft, openOrders: 0 })),
    })
    await user.type(await name(), 'Contoso')
    await user.click(save())

    await waitFor(() => expect(place()).toBe('/customers/3'))
  })

  it('that does not exist is said so', async () => {
    renderScreen('/customers/3', { 'customers.read': () => refused({ code: 'customer-not-found' }) })

    expect(await screen.findByRole('alert')).toHaveTextContent('This customer does not exist')
  })
})
