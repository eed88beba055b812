import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { ImportPreview, ImportRecord, ImportRow, OpenedFile } from '../../../shared/ipc/imports'
import { accepted, refused } from '../../../shared/result'
import { bytesPerPiece } from '../../../shared/ipc/dropped-files'
import { spreadsheetLimits } from '../../../shared/spreadsheet-limits'
import { ImportId, OpenedFileId } from '../../../shared/values'
import type { Handlers } from '../support/fake-station'
import { renderScreen } from '../support/render-screen'

const openedFileId = OpenedFileId.parse('6e1b8a52-5c0e-4a1c-9f0e-2d5a4e0d7f10')

const file: OpenedFile = {
  openedFileId,
  dataType: 'products',
  fileName: 'products.xlsx',
  bytes: 12_400,
  sheet: 'Sheet1',
  rowCount: 4,
  columns: [
    { column: 0, title: 'SKU', field: 'sku', samples: ['RX1-EU', 'SW24'] },
    { column: 1, title: 'Name', field: 'name', samples: ['Router X1'] },
    { column: 2, title: 'Colour', field: null, samples: ['red'] },
    { column: 3, title: 'Tracked', field: null, samples: ['yes'] },
  ],
  knownColumns: [
    { field: 'sku', title: 'Sku', isRequired: true, hint: '' },
    { field: 'name', title: 'Name', isRequired: true, hint: '' },
    { field: 'hasSerialNumbers', title: 'Has serial numbers', isRequired: false, hint: '' },
  ],
  notes: [],
}

const preview = (change: Partial<ImportPreview> = {}): ImportPreview => ({
  counts: { new: 1, changed: 2, unchanged: 1, refused: 0 },
  warned: 0,
  troubles: [],
  leftOut: ['Colour'],
  switchedOff: { products: 0, onHand: 0, first: [] },
  switchedOn: 2,
  ...change,
})

const changedRow: ImportRow = {
  row: 2,
  kind: 'changed',
  cells: [
    { field: 'sku', text: 'RX1-EU', before: null },
    { field: 'name', text: 'Router X2', before: 'Router X1' },
  ],
  troubles: [],
  warnings: [],
}

const refusedRow: ImportRow = {
  row: 4,
  kind: 'refused',
  cells: [{ field: 'sku', text: 'SW24', before: null }],
  troubles: [
    {
      code: 'bad-yes-no',
      field: 'hasSerialNumbers',
      what: '“maybe” is no yes or no.',
      advice: 'Write yes or no.',
    },
  ],
  warnings: [],
}

const record: ImportRecord = {
  importId: ImportId.parse(1),
  dataType: 'products',
  fileName: 'products.xlsx',
  sha256: 'ab'.repeat(32),
  operator: 'Mira',
  station: 'Bench A',
  about: '',
  undone: null,
  importedAt: 1_794_651_127_000,
  counts: { new: 1, changed: 2, unchanged: 1, refused: 0 },
}

const importing = (handlers: Handlers = {}) =>
  renderScreen('/import', {
    'imports.list': () => accepted({ rows: [], total: 0 }),
    'imports.chooseFile': () => accepted({ file }),
    'droppedFiles.givePiece': () => accepted({}),
    'imports.openDropped': () => accepted({ file }),
    'imports.preview': () => accepted(preview()),
    'imports.listRows': ({ kind }) =>
      accepted({ rows: kind === 'refused' ? [refusedRow] : [changedRow], total: 1 }),
    'imports.apply': () => accepted(record),
    ...handlers,
  })

type User = ReturnType<typeof renderScreen>['user']

const choose = async (user: User) => user.click(await screen.findByRole('button', { name: 'Choose a file…' }))
const toPreview = async (user: User) => {
  await choose(user)
  await user.click(await screen.findByRole('button', { name: 'Preview' }))
}

