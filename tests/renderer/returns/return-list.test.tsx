import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { CustomerReturnRow } from '../../../shared/ipc/returns'
import { accepted } from '../../../shared/result'
import type { Handlers } from '../support/fake-station'
import { renderScreen } from '../support/render-screen'
import { customerReturn, emptyReturn, returnRow } from './return-examples'

const open = returnRow()
const closed = returnRow({
  customerReturnId: 7,
  number: 'RT-1007',
  status: 'committed',
  closedAt: new Date(2026, 10, 23, 9, 0).getTime(),
  customerNames: ['Northwind'],
  units: 1,
})

const showing = (rows: readonly CustomerReturnRow[], handlers: Handlers = {}) =>
  renderScreen('/returns', {
    'returns.list': ({ statuses, search }) => {
      const found = rows.filter(
        ({ status, number }) =>
          (statuses.length === 0 || statuses.includes(status)) && number.includes(search),
      )
      return accepted({ rows: found, total: found.length })
    },
    'returns.read': () => accepted(customerReturn()),
    'returns.listUnits': () => accepted({ rows: [], total: 0 }),
    'returns.listNewest': () => accepted([]),
    ...handlers,
  })

const list = () => screen.findByRole('grid', { name: 'Customer returns' })

describe('the list of customer returns', () => {
  it('names from whom each came, how many units and where it stands', async () => {
    showing([open, closed])

    const row = within(await list()).getByRole('row', { name: /RT-1007/u })
    expect(row).toHaveTextContent('Northwind')
    expect(row).toHaveTextContent('Committed')
    expect(within(await list()).getByRole('row', { name: /RT-1008/u })).toHaveTextContent(
      'Contoso GmbH, Fabrikam',
    )
  })

  it('offers to go on with what was begun', async () => {
    const { user, place } = showing([open, closed])

    await user.click(await screen.findByRole('link', { name: 'Go on with RT-1008' }))

    expect(place()).toBe('/returns/8')
  })

  it('opens a new return and shows it', async () => {
    const { user, place } = showing([], {
      'returns.open': () => accepted(emptyReturn),
      'returns.read': () => accepted(emptyReturn),
    })
    expect(await screen.findByText('No customer returns yet')).toBeVisible()

    await user.click(screen.getByRole('button', { name: 'New return' }))

    await waitFor(() => expect(place()).toBe('/returns/8'))
    expect(await screen.findByText('Scan a unit that came back')).toBeVisible()
  })

  it('shows only the open ones, and finds one by its number', async () => {
    const { user } = showing([open, closed])
    await list()

    await user.click(screen.getByRole('radio', { name: 'Open ones' }))
    await waitFor(() => expect(screen.queryByRole('row', { name: /RT-1007/u })).not.toBeInTheDocument())
    await user.type(screen.getByRole('searchbox', { name: 'Search return or customer' }), 'RT-9')

    expect(await screen.findByText('No return of that name')).toBeVisible()
  })
})
