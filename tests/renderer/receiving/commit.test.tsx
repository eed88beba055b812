import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Receipt } from '../../../shared/ipc/receiving'
import { accepted, refused } from '../../../shared/result'
import { fault, type Handlers } from '../support/fake-station'
import { atBench } from './bench'
import { committed, ready, receipt, routers, switches } from './receipt-examples'

const lines = () => screen.findByRole('table', { name: 'Lines to receive' })
const commit = () => screen.getByRole('button', { name: 'Commit receive' })
const entry = () => screen.getByRole('textbox', { name: 'Serial number' })

async function withLines(first: Receipt, handlers: Handlers = {}) {
  const bench = atBench(first, handlers)
  await lines()
  return bench
}

const differing = (count: number): Handlers => ({
  'receiving.commit': () =>
    refused({
      code: 'captured-differs',
      lines: Array.from({ length: count }, (_, at) => ({
        lineId: at + 1,
        productName: at === 1 ? 'Switch 24' : `Product ${at + 1}`,
        captured: 7,
        quantity: 20,
      })),
    }),
})

describe('committing a receipt', () => {
  it('makes its units count, says so, and shows what came in', async () => {
    const { user, station } = await withLines(ready(), { 'receiving.commit': () => accepted(committed()) })

    await user.keyboard('{F10}')

    expect(await screen.findByText('Receipt R-1004 committed: 10 units received')).toBeVisible()
    expect(await screen.findByRole('table', { name: 'What came in' })).toBeVisible()
    expect(station.inputsOf('receiving.commit')).toMatchObject([{ receiptId: 4 }])
  })

  it('shows how far it is', async () => {
    const { user, station } = await withLines(ready(), { 'receiving.commit': () => new Promise(() => {}) })
    await user.click(commit())

    station.announce('work.progressed', {
      work: { kind: 'receiving', receiptId: receipt().receiptId },
      doing: 'committing',
      done: 2000,
      total: 10_000,
    })

    expect(await screen.findByRole('progressbar', { name: 'Committing 2,000 of 10,000' })).toBeVisible()
  })

  it('names each line whose numbers and quantity differ, and goes there', async () => {
    const { user, station } = await withLines(receipt(), differing(2))
    await user.click(commit())
    const alert = within(await screen.findByRole('alert'))
    expect(alert.getByText('Not yet: serial numbers and quantities differ')).toBeVisible()
    expect(alert.getByText(/Scan what is missing, or correct the quantity/u)).toBeVisible()

    await user.click(alert.getByRole('button', { name: 'Switch 24 7 of 20' }))

    expect(screen.getByRole('row', { name: /Switch 24/u })).toHaveAttribute('aria-current', 'true')
    expect(station.inputsOf('scanning.chooseLine')).toEqual([
      { work: { kind: 'receiving', receiptId: 4 }, lineId: 2 },
    ])
    expect(entry()).toHaveFocus()
  })

  it('names a few of many lines', async () => {
    const { user } = await withLines(receipt(), differing(7))
    await user.click(commit())

    const alert = within(await screen.findByRole('alert'))
    expect(alert.getAllByRole('button')).toHaveLength(3)
    expect(alert.getByText('and 4 more lines')).toBeVisible()
  })

  it('asks for a quantity where nothing was received, and typing goes on', async () => {
    const { user } = await withLines(receipt(), {
      'receiving.commit': () => refused({ code: 'nothing-to-receive', number: 'R-1004' }),
    })
    await user.click(commit())

    expect(await screen.findByRole('alert')).toHaveTextContent('Receipt R-1004 has nothing to receive')
    expect(entry()).toHaveFocus()
  })

  it('that failed is done again as the same operation', async () => {
    const { user, station } = await withLines(ready(), {
      'receiving.commit': () => fault('store-lost', 'F-4'),
    })
    await user.click(commit())
    expect(await screen.findByRole('alert')).toHaveTextContent('The database does not answer')
    station.answer({ 'receiving.commit': () => accepted(committed()) })

    await user.click(commit())

    await screen.findByRole('table', { name: 'What came in' })
    const [first, second] = station.inputsOf('receiving.commit')
    expect(second).toEqual(first)
  })
})

