import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { accepted, refused } from '../../../shared/result'
import { fault, type Handlers } from '../support/fake-station'
import { atBench } from './bench'
import { captured, cables, receipt, routers, switches, withoutOrder } from './receipt-examples'

const band = () => screen.findByRole('region', { name: 'Verdict' })
const three = receipt({ lines: [routers({ captured: 3 }), switches(), cables()] })
const two = receipt({ lines: [routers({ captured: 2 }), switches(), cables()] })

async function openMenu(first = three, handlers: Handlers = {}, productName = 'Router X1') {
  const bench = atBench(first, handlers)
  await band()
  await bench.user.click(screen.getByRole('button', { name: `More for ${productName}` }))
  return {
    ...bench,
    choose: async (name: string) => bench.user.click(await screen.findByRole('menuitem', { name })),
  }
}

describe('the numbers captured last', () => {
  it('are named, newest first', async () => {
    atBench(three)

    const last = within(await screen.findByRole('list', { name: 'Last captured' }))
    expect(last.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'SN-88213-KRouter X1',
      'SN-88212-KRouter X1',
      'SN-88209-KRouter X1',
    ])
  })

  it('have nothing to undo before the first', async () => {
    atBench(receipt())

    expect(await screen.findByText('Nothing captured yet')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Undo last' })).toBeDisabled()
  })

  it('are taken back one by one; the band says which it was', async () => {
    const { user, station } = atBench(three, {
      'receiving.undoLast': () => accepted({ receipt: two, serial: 'SN-88213-K' }),
    })
    await screen.findByRole('list', { name: 'Last captured' })

    await user.click(screen.getByRole('button', { name: 'Undo last' }))

    await waitFor(async () => expect(await band()).toHaveTextContent('UndoneSN-88213-K'))
    expect(await band()).toHaveTextContent('Scan a serial number of Router X1')
    expect(screen.getByRole('row', { name: /Router X1/u })).toHaveTextContent('2 of 10')
    expect(station.inputsOf('receiving.undoLast')).toMatchObject([{ receiptId: 4 }])
    expect(screen.getByRole('textbox', { name: 'Serial number' })).toHaveFocus()
  })

  it('say when somebody else took them back already', async () => {
    const { user } = atBench(three, { 'receiving.undoLast': () => refused({ code: 'nothing-to-undo' }) })
    await band()

    await user.keyboard('{F9}')

    expect(await screen.findByRole('alert')).toHaveTextContent('There is nothing to undo')
  })
})

describe('all numbers of a line', () => {
  it('are taken back only after a question that names how many', async () => {
    const { choose, user, station } = await openMenu(three, {
      'receiving.undoLine': () => accepted({ receipt: receipt(), undone: 3 }),
    })
    await choose('Undo all its serial numbers…')
    const dialog = within(
      await screen.findByRole('dialog', { name: 'Undo all serial numbers of this line?' }),
    )
    expect(dialog.getByText('3 serial numbers of Router X1 are taken off this receipt.')).toBeVisible()
    expect(dialog.getByRole('button', { name: 'Cancel' })).toHaveFocus()

    await user.click(dialog.getByRole('button', { name: 'Undo 3 serial numbers' }))

    await waitFor(async () => expect(await band()).toHaveTextContent('Undone3 serial numbers'))
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
    expect(station.inputsOf('receiving.undoLine')).toMatchObject([{ receiptLineId: 1 }])
  })

  it('stay when the question is left, and when it failed', async () => {
    const { choose, user } = await openMenu(three, { 'receiving.undoLine': () => fault('store-lost', 'F-2') })
    await choose('Undo all its serial numbers…')
    const dialog = within(await screen.findByRole('dialog'))

    await user.click(dialog.getByRole('button', { name: 'Undo 3 serial numbers' }))
    expect(await dialog.findByRole('alert')).toHaveTextContent('The database does not answer')
    await user.keyboard('{Escape}')

    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
    expect(screen.getByRole('row', { name: /Router X1/u })).toHaveTextContent('3 of 10')
  })
})

describe('the menu of a line', () => {
  it('cannot undo what is not there, and keeps lines of the order', async () => {
    await openMenu(receipt())

    expect(await screen.findByRole('menuitem', { name: 'Undo all its serial numbers…' })).toBeDisabled()
    expect(screen.queryByRole('menuitem', { name: 'Take the line away' })).not.toBeInTheDocument()
  })

  it('of a product without serial numbers says nothing of them', async () => {
    await openMenu(three, {}, 'Cable 2 m')

    expect((await screen.findAllByRole('menuitem')).map((item) => item.textContent)).toEqual([
      'Damaged or refused units…',
    ])
  })

  it('takes away a line that nobody ordered', async () => {
    const unordered = withoutOrder({
      lines: [routers({ purchaseOrderLineId: null, outstanding: null, quantityToReceive: null })],
    })
    const { choose, station } = await openMenu(unordered, {
      'receiving.removeLine': () => accepted(withoutOrder()),
    })

    await choose('Take the line away')

    expect(await screen.findByText('No products yet')).toBeVisible()
    expect(station.inputsOf('receiving.removeLine')).toMatchObject([{ receiptLineId: 1 }])
  })

  it('says why a line cannot be taken away', async () => {
    const unordered = withoutOrder({
      lines: [routers({ purchaseOrderLineId: null, outstanding: null, captured: 3 })],
    })
    const { choose } = await openMenu(unordered, {
      'receiving.removeLine': () =>
        refused({ code: 'line-has-captured', productName: 'Router X1', captured: 3 }),
    })

    await choose('Take the line away')

    expect(await screen.findByRole('alert')).toHaveTextContent('Undo the serial numbers of this line first')
  })

  it('shows the serial numbers of the line', async () => {
    const { choose, station } = await openMenu()

    await choose('Show its serial numbers')

    expect(await screen.findByRole('grid', { name: 'Captured serial numbers' })).toBeVisible()
    expect(station.inputsOf('receiving.listCaptured').at(-1)).toMatchObject({
      receiptId: 4,
      receiptLineId: 1,
    })
  })
})

