import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { accepted } from '../../../shared/result'
import { fault } from '../support/fake-station'
import { history, serialRow } from '../serials/serial-examples'
import { renderScreen } from '../support/render-screen'

const many = Array.from({ length: 80 }, (_, at) => serialRow({ serialId: 80 - at, serial: `SN-${80 - at}` }))
const listing = () => accepted({ rows: many, total: many.length, isCut: false })

describe('a long list', () => {
  it('draws only the rows that are seen, and says how many there are', async () => {
    renderScreen('/serials', { 'serials.list': listing })

    const grid = await screen.findByRole('grid', { name: 'Serial numbers' })
    await within(grid).findByRole('row', { name: /SN-80 /u })
    expect(grid).toHaveAttribute('aria-rowcount', '81')
    expect(within(grid).getAllByRole('row').length).toBeLessThan(60)
    expect(screen.getByText('80 rows')).toBeInTheDocument()
  })

  it('is walked with the arrow keys, page keys, Home and End', async () => {
    const { user } = renderScreen('/serials', { 'serials.list': listing })
    const grid = await screen.findByRole('grid')
    await within(grid).findByRole('row', { name: /SN-80 /u })
    const active = () => document.getElementById(grid.getAttribute('aria-activedescendant') ?? '')

    grid.focus()
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}')
    expect(active()).toHaveTextContent('SN-80')
    await user.keyboard('{PageDown}')
    expect(active()).toHaveTextContent('SN-65')
    await user.keyboard('{End}')
    await waitFor(() => expect(active()).toHaveTextContent('SN-1'))
    expect(active()).toHaveAttribute('aria-selected', 'true')
    await user.keyboard('{Home}')
    await waitFor(() => expect(active()).toHaveTextContent('SN-80'))
  })

  it('is found again at the same row, with the keyboard in it, after a page was opened and left', async () => {
    const { user } = renderScreen('/serials', {
      'serials.list': listing,
      'serials.read': () => accepted(history),
    })
    const before = await screen.findByRole('grid')
    await within(before).findByRole('row', { name: /SN-80 /u })
    before.focus()
    await user.keyboard('{PageDown}{PageDown}{Enter}')
    await screen.findByRole('heading', { level: 1, name: 'SN-88213-K' })

    await user.keyboard('{Escape}')

    const grid = await screen.findByRole('grid')
    await waitFor(() => expect(grid).toHaveFocus())
    expect(document.getElementById(grid.getAttribute('aria-activedescendant') ?? '')).toHaveTextContent(
      'SN-51',
    )
  })

  it('starts from the top when another list is asked for', async () => {
    const { user } = renderScreen('/serials', { 'serials.list': listing })
    const grid = await screen.findByRole('grid')
    await within(grid).findByRole('row', { name: /SN-80 /u })
    grid.focus()
    await user.keyboard('{PageDown}')
    expect(grid).toHaveAttribute('aria-activedescendant')
    if (grid.parentElement) fireEvent.scroll(grid.parentElement, { target: { scrollTop: 1200 } })

    await user.type(screen.getByRole('searchbox'), '7')

    await waitFor(() => expect(grid.parentElement?.scrollTop).toBe(0))
    expect(grid).not.toHaveAttribute('aria-activedescendant')
  })

  it('hides and shows columns, and remembers it', async () => {
    const { user } = renderScreen('/serials', { 'serials.list': listing })
    expect(await screen.findByRole('columnheader', { name: 'Receipt' })).toBeInTheDocument()

    await user.click(screen.getByRole('button', { name: 'Columns' }))
    await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Receipt' }))
    await user.click(screen.getByRole('menuitemcheckbox', { name: 'Supplier' }))

    expect(screen.queryByRole('columnheader', { name: 'Receipt' })).not.toBeInTheDocument()
    expect(screen.getByRole('columnheader', { name: 'Supplier' })).toBeInTheDocument()
    expect(screen.queryByRole('menuitemcheckbox', { name: 'Serial number' })).not.toBeInTheDocument()
    expect(JSON.parse(localStorage.getItem('columns.serials') ?? '')).toEqual({
      receipt: false,
      supplier: true,
    })
  })

  it('comes up with all columns when what was remembered is broken', async () => {
    localStorage.setItem('columns.serials', '{"receipt":')
    renderScreen('/serials', { 'serials.list': listing })

    expect(await screen.findByRole('columnheader', { name: 'Receipt' })).toBeInTheDocument()
  })

  it('says what went wrong instead of showing an empty list', async () => {
    renderScreen('/serials', { 'serials.list': () => fault('store-locked', 'F-7') })

    expect(await screen.findByRole('alert')).toHaveTextContent('Another program is using the database')
  })
})