describe('the supplier’s reference', () => {
  it('is kept as soon as the field is left', async () => {
    const { user, station } = await withLines(receipt(), {
      'receiving.setSupplierReference': ({ supplierReference }) => accepted(receipt({ supplierReference })),
    })
    const field = screen.getByRole('textbox', { name: 'Supplier’s reference' })

    await user.type(field, 'DN-77{Enter}')

    await waitFor(() => expect(field).toHaveValue('DN-77'))
    expect(station.inputsOf('receiving.setSupplierReference')).toMatchObject([
      { receiptId: 4, supplierReference: 'DN-77' },
    ])
    expect(entry()).toHaveFocus()
  })

  it('is not sent when it was not changed', async () => {
    const { user, station } = await withLines(receipt({ supplierReference: 'DN-77' }))

    await user.type(screen.getByRole('textbox', { name: 'Supplier’s reference' }), ' {Enter}')

    expect(station.inputsOf('receiving.setSupplierReference')).toEqual([])
  })
})

const askedToCancel = async (first: Receipt, handlers: Handlers = {}) => {
  const bench = await withLines(first, handlers)
  await bench.user.click(screen.getByRole('button', { name: 'More' }))
  await bench.user.click(await screen.findByRole('menuitem', { name: 'Cancel this receipt…' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Cancel receipt R-1004?' }))
  return { ...bench, dialog }
}

describe('cancelling an open receipt', () => {
  it('says what is let go; going on is the answer at hand', async () => {
    const { dialog, user } = await askedToCancel(receipt({ lines: [routers({ captured: 3 }), switches()] }))
    expect(dialog.getByText(/the 3 serial numbers captured are let go/u)).toHaveTextContent(
      'PO-1043 can be received again.',
    )
    expect(dialog.getByRole('button', { name: 'Go on receiving' })).toHaveFocus()

    await user.keyboard('{Enter}')

    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
    await waitFor(() => expect(entry()).toHaveFocus())
  })

  it('goes back to what waits to be received', async () => {
    const { dialog, user, station, place } = await askedToCancel(receipt(), {
      'receiving.reverse': () => accepted(receipt({ status: 'reversed', reversedAt: 5 })),
    })
    await user.type(dialog.getByRole('textbox', { name: 'Why' }), 'Wrong delivery')

    await user.click(dialog.getByRole('button', { name: 'Cancel the receipt' }))

    expect(await screen.findByText('Receipt R-1004 cancelled')).toBeVisible()
    await waitFor(() => expect(place()).toBe('/receive'))
    expect(station.inputsOf('receiving.reverse')).toMatchObject([{ receiptId: 4, reason: 'Wrong delivery' }])
  })

  it('says when it was committed meanwhile', async () => {
    const { dialog, user } = await askedToCancel(receipt(), {
      'receiving.reverse': () =>
        refused({ code: 'receipt-not-in-status', number: 'R-1004', status: 'reversed', needed: 'committed' }),
    })

    await user.click(dialog.getByRole('button', { name: 'Cancel the receipt' }))

    expect(await dialog.findByRole('alert')).toHaveTextContent('Receipt R-1004 is reversed now')
  })
})

describe('the order of a receipt', () => {
  it('is one click away', async () => {
    const { user, place } = await withLines(receipt(), {
      'purchases.readOrder': () => refused({ code: 'order-not-found' }),
    })
    await user.click(screen.getByRole('button', { name: 'More' }))

    await user.click(await screen.findByRole('menuitem', { name: 'Purchase order PO-1043' }))

    await waitFor(() => expect(place()).toBe('/orders/11'))
  })
})
