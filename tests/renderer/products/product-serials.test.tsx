import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { accepted, refused } from '../../../shared/result'
import type { Handlers } from '../support/fake-station'
import { renderScreen } from '../support/render-screen'
import { scanned } from '../support/scanned'
import { history, serialRow } from '../serials/serial-examples'
import { cable, product } from './product-examples'

const many = Array.from({ length: 120 }, (_, at) =>
  serialRow({ serialId: 120 - at, serial: `SN-${120 - at}` }),
)
const some = product({ withoutSerialNumber: 12 })
const listing: Handlers = {
  'products.read': () => accepted(some),
  'serials.list': () => accepted({ rows: [serialRow()], total: 1, isCut: false }),
}
const openDialog = async (handlers: Handlers = {}) => {
  const opened = renderScreen('/products/7?tab=serials', { ...listing, ...handlers })
  await opened.user.click(await screen.findByRole('button', { name: 'Give them their numbers' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Give Router X1 its serial numbers' }))
  return { ...opened, dialog }
}

describe('the serial numbers of a product', () => {
  it('are those of this product, newest first, page after page', async () => {
    const { station, user } = renderScreen('/products/7?tab=serials', {
      ...listing,
      'serials.list': ({ after, limit }) => {
        const rows = many.filter(({ serialId }) => after === null || serialId < after).slice(0, limit)
        return accepted({ rows, total: after === null ? many.length : null, isCut: false })
      },
    })
    const grid = await screen.findByRole('grid', { name: 'Serial numbers' })
    await within(grid).findByRole('row', { name: /SN-120/u })
    expect(screen.getByText('120 rows')).toBeInTheDocument()

    grid.focus()
    await user.keyboard('{End}')

    await waitFor(() =>
      expect(station.inputsOf('serials.list').map(({ productId, after }) => [productId, after])).toEqual([
        [7, null],
        [7, 21],
      ]),
    )
  })

  it('are searched by their last digits and narrowed to a status', async () => {
    const { user, station } = renderScreen('/products/7?tab=serials', listing)
    await user.type(await screen.findByRole('searchbox'), '213')
    await user.click(screen.getByRole('combobox', { name: 'Status' }))
    await user.click(await screen.findByRole('option', { name: 'Damaged' }))

    await waitFor(() =>
      expect(station.inputsOf('serials.list').at(-1)).toMatchObject({
        productId: 7,
        search: '213',
        statuses: ['damaged'],
        after: null,
      }),
    )
  })

  it('say when more fit than are shown', async () => {
    const { user } = renderScreen('/products/7?tab=serials', {
      ...listing,
      'serials.list': () => accepted({ rows: [serialRow()], total: null, isCut: true }),
    })
    await user.type(await screen.findByRole('searchbox'), '8')

    expect(await screen.findByText('More fit than are shown. Type more digits.')).toBeInTheDocument()
  })

  it('open on their own page', async () => {
    const { user, place } = renderScreen('/products/7?tab=serials', {
      ...listing,
      'serials.read': () => accepted(history),
    })

    await user.click(await screen.findByRole('row', { name: /SN-88213-K/u }))

    await waitFor(() => expect(place()).toBe('/serials/1'))
  })

  it('say how to get some where there are none', async () => {
    renderScreen('/products/8?tab=serials', {
      'products.read': () => accepted(cable()),
      'serials.list': () => accepted({ rows: [], total: 0, isCut: false }),
    })

    expect(await screen.findByText(/Switch Has serial numbers on in Details/u)).toBeVisible()
  })
})

describe('giving units without serial no. theirs', () => {
  it('takes a typed list, one a line, and says how many were taken', async () => {
    const { user, station, dialog } = await openDialog({
      'serials.identifyUnits': ({ texts }) => accepted({ taken: texts.length, refused: [] }),
    })
    expect(dialog.getByText('12 units are without serial no.')).toBeVisible()
    const list = dialog.getByRole('textbox', { name: 'Serial numbers' })
    expect(list).toHaveFocus()

    await user.type(list, 'SN-1{Enter}SN,2{Enter}{Enter}007')
    expect(dialog.getByText('3 numbers entered')).toBeVisible()
    await user.click(dialog.getByRole('button', { name: 'Give 3 numbers' }))

    expect(await dialog.findByRole('heading', { name: '3 serial numbers taken' })).toBeVisible()
    expect(station.inputsOf('serials.identifyUnits')).toMatchObject([
      { productId: 7, texts: ['SN-1', 'SN,2', '007'], source: 'typed', doubtsConfirmed: false },
    ])
  })

  it('takes what is scanned while the list has the focus, one a line', async () => {
    const { user, station, dialog } = await openDialog({
      'serials.identifyUnits': ({ texts }) => accepted({ taken: texts.length, refused: [] }),
    })
    const list = dialog.getByRole('textbox', { name: 'Serial numbers' })

    station.announce('scanning.deskChanged', scanned(1, 'SN-1'))
    await waitFor(() => expect(list).toHaveValue('SN-1\n'))
    station.announce('scanning.deskChanged', scanned(2, 'SN-2'))
    await user.click(await dialog.findByRole('button', { name: 'Give 2 numbers' }))

    await dialog.findByRole('heading', { name: '2 serial numbers taken' })
    expect(station.inputsOf('serials.identifyUnits')).toMatchObject([
      { texts: ['SN-1', 'SN-2'], source: 'scan' },
    ])
  })

  it('takes a pasted list whose numbers stand between commas when told so', async () => {
    const { user, station, dialog } = await openDialog({
      'serials.identifyUnits': ({ texts }) => accepted({ taken: texts.length, refused: [] }),
    })
    await user.click(dialog.getByRole('textbox', { name: 'Serial numbers' }))
    await user.paste('SN-1, SN-2;SN-3')

    await user.click(dialog.getByRole('checkbox', { name: /Commas and semicolons/u }))
    await user.click(dialog.getByRole('button', { name: 'Give 3 numbers' }))

    await dialog.findByRole('heading', { name: '3 serial numbers taken' })
    expect(station.inputsOf('serials.identifyUnits')[0]).toMatchObject({ source: 'pasted' })
    expect(station.inputsOf('serials.identifyUnits')[0]?.texts).toHaveLength(3)
  })

  it('takes a range with its zeros, and says what is wrong with one', async () => {
    const { user, station, dialog } = await openDialog({
      'serials.identifyUnits': ({ texts }) => accepted({ taken: texts.length, refused: [] }),
    })
    await user.click(dialog.getByRole('radio', { name: 'Range' }))
    await user.type(dialog.getByRole('textbox', { name: 'First serial number' }), 'ABC0009')
    await user.type(dialog.getByRole('textbox', { name: 'Last serial number' }), 'ABC0008')
    expect(await dialog.findByRole('alert')).toHaveTextContent('The range runs backwards')
    expect(dialog.getByRole('button', { name: 'Give numbers' })).toBeDisabled()

    await user.type(dialog.getByRole('textbox', { name: 'Last serial number' }), '{Backspace}{Backspace}11')
    await user.click(dialog.getByRole('button', { name: 'Give 3 numbers' }))

    await dialog.findByRole('heading', { name: '3 serial numbers taken' })
    expect(station.inputsOf('serials.identifyUnits')).toMatchObject([
      { texts: ['ABC0009', 'ABC0010', 'ABC0011'], source: 'range' },
    ])
  })

  it('lists what was not taken with its reason, and keeps the doubtful ones once told so', async () => {
    const { user, station, dialog } = await openDialog({
      'serials.identifyUnits': ({ doubtsConfirmed }) =>
        doubtsConfirmed
          ? accepted({ taken: 1, refused: [] })
          : accepted({
              taken: 1,
              refused: [
                {
                  at: 2,
                  text: 'SN-1',
                  refusal: { code: 'serial-twice-in-list', serial: 'SN-1', firstAt: 1 },
                },
                {
                  at: 3,
                  text: 'SN-O1',
                  refusal: {
                    code: 'serial-looks-like',
                    serial: 'SN-O1',
                    onHand: 'SN-01',
                    productName: 'Router X1',
                    how: 'misread',
                  },
                },
              ],
            }),
    })
    await user.type(dialog.getByRole('textbox', { name: 'Serial numbers' }), 'SN-1{Enter}SN-1{Enter}SN-O1')
    await user.click(dialog.getByRole('button', { name: 'Give 3 numbers' }))

    const table = within(await dialog.findByRole('table', { name: 'Numbers not taken' }))
    expect(table.getByRole('row', { name: /2 SN-1 .*in this list twice/u })).toBeInTheDocument()
    expect(table.getByRole('row', { name: /3 SN-O1 .*looks like SN-01/u })).toBeInTheDocument()
    await user.click(dialog.getByRole('button', { name: 'Keep the 1 doubtful one after all' }))

    expect(await dialog.findByRole('heading', { name: '2 serial numbers taken' })).toBeVisible()
    expect(station.inputsOf('serials.identifyUnits')[1]).toMatchObject({
      texts: ['SN-O1'],
      doubtsConfirmed: true,
    })
    expect(dialog.getAllByRole('row')).toHaveLength(2)
  })

  it('gives the refused ones back to be corrected', async () => {
    const { user, dialog } = await openDialog({
      'serials.identifyUnits': () =>
        accepted({
          taken: 0,
          refused: [{ at: 1, text: '4006381333931', refusal: { code: 'serial-empty' } }],
        }),
    })
    await user.type(dialog.getByRole('textbox', { name: 'Serial numbers' }), '4006381333931')
    await user.click(dialog.getByRole('button', { name: 'Give 1 number' }))
    expect(await dialog.findByRole('heading', { name: 'The number was not taken' })).toBeVisible()

    await user.click(dialog.getByRole('button', { name: 'Correct the list' }))

    expect(await dialog.findByRole('textbox', { name: 'Serial numbers' })).toHaveValue('4006381333931')
  })

  it('says when there are more numbers than units, and keeps what was entered while it is closed', async () => {
    const { user, dialog } = await openDialog({
      'serials.identifyUnits': () =>
        refused({ code: 'more-than-without-serial', productName: 'Router X1', without: 12, given: 13 }),
    })
    await user.type(dialog.getByRole('textbox', { name: 'Serial numbers' }), 'SN-1{Enter}SN-2')
    await user.click(dialog.getByRole('button', { name: 'Give 2 numbers' }))
    expect(await dialog.findByRole('alert')).toHaveTextContent('12 units without serial no.')

    await user.click(dialog.getByRole('button', { name: 'Cancel' }))
    await user.click(await screen.findByRole('button', { name: 'Give them their numbers' }))

    expect(await screen.findByRole('textbox', { name: 'Serial numbers' })).toHaveValue('SN-1\nSN-2')
  })
})
