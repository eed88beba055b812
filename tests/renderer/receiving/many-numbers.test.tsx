import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { RefusedNumber } from '../../../shared/ipc/serials'
import { accepted, refused } from '../../../shared/result'
import { fault, type Handlers } from '../support/fake-station'
import { atBench } from './bench'
import { receipt, routers, switches } from './receipt-examples'

const entry = () => screen.findByRole('textbox', { name: 'Serial number' })
const band = () => screen.getByRole('region', { name: 'Verdict' })
const eight = receipt({ lines: [routers({ captured: 8 }), switches()] })

/** Takes all of a list, or leaves these out. */
const taking = (left: readonly RefusedNumber[] = []): Handlers => ({
  'receiving.captureMany': ({ texts }) =>
    accepted({ receipt: eight, numbers: { taken: texts.length - left.length, refused: [...left] } }),
})

async function openDialog(button: string, title: string, handlers: Handlers = {}) {
  const bench = atBench(receipt(), handlers)
  await entry()
  await bench.user.click(screen.getByRole('button', { name: button }))
  const dialog = within(await screen.findByRole('dialog', { name: title }))
  const sent = () => bench.station.inputsOf('receiving.captureMany')
  return { ...bench, dialog, sent }
}
const openPaste = (handlers?: Handlers) => openDialog('Paste list…', 'Paste a list', handlers)
const openRange = (handlers?: Handlers) => openDialog('Range…', 'A range of serial numbers', handlers)
const openAutoNumber = (handlers?: Handlers) => openDialog('Auto-number…', 'Auto-number', handlers)

const twice: RefusedNumber = {
  at: 3,
  text: 'sn-1',
  refusal: { code: 'serial-twice-in-list', serial: 'sn-1', firstAt: 1 },
}
const lookAlike: RefusedNumber = {
  at: 2,
  text: 'SN-O1',
  refusal: {
    code: 'serial-looks-like',
    serial: 'SN-O1',
    onHand: 'SN-01',
    productName: 'Router X1',
    how: 'misread',
  },
}
const beyond = (at: number): RefusedNumber => ({
  at,
  text: `SN-${at}`,
  refusal: { code: 'more-than-quantity', productName: 'Router X1', quantity: 10, text: `SN-${at}` },
})

