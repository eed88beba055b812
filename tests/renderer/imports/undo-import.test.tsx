import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { ImportRecord } from '../../../shared/ipc/imports'
import { accepted, refused } from '../../../shared/result'
import { ImportId } from '../../../shared/values'
import type { Handlers } from '../support/fake-station'
import { renderScreen } from '../support/render-screen'

const record = (over: Partial<ImportRecord> = {}): ImportRecord => ({
  importId: ImportId.parse(7),
  dataType: 'products',
  fileName: 'products.xlsx',
  sha256: 'ab'.repeat(32),
  about: '',
  operator: 'Mira',
  station: 'Bench A',
  importedAt: 1_794_651_127_000,
  counts: { new: 1, changed: 2, unchanged: 1, refused: 0 },
  undone: null,
  ...over,
})

const withHistory = (rows: ImportRecord[], handlers: Handlers = {}) =>
  renderScreen('/import', { 'imports.list': () => accepted({ rows, total: rows.length }), ...handlers })

const undone = { operator: 'Jo', station: 'Bench B', at: 1_794_661_127_000 }

describe('undoing an import in the history', () => {
  it('asks first, says what becomes of what it wrote, and does it once', async () => {
    const { user, station } = withHistory([record()], { 'imports.undo': () => accepted(record({ undone })) })
    await user.click(await screen.findByRole('button', { name: 'Undo import of products.xlsx…' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Undo products.xlsx?' }))
    expect(dialog.getByText(/Products that it made are archived/u)).toBeVisible()

    await user.click(dialog.getByRole('button', { name: 'Undo import' }))

    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    expect(station.inputsOf('imports.undo')).toMatchObject([{ importId: 7 }])
  })

  it('names what depends on it, and stays open', async () => {
    const { user } = withHistory([record()], {
      'imports.undo': () =>
        refused({
          code: 'import-in-use',
          fileName: 'products.xlsx',
          count: 4,
          first: [
            { what: 'RX1-EU', why: 'ordered' },
            { what: 'SW24', why: 'had-stock' },
          ],
        }),
    })
    await user.click(await screen.findByRole('button', { name: 'Undo import of products.xlsx…' }))
    await user.click(await screen.findByRole('button', { name: 'Undo import' }))

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'RX1-EU stands on an order, receipt or count; SW24 has had stock, and 2 more.',
    )
  })

  it('says of one that was undone who did that and when, and offers it no more', async () => {
    withHistory([record({ undone })])
    const table = within(await screen.findByRole('table', { name: 'What was imported' }))

    expect(table.getByText(/^Undone by Jo, /u)).toBeVisible()
    expect(table.queryByRole('button')).not.toBeInTheDocument()
  })

  it('leaves lists to their document, which it names', async () => {
    withHistory([record({ dataType: 'receipt-list', about: 'R-1004' })])
    const table = within(await screen.findByRole('table', { name: 'What was imported' }))

    expect(table.getByText('Serial numbers onto a receipt: R-1004')).toBeVisible()
    expect(table.queryByRole('button')).not.toBeInTheDocument()
  })
})
