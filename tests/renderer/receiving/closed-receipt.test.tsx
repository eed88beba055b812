import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Receipt } from '../../../shared/ipc/receiving'
import { accepted, refused } from '../../../shared/result'
import { SerialStatus } from '../../../shared/serial-status'
import { SerialId } from '../../../shared/values'
import type { Handlers } from '../support/fake-station'
import { renderScreen } from '../support/render-screen'
import { cables, captured, committed, routers, switches } from './receipt-examples'

const showing = (receipt: Receipt, handlers: Handlers = {}) =>
  renderScreen('/receive/4', {
    'receiving.readReceipt': () => accepted(receipt),
    'receiving.listCaptured': () => accepted({ rows: [captured(13), captured(12)], total: 2 }),
    ...handlers,
  })
const cameIn = async () => within(await screen.findByRole('table', { name: 'What came in' }))
const reversed = (over: Parameters<typeof committed>[0] = {}) =>
  committed({ status: 'reversed', reversedAt: new Date(2026, 10, 16, 7, 5).getTime(), ...over })

describe('a committed receipt', () => {
  it('says who sent it, when it came and what was in it', async () => {
    showing(
      committed({
        supplierReference: 'DN-77',
        lines: [
          routers({ quantityToReceive: 10, captured: 8 }),
          switches(),
          cables({ quantityToReceive: 20, damaged: 2, refusedUnits: 1, refusedReason: 'Wet box' }),
        ],
      }),
    )

    const table = await cameIn()
    expect(screen.getByRole('heading', { name: 'PO-1043 · Northwind Ltd' })).toBeVisible()
    expect(screen.getByText('DN-77')).toBeVisible()
    expect(screen.getByText('15 Nov 2026 09:30')).toBeVisible()
    expect(screen.getByRole('link', { name: 'Purchase order PO-1043' })).toHaveAttribute(
      'href',
      expect.stringContaining('/orders/11'),
    )
    expect(table.getAllByRole('row').map((row) => row.textContent)).toEqual([
      'ProductReceivedWith serial no.Without serial no.DamagedRefused',
      'Router X1RX1-EU1082',
      'Cable 2 mCB22021',
    ])
    expect(table.getByTitle('Wet box')).toHaveTextContent('1')
    expect(screen.queryByRole('button', { name: 'Commit receive' })).not.toBeInTheDocument()
  })

  it('shows the serial numbers of one line, which open on their own page', async () => {
    const { user, station } = showing(committed(), {
      'serials.read': () => refused({ code: 'serial-not-found', text: '13' }),
    })
    await user.click((await cameIn()).getByRole('button', { name: '10' }))

    const list = within(await screen.findByRole('grid', { name: 'Captured serial numbers' }))
    expect(await list.findByRole('row', { name: /SN-88213-K/u })).toBeInTheDocument()
    expect(station.inputsOf('receiving.listCaptured').at(-1)).toMatchObject({
      receiptId: 4,
      receiptLineId: 1,
    })
    expect(list.queryByRole('button', { name: /Undo/u })).not.toBeInTheDocument()
  })

  it('lists its numbers with where they are now, and puts a misread one right while its unit is here', async () => {
    const rows = [
      captured(13, { status: 'in-stock' }),
      captured(12, { status: 'dispatched' }),
      captured(11, { status: 'damaged', isDamaged: true }),
    ]
    const { user, station } = showing(committed(), {
      'receiving.listCaptured': () => accepted({ rows, total: 3 }),
      'units.correctNumber': () => accepted({ serialId: SerialId.parse(20), serial: 'SN-88213-L' }),
    })
    await user.click(await screen.findByRole('radio', { name: 'Serial numbers (10)' }))
    expect(await screen.findByRole('row', { name: /SN-88213-K/u })).toHaveTextContent('In stock')
    expect(screen.getByRole('row', { name: /SN-88212-K/u })).toHaveTextContent('Dispatched')
    expect(screen.getByRole('row', { name: /SN-88211-K/u })).toHaveTextContent('Damaged')
    expect(screen.queryByRole('button', { name: 'Correct SN-88212-K' })).not.toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Correct SN-88211-K' })).toBeVisible()

    await user.click(screen.getByRole('button', { name: 'Correct SN-88213-K' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Correct SN-88213-K' }))
    await user.type(dialog.getByRole('textbox', { name: /stands on the unit/u }), 'SN-88213-L')
    await user.type(dialog.getByRole('textbox', { name: /Reason|Why/u }), 'Misread')
    await user.click(dialog.getByRole('button', { name: 'Correct the number' }))

    expect(await screen.findByText('SN-88213-L put right')).toBeVisible()
    expect(station.inputsOf('units.correctNumber')).toMatchObject([
      { serialId: 13, text: 'SN-88213-L', reason: 'Misread', doubtsConfirmed: false },
    ])
  })

  it('says when no serial numbers came in with it', async () => {
    const { user } = showing(committed({ lines: [routers({ quantityToReceive: 3 })] }), {
      'receiving.listCaptured': () => accepted({ rows: [], total: 0 }),
    })

    await user.click(await screen.findByRole('radio', { name: 'Serial numbers (0)' }))

    expect(await screen.findByText('No serial numbers came in')).toBeVisible()
  })

  it('takes no scans', async () => {
    const { station } = showing(committed())
    await cameIn()

    expect(station.inputsOf('scanning.takeUp')).toEqual([])
  })
})

describe('a receipt that was undone', () => {
  it('says that nothing of it is in stock, and lets go of its numbers', async () => {
    showing(reversed())

    expect(await screen.findByRole('alert')).toHaveTextContent('nothing of it is in stock')
    const table = within(screen.getByRole('table', { name: 'What had come in' }))
    expect(table.getByRole('row', { name: /Router X1/u })).toBeInTheDocument()
    expect(screen.getByText('16 Nov 2026 07:05')).toBeVisible()
    expect(screen.queryByRole('radio', { name: /Serial numbers/u })).not.toBeInTheDocument()
    expect(screen.queryByRole('button', { name: 'Reverse receipt…' })).not.toBeInTheDocument()
  })

  it('says when it was cancelled before it counted', async () => {
    showing(reversed({ committedAt: null }))

    expect(await screen.findByRole('alert')).toHaveTextContent('cancelled before it was committed')
    expect(screen.getByRole('columnheader', { name: 'Quantity to receive' })).toBeInTheDocument()
  })
})

const askedToReverse = async (receipt: Receipt, handlers: Handlers = {}) => {
  const shown = showing(receipt, handlers)
  await shown.user.click(await screen.findByRole('button', { name: 'Reverse receipt…' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Reverse receipt R-1004?' }))
  return { ...shown, dialog }
}
const reason = (dialog: Awaited<ReturnType<typeof askedToReverse>>['dialog']) =>
  dialog.getByRole('textbox', { name: /Why it is reversed/u })
const confirm = (dialog: Awaited<ReturnType<typeof askedToReverse>>['dialog']) =>
  dialog.getByRole('button', { name: 'Reverse the receipt' })

describe('reversing a receipt', () => {
  it('names what leaves stock, and wants to know why', async () => {
    const { dialog } = await askedToReverse(committed())

    expect(dialog.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      '10 units leave stock.',
      'Their 10 serial numbers leave stock too and keep their history.',
      'PO-1043 expects the units again.',
    ])
    expect(reason(dialog)).toHaveFocus()
    expect(confirm(dialog)).toBeDisabled()
  })

  it('is written into the history with its reason', async () => {
    const { dialog, user, station } = await askedToReverse(committed(), {
      'receiving.reverse': () => accepted(reversed()),
    })

    await user.type(reason(dialog), 'Wrong order')
    await user.click(confirm(dialog))

    expect(await screen.findByText('Receipt R-1004 reversed')).toBeVisible()
    expect(await screen.findByRole('table', { name: 'What had come in' })).toBeVisible()
    expect(station.inputsOf('receiving.reverse')).toMatchObject([{ receiptId: 4, reason: 'Wrong order' }])
  })

  it('cannot be done once units have left, and names them', async () => {
    const { dialog, user } = await askedToReverse(committed(), {
      'receiving.reverse': () =>
        refused({
          code: 'units-have-moved',
          number: 'R-1004',
          productName: 'Router X1',
          serials: [{ serial: 'SN-88213-K', status: SerialStatus.enum.dispatched }],
          units: 2,
        }),
    })
    await user.type(reason(dialog), 'Wrong order')
    await user.click(confirm(dialog))

    expect(await dialog.findByRole('alert')).toHaveTextContent('Receipt R-1004 can no longer be reversed')
    const moved = within(dialog.getByRole('list', { name: 'No longer here' }))
    expect(moved.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'SN-88213-K · Dispatched',
      '2 units without serial no. have gone',
    ])
    await user.click(dialog.getByRole('button', { name: 'Leave it as it is' }))
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })
})

describe('a receipt that does not exist', () => {
  it('says where to choose another', async () => {
    renderScreen('/receive/4', { 'receiving.readReceipt': () => refused({ code: 'receipt-not-found' }) })

    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('This receipt does not exist'))
    expect(screen.getByRole('alert')).toHaveTextContent('Purchases > Receive')
  })
})