describe('a pasted list', () => {
  it('is counted before it is captured, for the line with the arrow', async () => {
    const { dialog, user } = await openPaste()
    expect(dialog.getByText('For Router X1')).toBeVisible()
    expect(dialog.getByText('No numbers yet')).toBeVisible()
    expect(dialog.getByRole('button', { name: 'Capture' })).toBeDisabled()
    const list = dialog.getByRole('textbox', { name: 'Serial numbers, one a line' })
    expect(list).toHaveFocus()

    await user.paste('SN-1\r\n\r\n007\nA,B')
    expect(dialog.getByText('3 numbers')).toBeVisible()
    await user.click(dialog.getByRole('checkbox', { name: 'Commas and semicolons separate too' }))

    expect(dialog.getByRole('button', { name: 'Capture 4 numbers' })).toBeEnabled()
  })

  it('closes by itself when all were taken, says how many, and gives the focus back', async () => {
    const { dialog, user, sent } = await openPaste(taking())
    await user.paste('SN-1\n007')

    await user.click(dialog.getByRole('button', { name: 'Capture 2 numbers' }))

    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    expect(sent()).toMatchObject([
      {
        receiptLineId: 1,
        texts: ['SN-1', '007'],
        source: 'pasted',
        doubtsConfirmed: false,
        overReceiptConfirmed: false,
      },
    ])
    expect(band()).toHaveTextContent('Captured2 serial numbers')
    expect(screen.getByRole('row', { name: /Router X1/u })).toHaveTextContent('8 of 10')
    await waitFor(async () => expect(await entry()).toHaveFocus())
  })

  it('stays to show what was left out, each with its place in the list and the reason', async () => {
    const { dialog, user } = await openPaste(taking([lookAlike, twice]))
    await user.paste('SN-1\nSN-O1\nsn-1')

    await user.click(dialog.getByRole('button', { name: 'Capture 3 numbers' }))

    expect(await dialog.findByText('1 serial number captured')).toBeVisible()
    expect(dialog.getByText('2 were left out:')).toBeVisible()
    const left = within(dialog.getByRole('grid', { name: 'Left out' }))
    expect(left.getByRole('row', { name: /^2 SN-O1 .*SN-01/u })).toBeInTheDocument()
    expect(left.getByRole('row', { name: /^3 sn-1 .*twice/u })).toBeInTheDocument()
    expect(dialog.getByRole('button', { name: 'Done' })).toHaveFocus()
    await user.keyboard('{Enter}')
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })

  it('is not told in the band when nothing of it was taken', async () => {
    const { dialog, user } = await openPaste(taking([twice]))
    await user.paste('sn-1')
    await user.click(dialog.getByRole('button', { name: 'Capture 1 number' }))

    expect(await dialog.findByText('0 serial numbers captured')).toBeVisible()
    expect(band()).toHaveTextContent('Scan a serial number of Router X1')
  })

  it('keeps the doubtful ones once told so, and those that are not taken then keep their place', async () => {
    const { dialog, user, sent, station } = await openPaste(taking([lookAlike, twice, beyond(7)]))
    await user.paste('SN-1\nSN-O1\nsn-1\nSN-4\nSN-5\nSN-6\nSN-7')
    await user.click(dialog.getByRole('button', { name: 'Capture 7 numbers' }))
    station.answer(taking([{ ...lookAlike, at: 1, refusal: beyond(2).refusal }]))

    await user.click(await dialog.findByRole('button', { name: 'Keep 1 doubtful one' }))

    await waitFor(() => expect(sent()).toHaveLength(2))
    expect(sent()[1]).toMatchObject({ texts: ['SN-O1'], doubtsConfirmed: true, overReceiptConfirmed: false })
    expect(await dialog.findByRole('button', { name: 'Receive 2 more than the quantity' })).toBeVisible()
    expect(dialog.queryByRole('button', { name: /doubtful/u })).not.toBeInTheDocument()
    expect(
      dialog
        .getAllByRole('row')
        .slice(1)
        .map((row) => row.textContent?.slice(0, 2)),
    ).toEqual(['2S', '3s', '7S'])
  })

  it('receives more than the quantity once told so', async () => {
    const { dialog, user, sent, station } = await openPaste(taking([beyond(2)]))
    await user.paste('SN-1\nSN-2')
    await user.click(dialog.getByRole('button', { name: 'Capture 2 numbers' }))
    station.answer(taking())

    await user.click(await dialog.findByRole('button', { name: 'Receive 1 more than the quantity' }))

    expect(await dialog.findByText('2 serial numbers captured')).toBeVisible()
    expect(sent()[1]).toMatchObject({ texts: ['SN-2'], overReceiptConfirmed: true })
    expect(dialog.getByRole('button', { name: 'Done' })).toHaveFocus()
    expect(dialog.queryByRole('grid')).not.toBeInTheDocument()
  })

  it('shows how far it is, and cannot be closed meanwhile', async () => {
    let finish: (() => void) | undefined
    const { dialog, user, station } = await openPaste({
      'receiving.captureMany': ({ texts }) =>
        new Promise((resolve) => {
          finish = () => resolve(accepted({ receipt: eight, numbers: { taken: texts.length, refused: [] } }))
        }),
    })
    await user.paste('SN-1\nSN-2')
    await user.click(dialog.getByRole('button', { name: 'Capture 2 numbers' }))

    station.announce('work.progressed', {
      work: { kind: 'receiving', receiptId: receipt().receiptId },
      doing: 'capturing',
      done: 500,
      total: 10_000,
    })

    expect(await dialog.findByText('Capturing 500 of 10,000')).toBeVisible()
    expect(dialog.getByRole('progressbar', { name: 'Capturing 500 of 10,000' })).toHaveAttribute(
      'aria-valuenow',
      '5',
    )
    await user.keyboard('{Escape}')
    expect(screen.getByRole('dialog')).toBeInTheDocument()
    finish?.()
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
  })

  it('longer than the station takes at once is not sent', async () => {
    const { dialog, user, sent } = await openPaste()
    await user.paste(Array.from({ length: 10_001 }, (_, at) => at).join('\n'))

    await user.click(dialog.getByRole('button', { name: 'Capture 10,001 numbers' }))

    expect(await dialog.findByRole('alert')).toHaveTextContent('10,000')
    expect(sent()).toEqual([])
  })

  it('that could not be taken is still there to be sent again, as the same operation', async () => {
    const { dialog, user, sent, station } = await openPaste({
      'receiving.captureMany': () => fault('disk-full', 'F-3'),
    })
    await user.paste('SN-1\nSN-2')
    await user.click(dialog.getByRole('button', { name: 'Capture 2 numbers' }))
    expect(await dialog.findByRole('alert')).toHaveTextContent('The disk is full: nothing was saved')
    station.answer(taking())

    await user.click(dialog.getByRole('button', { name: 'Capture 2 numbers' }))

    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    const [first, second] = sent()
    expect(second).toEqual(first)
  })

  it('says when the receipt was finished meanwhile', async () => {
    const { dialog, user } = await openPaste({
      'receiving.captureMany': () =>
        refused({ code: 'receipt-not-in-status', number: 'R-1004', status: 'committed', needed: 'open' }),
    })
    await user.paste('SN-1')
    await user.click(dialog.getByRole('button', { name: 'Capture 1 number' }))

    expect(await dialog.findByRole('alert')).toHaveTextContent('Receipt R-1004 is committed now')
  })
})

const first = (dialog: Awaited<ReturnType<typeof openRange>>['dialog']) =>
  dialog.getByRole('textbox', { name: 'First serial number' })