describe('importing a spreadsheet', () => {
  it('recognises its columns, names those left out, and lets them be corrected', async () => {
    const { user, station } = importing()
    await choose(user)

    expect(await screen.findByText('products.xlsx')).toBeInTheDocument()
    expect(screen.getByText(/4 rows · 12 kB · Sheet Sheet1/u)).toBeInTheDocument()
    const tracked = screen.getByRole('combobox', { name: 'Tracked is' })
    expect(tracked).toHaveValue('Left out')
    await user.click(tracked)
    await user.click(screen.getByRole('option', { name: 'Has serial numbers' }))
    await user.click(screen.getByRole('button', { name: 'Preview' }))

    await waitFor(() =>
      expect(station.inputsOf('imports.preview')).toEqual([
        {
          openedFileId,
          mapping: [
            { column: 0, field: 'sku' },
            { column: 1, field: 'name' },
            { column: 3, field: 'hasSerialNumbers' },
          ],
        },
      ]),
    )
  })

  it('says which column is still to be chosen', async () => {
    const { user } = importing()
    await choose(user)
    await user.click(await screen.findByRole('combobox', { name: 'Name is' }))
    await user.click(screen.getByRole('option', { name: 'Left out' }))

    expect(screen.getByText('Still to be chosen: Name')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Preview' })).toBeDisabled()
  })

  it('shows what would change, old and new, and writes nothing before it is told to', async () => {
    const { user, station } = importing()
    await toPreview(user)

    expect(await screen.findByText('Preview: nothing is written yet')).toBeInTheDocument()
    expect(await screen.findByText('Sku: RX1-EU · Name: Router X1 → Router X2')).toBeInTheDocument()
    expect(screen.getByText('Columns left out: Colour')).toBeInTheDocument()
    expect(screen.getByText('2 products have serial numbers from now on.')).toBeInTheDocument()
    expect(station.inputsOf('imports.apply')).toEqual([])

    await user.click(screen.getByRole('button', { name: 'Import 3 rows' }))

    expect(await screen.findByText('products.xlsx was imported')).toBeInTheDocument()
    expect(screen.getByText('1 new, 2 changed, 1 as they were.')).toBeInTheDocument()
    expect(station.inputsOf('imports.apply')).toMatchObject([
      { openedFileId, leavesOutRefused: false, trackingOffConfirmed: false },
    ])
  })

  it('takes nothing while a row is refused, says why, and saves those rows to be corrected', async () => {
    const { user, station } = importing({
      'imports.preview': () =>
        accepted(preview({ counts: { new: 1, changed: 1, unchanged: 0, refused: 1 } })),
      'imports.saveRefused': () => accepted({ path: '/home/mira/refused.xlsx' }),
    })
    await toPreview(user)

    expect(await screen.findByText('“maybe” is no yes or no.')).toBeInTheDocument()
    expect(screen.getByText('Write yes or no.')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Import 2 rows' })).toBeDisabled()
    await user.click(screen.getByRole('button', { name: 'Save refused rows…' }))
    expect(await screen.findByText(/\/home\/mira\/refused\.xlsx/u)).toBeInTheDocument()

    await user.click(
      screen.getByRole('checkbox', { name: 'Import the others, and leave out the refused row' }),
    )
    await user.click(screen.getByRole('button', { name: 'Import 2 rows' }))

    await waitFor(() => expect(station.inputsOf('imports.apply')).toMatchObject([{ leavesOutRefused: true }]))
  })

  it('asks before products stop having serial numbers, and names them', async () => {
    const first = [{ sku: 'RX1-EU', name: 'Router X1', onHand: 3, allocations: ['SO-1001'] }]
    const { user, station } = importing({
      'imports.preview': () => accepted(preview({ switchedOff: { products: 1, onHand: 3, first } })),
    })
    await toPreview(user)

    expect(await screen.findByText('1 product would stop having serial numbers')).toBeInTheDocument()
    expect(screen.getByText('3 serial numbers on hand are no longer followed: Router X1')).toBeInTheDocument()
    expect(screen.getByText('Promised to SO-1001: that is released.')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Import 3 rows' })).toBeDisabled()

    await user.click(screen.getByRole('checkbox', { name: 'Yes, stop keeping their serial numbers' }))
    await user.click(screen.getByRole('button', { name: 'Import 3 rows' }))

    await waitFor(() =>
      expect(station.inputsOf('imports.apply')).toMatchObject([{ trackingOffConfirmed: true }]),
    )
  })

  it('reads a file that is dropped', async () => {
    const { station } = importing()
    const place = await screen.findByRole('region', { name: 'Drop a spreadsheet here' })
    const bytes = new TextEncoder().encode('SKU,Name\nA,B\n')
    const dropped = new File([bytes], 'list.csv')

    fireEvent.drop(place, { dataTransfer: { files: [dropped] } })

    expect(await screen.findByText('products.xlsx')).toBeInTheDocument()
    expect(station.inputsOf('imports.openDropped')).toMatchObject([{ fileName: 'list.csv' }])
  })

  it('gives a large file that is dropped in pieces, one after the other', async () => {
    const { station } = importing()
    const place = await screen.findByRole('region', { name: 'Drop a spreadsheet here' })
    const fileBytes = bytesPerPiece + 7
    const dropped = new File([new Uint8Array(fileBytes)], 'list.csv')

    fireEvent.drop(place, { dataTransfer: { files: [dropped] } })

    expect(await screen.findByText('products.xlsx')).toBeInTheDocument()
    const [opened] = station.inputsOf('imports.openDropped')
    const pieces = station.inputsOf('droppedFiles.givePiece')
    expect(pieces.map(({ at, bytes }) => [at, bytes.byteLength])).toEqual([
      [0, bytesPerPiece],
      [bytesPerPiece, 7],
    ])
    const whole = { openedFileId: opened?.openedFileId, fileBytes }
    expect(pieces).toMatchObject([whole, whole])
  })

  it('reads nothing of a dropped file that is too large, and says so', async () => {
    const { station } = importing()
    const place = await screen.findByRole('region', { name: 'Drop a spreadsheet here' })
    const dropped = new File([new Uint8Array(spreadsheetLimits.fileBytes + 1)], 'list.csv')

    fireEvent.drop(place, { dataTransfer: { files: [dropped] } })

    expect(await screen.findByRole('alert')).toBeVisible()
    expect(station.inputsOf('droppedFiles.givePiece')).toEqual([])
  })

  it('says why a file cannot be read, and takes another one', async () => {
    let answers = 0
    const { user } = importing({
      'imports.chooseFile': () =>
        (answers += 1) === 1 ? refused({ code: 'file-encrypted' }) : accepted({ file }),
    })
    await choose(user)
    expect(await screen.findByRole('alert')).toHaveTextContent(/password/u)

    await choose(user)
    expect(await screen.findByText('products.xlsx')).toBeInTheDocument()
  })

  it('lists what was imported before', async () => {
    importing({ 'imports.list': () => accepted({ rows: [record], total: 1 }) })

    const history = within(await screen.findByRole('table', { name: 'What was imported' }))
    expect(history.getByText('products.xlsx')).toBeInTheDocument()
    expect(history.getByText('1 new, 2 changed, 1 unchanged')).toBeInTheDocument()
  })
})
