import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Input } from '../../../shared/ipc/contract'
import { accepted } from '../../../shared/result'
import { SupplierId } from '../../../shared/values'
import type { Handlers } from '../support/fake-station'
import { renderScreen } from '../support/render-screen'
import { history, serialRow } from './serial-examples'

const two = [serialRow(), serialRow({ serialId: 2, serial: '0007', status: 'damaged', receivedAt: null })]

const listing = (rows = two, total: number | null = rows.length): Handlers => ({
  'serials.list': () => accepted({ rows, total, isCut: total === null }),
  'serials.read': () => accepted(history),
})

describe('the list of serial numbers', () => {
  it('shows each number with its state, product and receipt', async () => {
    renderScreen('/serials', listing())

    const row = await screen.findByRole('row', { name: /SN-88213-K/u })
    expect(
      within(row)
        .getAllByRole('gridcell')
        .slice(1)
        .map((cell) => cell.textContent),
    ).toEqual(['SN-88213-K', 'In stock', 'Router X1', 'RX1-EU', 'R-1004', '14 Nov 2026 10:12'])
    expect(screen.getByText('2 rows')).toBeInTheDocument()
  })

  it('searches while digits are typed and marks them in the number', async () => {
    const { user, station } = renderScreen('/serials', listing())
    await screen.findByRole('row', { name: /SN-88213-K/u })

    await user.type(screen.getByRole('searchbox', { name: 'Find by last digits or any part' }), '13-k')

    await waitFor(() => expect(lastSearch(station.inputsOf('serials.list'))).toBe('13-k'))
    expect(await screen.findByText('13-K', { selector: 'mark' })).toBeInTheDocument()
  })

  it('says when a search found more than it shows', async () => {
    const { user } = renderScreen('/serials', listing(two, null))

    await user.type(await screen.findByRole('searchbox'), '8')

    expect(await screen.findByText(/Only the first 2 are shown/u)).toBeInTheDocument()
  })

  it('narrows to the chosen states and says so on the button', async () => {
    const { user, station } = renderScreen('/serials', listing())

    await user.click(await screen.findByRole('button', { name: 'Status' }))
    await user.click(await screen.findByRole('checkbox', { name: 'Damaged' }))
    await user.click(screen.getByRole('checkbox', { name: 'In stock' }))

    expect(await screen.findByRole('button', { name: 'Status: 2' })).toBeInTheDocument()
    await waitFor(() =>
      expect(station.inputsOf('serials.list').at(-1)?.statuses).toEqual(['in-stock', 'damaged']),
    )
  })

  it('narrows to one supplier found by typing', async () => {
    const supplierId = SupplierId.parse(3)
    const { user, station } = renderScreen('/serials', {
      ...listing(),
      'suppliers.list': () =>
        accepted({
          rows: [{ supplierId, name: 'Contoso', email: '', phone: '', note: '', openOrders: 0, revision: 1 }],
          total: 1,
        }),
    })

    await user.click(await screen.findByRole('button', { name: 'Supplier' }))
    await user.click(await screen.findByRole('button', { name: 'Contoso' }))

    expect(await screen.findByRole('button', { name: 'Supplier: Contoso' })).toBeInTheDocument()
    await waitFor(() => expect(station.inputsOf('serials.list').at(-1)?.supplierId).toBe(supplierId))
  })

  it('opens a number with the arrow keys and Enter, and comes back to the same search with Escape', async () => {
    const { user, place } = renderScreen('/serials', listing())
    await user.type(await screen.findByRole('searchbox'), '88')
    await screen.findByText('88', { selector: 'mark' })

    await user.click(screen.getByRole('grid', { name: 'Serial numbers' }))
    await user.keyboard('{ArrowDown}{Enter}')
    expect(await screen.findByRole('heading', { level: 1, name: 'SN-88213-K' })).toBeInTheDocument()
    expect(place()).toBe('/serials/1')

    await user.keyboard('{Escape}')
    expect(await screen.findByRole('searchbox')).toHaveValue('88')
  })

  it('says what to do first while there are none', async () => {
    renderScreen('/serials', listing([]))

    expect(await screen.findByRole('heading', { name: 'No serial numbers yet' })).toBeInTheDocument()
    const main = screen.getByRole('main')
    expect(within(main).getByRole('link', { name: 'Receive' })).toHaveAttribute('href', '/receive')
  })

  it('reads on page after page, each after the last row of the one before', async () => {
    const all = Array.from({ length: 150 }, (_, at) =>
      serialRow({ serialId: 150 - at, serial: `SN-${150 - at}` }),
    )
    const { station, user } = renderScreen('/serials', {
      'serials.list': ({ after, limit }) => {
        const from = after === null ? 0 : all.findIndex(({ serialId }) => serialId === after) + 1
        const total = after === null ? all.length : null
        return accepted({ rows: all.slice(from, from + limit), total, isCut: false })
      },
    })
    await screen.findByRole('row', { name: /SN-150/u })

    const grid = screen.getByRole('grid', { name: 'Serial numbers' })
    expect(grid).toHaveAttribute('aria-rowcount', '151')
    grid.focus()
    await user.keyboard('{End}')

    await waitFor(() =>
      expect(station.inputsOf('serials.list').map(({ after }) => after)).toEqual([null, 51]),
    )
  })
})

const lastSearch = (asked: readonly Input<'serials.list'>[]): string | undefined => asked.at(-1)?.search