const last = (dialog: Awaited<ReturnType<typeof openRange>>['dialog']) =>
  dialog.getByRole('textbox', { name: 'Last serial number' })

describe('a range', () => {
  it('is shown with its zeros before it is captured with Enter', async () => {
    const { dialog, user, sent } = await openRange(taking())
    expect(first(dialog)).toHaveFocus()
    expect(dialog.getByRole('button', { name: 'Capture' })).toBeDisabled()

    await user.type(first(dialog), 'ABC0009')
    await user.type(last(dialog), 'ABC0011')
    expect(dialog.getByText('ABC0009 … ABC0011, 3 numbers')).toBeVisible()
    await user.keyboard('{Enter}')

    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    expect(sent()).toMatchObject([
      { receiptLineId: 1, texts: ['ABC0009', 'ABC0010', 'ABC0011'], source: 'range' },
    ])
  })

  it('starts from the units that are missing when it is given by first and how many', async () => {
    const { dialog, user, sent } = await openRange(taking())

    await user.click(dialog.getByRole('radio', { name: 'First and how many' }))
    await user.type(first(dialog), 'X-98')
    expect(dialog.getByText(/does not fit into 2 digits/u)).toBeVisible()
    await user.clear(first(dialog))
    await user.type(first(dialog), 'X-098')
    expect(dialog.getByText('X-098 … X-107, 10 numbers')).toBeVisible()
    await user.click(dialog.getByRole('button', { name: 'Capture 10 numbers' }))

    await waitFor(() => expect(sent()[0]?.texts).toHaveLength(10))
  })

  it.each([
    ['ABC0009', 'ABC0008', /runs backwards/u],
    ['ABC0009', 'XYZ0010', /not ends of one range/u],
    ['ABC', 'ABD', /not ends of one range/u],
  ])('from %s to %s says what is wrong and captures nothing', async (from, to, reason) => {
    const { dialog, user, sent } = await openRange()

    await user.type(first(dialog), from)
    await user.type(last(dialog), `${to}{Enter}`)

    expect(dialog.getByRole('status')).toHaveTextContent(reason)
    expect(dialog.getByRole('button', { name: 'Capture' })).toBeDisabled()
    expect(sent()).toEqual([])
  })
})

const making = (serials: string[]): Handlers => ({
  'receiving.autoNumber': () => accepted({ receipt: eight, serials }),
})

describe('auto-number', () => {
  it('says that these are new labels, and what they will look like', async () => {
    const { dialog, user } = await openAutoNumber()
    expect(dialog.getByText(/not numbers that anybody read/u)).toBeVisible()
    expect(dialog.getByRole('textbox', { name: 'Prefix' })).toHaveFocus()
    expect(dialog.getByRole('textbox', { name: 'How many' })).toHaveValue('10')
    expect(dialog.getByRole('button', { name: 'Auto-number' })).toBeDisabled()

    await user.keyboard('RX-')

    expect(dialog.getByText('They look like RX-000001.')).toBeVisible()
    expect(dialog.getByRole('button', { name: 'Make 10 numbers' })).toBeEnabled()
  })

  it('shows the first and the last of what was made, to be stuck on', async () => {
    const { dialog, user, station } = await openAutoNumber(making(['RX-000001', 'RX-000002', 'RX-000003']))
    await user.keyboard('RX-')
    await user.clear(dialog.getByRole('textbox', { name: 'How many' }))
    await user.type(dialog.getByRole('textbox', { name: 'How many' }), '3{Enter}')

    expect(await dialog.findByText('3 new serial numbers made')).toBeVisible()
    expect(dialog.getByText('RX-000001 … RX-000003')).toBeVisible()
    expect(station.inputsOf('receiving.autoNumber')).toMatchObject([
      { receiptLineId: 1, prefix: 'RX-', count: 3 },
    ])
    expect(dialog.getByRole('button', { name: 'Done' })).toHaveFocus()
    await user.keyboard('{Enter}')
    expect(band()).toHaveTextContent('Captured3 serial numbers')
  })

  it('shows a single one as it is', async () => {
    const { dialog, user } = await openAutoNumber(making(['RX-000001']))
    await user.keyboard('RX-')
    await user.click(dialog.getByRole('button', { name: 'Make 10 numbers' }))

    expect(await dialog.findByText('1 new serial number made')).toBeVisible()
    expect(dialog.getByText('RX-000001')).toBeVisible()
  })

  it('makes no more than the line needs', async () => {
    const { dialog, user } = await openAutoNumber({
      'receiving.autoNumber': () =>
        refused({ code: 'more-than-quantity', productName: 'Router X1', quantity: 10, text: null }),
    })
    await user.keyboard('RX-')
    await user.click(dialog.getByRole('button', { name: 'Make 10 numbers' }))

    expect(await dialog.findByRole('alert')).toHaveTextContent('Router X1 is complete: 10 units')
    expect(dialog.getByRole('textbox', { name: 'Prefix' })).toHaveValue('RX-')
  })
})
