import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { ListFile, TakenList } from '../../../shared/ipc/lists'
import { accepted } from '../../../shared/result'
import { OpenedFileId } from '../../../shared/values'
import type { Handlers } from '../support/fake-station'
import { atBench } from './bench'
import { receipt } from './receipt-examples'

const openedFileId = OpenedFileId.parse('6e1b8a52-5c0e-4a1c-9f0e-2d5a4e0d7f10')

const file = (columns: ListFile['columns']): ListFile => ({
  openedFileId,
  fileName: 'delivery.xlsx',
  bytes: 7_000,
  sheet: 'Sheet1',
  rowCount: 3,
  columns,
  notes: [],
})
const titled = file([
  { column: 0, title: 'Article', field: 'sku', samples: ['RX1-EU'] },
  { column: 1, title: 'Serial no', field: 'serial', samples: ['SN-1'] },
])
const untitled = file([{ column: 0, title: 'SN-1', field: null, samples: ['SN-2'] }])

const twice: TakenList['refused'][number] = {
  at: 4,
  sku: 'RX1-EU',
  text: 'sn-1',
  refusal: { code: 'serial-twice-in-list', serial: 'sn-1', firstAt: 2 },
}
const judged = (refused: TakenList['refused']): TakenList => ({
  taken: 2,
  lines: [{ lineId: 1, productName: 'Router X1', taken: 2 }],
  refused,
})

async function chosen(opened: ListFile, refused: TakenList['refused'] = [], handlers: Handlers = {}) {
  const bench = atBench(receipt(), {
    'lists.chooseFile': () => accepted({ file: opened }),
    'lists.judge': () => accepted(judged(refused)),
    'lists.capture': () => accepted(judged(refused)),
    'lists.forget': () => accepted({}),
    ...handlers,
  })
  await bench.user.click(await screen.findByRole('button', { name: 'Spreadsheet…' }))
  await bench.user.click(await screen.findByRole('button', { name: 'Choose a file…' }))
  const name = 'Serial numbers from a spreadsheet'
  return { ...bench, dialog: within(await screen.findByRole('dialog', { name })) }
}

describe('a list from a spreadsheet', () => {
  it('shows what would come of it, and captures only when that is wanted', async () => {
    const { dialog, user, station } = await chosen(titled)

    expect(await dialog.findByText('2 serial numbers can be captured')).toBeVisible()
    expect(dialog.getByText('Router X1: 2')).toBeVisible()
    expect(station.inputsOf('lists.capture')).toEqual([])
    await user.click(dialog.getByRole('button', { name: 'Capture 2 numbers' }))

    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    expect(station.inputsOf('lists.capture')).toMatchObject([
      {
        work: { kind: 'receiving', receiptId: 4 },
        lineId: 1,
        columns: { serial: 1, sku: 0, isFirstRowANumber: false },
        doubtsConfirmed: false,
      },
    ])
  })

  it('keeps what is left out on screen with its reason, until it is read', async () => {
    const { dialog, user } = await chosen(titled, [twice])
    await user.click(await dialog.findByRole('button', { name: 'Capture 2 numbers' }))

    expect(await dialog.findByText('2 serial numbers captured')).toBeVisible()
    expect(dialog.getByText('1 was left out:')).toBeVisible()
    await user.click(dialog.getByRole('button', { name: 'Done' }))
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })

  it('saves what is left out with the words that the screen says', async () => {
    const { dialog, user, station } = await chosen(titled, [twice], {
      'lists.saveLeftOut': () => accepted({ path: '/stick/left-out.xlsx' }),
    })
    await user.click(await dialog.findByRole('button', { name: 'Save what was left out…' }))

    expect(station.inputsOf('lists.saveLeftOut')).toMatchObject([
      {
        fileName: 'delivery.xlsx',
        format: 'xlsx',
        rows: [{ at: 4, sku: 'RX1-EU', text: 'sn-1', what: 'sn-1 is in this list twice' }],
      },
    ])
  })

  it('asks what the first row is where no column has a title that says so, and judges nothing before', async () => {
    const { dialog, user, station } = await chosen(untitled)
    expect(await dialog.findByText('The first row is')).toBeVisible()
    expect(station.inputsOf('lists.judge')).toEqual([])

    await user.click(dialog.getByText('A serial number'))

    expect(await dialog.findByText('2 serial numbers can be captured')).toBeVisible()
    expect(station.inputsOf('lists.judge')).toMatchObject([
      { columns: { serial: 0, isFirstRowANumber: true } },
    ])
  })

  it('judges again what the operator keeps in spite of a doubt', async () => {
    const doubtful: TakenList['refused'][number] = {
      at: 3,
      sku: 'RX1-EU',
      text: '123',
      refusal: { code: 'list-row-doubtful', what: 'It is a number in the file.', advice: 'Compare it.' },
    }
    const { dialog, user, station } = await chosen(titled, [doubtful])

    await user.click(await dialog.findByRole('button', { name: 'Keep 1 doubtful one' }))

    await waitFor(() =>
      expect(station.inputsOf('lists.judge')).toMatchObject([
        { doubtsConfirmed: false },
        { doubtsConfirmed: true, beyondConfirmed: false },
      ]),
    )
  })
})
