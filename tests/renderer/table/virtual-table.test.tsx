import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { accepted } from '../../../shared/result'
import { fault } from '../support/fake-station'
import { serialRow } from '../serials/serial-examples'
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
