import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { accepted, refused } from '../../../shared/result'
import type { Handlers } from '../support/fake-station'
import { renderScreen } from '../support/render-screen'

const columns = [
  { field: 'sku', title: 'Sku', isImportable: true },
  { field: 'name', title: 'Name', isImportable: true },
  { field: 'currentInventory', title: 'Current inventory', isImportable: false },
]

const exporting = (handlers: Handlers = {}) =>
  renderScreen('/export', {
    'exports.listColumns': () => accepted({ columns }),
    'columns.read': () => accepted({ chosen: null, sets: [] }),
    'columns.choose': () => accepted({}),
    'exports.countRows': ({ wanted }) => accepted({ rows: wanted.search === '' ? 5_000 : 1 }),
    'exports.save': () => accepted({ path: '/home/mira/products.xlsx', rows: 5_000 }),
    ...handlers,
  })

describe('exporting data', () => {
  it('writes every column of every row, unless something else is chosen', async () => {
    const { user, station } = exporting()
    expect(await screen.findByText('5,000 rows')).toBeInTheDocument()

    await user.click(screen.getByRole('button', { name: 'Download' }))

    expect(await screen.findByText('5,000 rows saved: /home/mira/products.xlsx')).toBeInTheDocument()
    expect(station.inputsOf('exports.save')).toMatchObject([
      { wanted: { dataType: 'products' }, fields: ['sku', 'name', 'currentInventory'], format: 'xlsx' },
    ])
  })

  it('writes the columns that are chosen, in their order, and remembers them', async () => {
    const { user, station } = exporting()
    await user.click(await screen.findByRole('button', { name: 'None' }))
    expect(screen.getByText('Choose at least one column.')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Download' })).toBeDisabled()

    await user.click(screen.getByRole('checkbox', { name: 'Name' }))
    await user.click(screen.getByRole('checkbox', { name: 'Sku' }))
    await user.click(screen.getByRole('radio', { name: 'Text (.csv)' }))
    await user.click(screen.getByRole('button', { name: 'Download' }))

    await waitFor(() =>
      expect(station.inputsOf('exports.save')).toMatchObject([{ fields: ['sku', 'name'], format: 'csv' }]),
    )
  })

  it('counts the rows that a filter leaves', async () => {
    const { user } = exporting()

    await user.type(await screen.findByRole('textbox', { name: 'Sku, name or code' }), 'router')

    expect(await screen.findByText('1 row')).toBeInTheDocument()
  })

  it('says why a file could not be saved', async () => {
    const { user } = exporting({
      'exports.save': () =>
        refused({ code: 'file-not-saved', path: '/full/products.xlsx', reason: 'disk-full' }),
    })

    await user.click(await screen.findByRole('button', { name: 'Download' }))

    expect(await screen.findByRole('alert')).toHaveTextContent(/full/u)
  })

  it('says that nothing was left when it was cancelled', async () => {
    const { user } = exporting({ 'exports.save': () => refused({ code: 'export-cancelled' }) })

    await user.click(await screen.findByRole('button', { name: 'Download' }))

    expect(await screen.findByText('Cancelled. No file was left.')).toBeInTheDocument()
  })

  it('asks each type of data what makes sense for it', async () => {
    const { user, station } = exporting()
    await user.click(await screen.findByRole('combobox', { name: 'What to export' }))
    await user.click(screen.getByRole('option', { name: 'Purchase orders' }))

    await user.click(await screen.findByRole('combobox', { name: 'Status' }))
    await user.click(screen.getByRole('option', { name: 'Part fulfilled' }))
    await user.type(screen.getByLabelText('From'), '2026-11-01')
    await user.click(screen.getByRole('button', { name: 'Download' }))

    await waitFor(() =>
      expect(station.inputsOf('exports.save')).toMatchObject([
        {
          wanted: {
            dataType: 'purchase-orders',
            search: '',
            statuses: ['PartFulfilled'],
            from: '2026-11-01',
            until: null,
          },
        },
      ]),
    )
  })

  it('begins with the columns that were chosen last, and remembers every choice', async () => {
    const { user, station } = exporting({
      'columns.read': () => accepted({ chosen: ['name', 'gone'], sets: [] }),
    })

    expect(await screen.findByText('1 of 3')).toBeInTheDocument()
    await user.click(screen.getByRole('checkbox', { name: 'Sku' }))

    expect(station.inputsOf('columns.choose')).toEqual([{ dataType: 'products', fields: ['sku', 'name'] }])
  })

  it('chooses the columns of a set, and keeps others under a name', async () => {
    const { user, station } = exporting({
      'columns.read': () => accepted({ chosen: null, sets: [{ name: 'Shop', fields: ['sku'] }] }),
      'columns.keepSet': () => accepted({ chosen: null, sets: [] }),
    })
    await user.click(await screen.findByRole('combobox', { name: 'Column set' }))
    await user.click(screen.getByRole('option', { name: 'Shop' }))
    expect(screen.getByText('1 of 3')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Rename…' })).toBeInTheDocument()

    await user.click(screen.getByRole('checkbox', { name: 'Name' }))
    expect(screen.getByRole('button', { name: 'Keep in “Shop”' })).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Keep as…' }))
    await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'Office')
    await user.click(screen.getByRole('button', { name: 'Keep' }))

    await waitFor(() =>
      expect(station.inputsOf('columns.keepSet')).toEqual([
        { dataType: 'products', set: { name: 'Office', fields: ['sku', 'name'] }, replaces: null },
      ]),
    )
  })

  it('says which set has the name already', async () => {
    const { user } = exporting({
      'columns.keepSet': () => refused({ code: 'column-set-name-taken', name: 'Shop' }),
    })
    await user.click(await screen.findByRole('button', { name: 'Keep as…' }))
    await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'shop')
    await user.click(screen.getByRole('button', { name: 'Keep' }))

    expect(await screen.findByText('There is a column set “Shop” already')).toBeInTheDocument()
  })
})