const openNotGood = async (handlers: Handlers, productName: string) => {
  const bench = await openMenu(three, handlers, productName)
  await bench.choose('Damaged or refused units…')
  const dialog = within(await screen.findByRole('dialog', { name: 'Damaged or refused units' }))
  return { ...bench, dialog }
}

describe('damaged and refused units', () => {
  it('of a product without serial numbers are counted, with the reason of those that were sent back', async () => {
    const after = receipt({
      lines: [routers(), switches(), cables({ quantityToReceive: 10, damaged: 2, refusedUnits: 1 })],
    })
    const { dialog, user, station } = await openNotGood(
      { 'receiving.setNotGood': () => accepted(after) },
      'Cable 2 m',
    )
    const reason = dialog.getByRole('textbox', { name: 'Why they were refused' })
    expect(reason).toBeDisabled()

    await user.type(dialog.getByRole('textbox', { name: 'Damaged units' }), '2')
    await user.type(dialog.getByRole('textbox', { name: 'Units refused at the door' }), '1')
    await user.type(reason, 'Wet box')
    await user.click(dialog.getByRole('button', { name: 'Save' }))

    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    expect(station.inputsOf('receiving.setNotGood')).toMatchObject([
      { receiptLineId: 3, damaged: 2, refusedUnits: 1, refusedReason: 'Wet box' },
    ])
    expect(screen.getByRole('row', { name: /Cable 2 m/u })).toHaveTextContent('2 damaged1 refused')
  })

  it('with serial numbers are marked one by one, and the dialog says so', async () => {
    const { dialog } = await openNotGood({}, 'Router X1')

    expect(dialog.queryByRole('textbox', { name: 'Damaged units' })).not.toBeInTheDocument()
    expect(dialog.getByText(/marked as damaged in the list of captured serial numbers/u)).toBeVisible()
  })

  it('cannot be more than were received', async () => {
    const { dialog, user } = await openNotGood(
      {
        'receiving.setNotGood': () =>
          refused({ code: 'damaged-more-than-received', productName: 'Cable 2 m', damaged: 9, quantity: 3 }),
      },
      'Cable 2 m',
    )
    await user.type(dialog.getByRole('textbox', { name: 'Damaged units' }), '9')
    await user.click(dialog.getByRole('button', { name: 'Save' }))

    expect(await dialog.findByRole('alert')).toHaveTextContent('More damaged than received')
  })
})

const capturedShown = async (handlers: Handlers = {}) => {
  const bench = atBench(three, handlers)
  await band()
  await bench.user.keyboard('{F6}')
  await screen.findByRole('row', { name: /SN-88213-K/u })
  return bench
}

describe('the captured serial numbers', () => {
  it('show how and when each came in', async () => {
    await capturedShown({
      'receiving.listCaptured': () =>
        accepted({ rows: [captured(13, { source: 'pasted', isDamaged: true })], total: 1 }),
    })

    const row = screen.getByRole('row', { name: /SN-88213-K/u })
    expect(row).toHaveTextContent('Damaged')
    expect(row).toHaveTextContent('Router X1')
    expect(row).toHaveTextContent('15 Nov 2026')
  })

  it('are found by their last digits', async () => {
    const { user, station } = await capturedShown()

    await user.type(screen.getByRole('searchbox', { name: 'Search by last digits' }), '209')

    await waitFor(() =>
      expect(station.inputsOf('receiving.listCaptured').at(-1)).toMatchObject({ search: '209', offset: 0 }),
    )
  })

  it('say when none is like that', async () => {
    const { user, station } = await capturedShown()
    station.answer({ 'receiving.listCaptured': () => accepted({ rows: [], total: 0 }) })

    await user.type(screen.getByRole('searchbox', { name: 'Search by last digits' }), 'zzz')

    expect(await screen.findByText('No such serial number on this receipt')).toBeVisible()
  })

  it('are taken back one by one', async () => {
    const { user, station } = await capturedShown({
      'receiving.undoSerial': () => accepted({ receipt: two, serial: 'SN-88212-K' }),
    })

    await user.click(screen.getByRole('button', { name: 'Undo SN-88212-K' }))

    await waitFor(async () => expect(await band()).toHaveTextContent('UndoneSN-88212-K'))
    expect(station.inputsOf('receiving.undoSerial')).toMatchObject([{ serialId: 12 }])
  })

  it('are marked as damaged, and as good again', async () => {
    const { user, station } = await capturedShown({
      'receiving.listCaptured': () =>
        accepted({ rows: [captured(13), captured(12, { isDamaged: true })], total: 2 }),
      'receiving.markDamaged': () => accepted(three),
    })

    await user.click(screen.getByRole('button', { name: 'Mark SN-88213-K as damaged' }))
    await user.click(screen.getByRole('button', { name: 'Mark SN-88212-K as not damaged' }))

    await waitFor(() =>
      expect(station.inputsOf('receiving.markDamaged')).toMatchObject([
        { serialId: 13, isDamaged: true },
        { serialId: 12, isDamaged: false },
      ]),
    )
  })

  it('open on their own page, and leave for the lines with the same key', async () => {
    const { user } = await capturedShown()

    await user.keyboard('{F6}')

    expect(await screen.findByRole('table', { name: 'Lines to receive' })).toBeVisible()
    expect(screen.queryByRole('grid', { name: 'Captured serial numbers' })).not.toBeInTheDocument()
  })
})
