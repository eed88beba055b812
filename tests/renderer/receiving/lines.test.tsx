import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Receipt } from '../../../shared/ipc/receiving'
import { accepted, refused } from '../../../shared/result'
import type { Handlers } from '../support/fake-station'
import { atBench } from './bench'
import { cables, ready, receipt, routers, switches, withoutOrder } from './receipt-examples'

const lines = () => screen.findByRole('table', { name: 'Lines to receive' })
const row = (name: RegExp) => screen.getByRole('row', { name })
const quantityOf = (name: string) => screen.getByRole('textbox', { name: `Quantity to receive of ${name}` })
const entry = () => screen.getByRole('textbox', { name: 'Serial number' })

/** A bench whose lines are on screen; `quantities` is what was asked so far. */
async function withLines(first: Receipt, handlers: Handlers = {}) {
  const bench = atBench(first, handlers)
  await lines()
  const quantities = () =>
    bench.station
      .inputsOf('receiving.setQuantity')
      .map(({ receiptLineId, quantity, overReceiptConfirmed }) => [
        receiptLineId,
        quantity,
        overReceiptConfirmed,
      ])
  return { ...bench, quantities }
}

describe('the lines of a receipt', () => {
  it('say what is expected, how far each is and where the next number goes', async () => {
    await withLines(
      receipt({
        lines: [
          routers({ captured: 8 }),
          switches({ captured: 20, quantityToReceive: 20, isComplete: true }),
          cables({ quantityToReceive: 10, damaged: 2, refusedUnits: 1, isComplete: true }),
        ],
      }),
    )

    expect(row(/Router X1/u)).toHaveTextContent('RX1-EU')
    expect(row(/Router X1/u)).toHaveTextContent('of 10')
    expect(row(/Router X1/u)).toHaveTextContent('8 of 10')
    expect(within(row(/Router X1/u)).getByText('The next serial number goes here')).toBeInTheDocument()
    expect(row(/Switch 24/u)).toHaveTextContent('20 of 20complete')
    expect(row(/Cable 2 m/u)).toHaveTextContent('no serial numberscomplete')
    expect(row(/Cable 2 m/u)).toHaveTextContent('2 damaged1 refused')
  })

  it('name what is missing from the run of numbers, once a line is complete', async () => {
    const complete = switches({ captured: 20, quantityToReceive: 20, isComplete: true })
    const { station } = await withLines(receipt({ lines: [routers({ captured: 8 }), complete] }), {
      'receiving.readGaps': () => accepted(['SN-07', 'SN-11', 'SN-12', 'SN-13', 'SN-14']),
    })

    await waitFor(() =>
      expect(row(/Switch 24/u)).toHaveTextContent('Not among them: SN-07 SN-11 SN-12 and 2 more'),
    )
    expect(station.inputsOf('receiving.readGaps')).toEqual([{ receiptLineId: complete.receiptLineId }])
  })

  it('say where nothing is expected any more, and which units come in without serial no.', async () => {
    await withLines(
      receipt({
        lines: [routers({ outstanding: 0, quantityToReceive: null }), switches({ capturesSerials: false })],
        activeLineId: null,
      }),
    )

    expect(row(/Router X1/u)).toHaveTextContent('not received')
    expect(row(/Switch 24/u)).toHaveTextContent('without serial no.')
  })

  it('say only what is captured where nobody knows how many will come', async () => {
    await withLines(
      withoutOrder({
        lines: [
          routers({
            purchaseOrderLineId: null,
            outstanding: null,
            quantityToReceive: 3,
            captured: 3,
            isComplete: true,
          }),
        ],
        activeLineId: 1,
        isReadyToCommit: true,
      }),
    )

    expect(row(/Router X1/u)).toHaveTextContent('3 captured')
    expect(row(/Router X1/u)).not.toHaveTextContent('of')
  })

  it('count the whole receipt beside the title', async () => {
    await withLines(
      receipt({ lines: [routers({ captured: 4 }), switches(), cables({ quantityToReceive: 5 })] }),
    )

    expect(screen.getByRole('heading', { name: 'PO-1043 · Northwind Ltd' })).toBeVisible()
    expect(screen.getByRole('status', { name: 'Captured' })).toHaveTextContent('9 of 35 units')
  })

  it('follow what is entered at another station', async () => {
    const { station } = await withLines(receipt())

    station.announce('receiving.lineChanged', {
      receiptId: receipt().receiptId,
      line: switches({ quantityToReceive: 4, captured: 1 }),
      activeLineId: receipt().activeLineId,
      isReadyToCommit: false,
    })

    await waitFor(() => expect(row(/Switch 24/u)).toHaveTextContent('1 of 4'))
  })
})

describe('the red arrow', () => {
  it('goes to the line that is clicked, and typing goes on at once', async () => {
    const { station, user } = await withLines(receipt())

    await user.click(screen.getByText('Switch 24'))

    expect(row(/Switch 24/u)).toHaveAttribute('aria-current', 'true')
    expect(row(/Router X1/u)).not.toHaveAttribute('aria-current')
    expect(station.inputsOf('scanning.chooseLine')).toEqual([
      { work: { kind: 'receiving', receiptId: 4 }, lineId: 2 },
    ])
    expect(entry()).toHaveFocus()
  })

  it('does not go to a line that asks for no numbers', async () => {
    const { station, user } = await withLines(receipt())

    await user.click(screen.getByText('Cable 2 m'))

    expect(row(/Router X1/u)).toHaveAttribute('aria-current', 'true')
    expect(station.inputsOf('scanning.chooseLine')).toEqual([])
  })

  it('moves with the arrow keys over the lines that still take numbers', async () => {
    const { station, user } = await withLines(
      receipt({
        lines: [
          routers(),
          cables(),
          routers({ receiptLineId: 8, isComplete: true, captured: 10 }),
          switches(),
        ],
      }),
    )

    await user.keyboard('{ArrowDown}')
    expect(row(/Switch 24/u)).toHaveAttribute('aria-current', 'true')
    await user.keyboard('{ArrowDown}{ArrowUp}{ArrowUp}')

    expect(station.inputsOf('scanning.chooseLine').map(({ lineId }) => lineId)).toEqual([2, 2, 1, 1])
  })
})

const setting = (after: Receipt): Handlers => ({ 'receiving.setQuantity': () => accepted(after) })

describe('the quantity to receive', () => {
  it('is kept with Enter, which goes back to capturing', async () => {
    const changed = receipt({ lines: [routers(), switches({ quantityToReceive: 12 }), cables()] })
    const { user, quantities } = await withLines(receipt(), setting(changed))

    await user.type(quantityOf('Switch 24'), '12{Enter}')

    await waitFor(() => expect(row(/Switch 24/u)).toHaveTextContent('0 of 12'))
    expect(quantities()).toEqual([[2, 12, false]])
    expect(entry()).toHaveFocus()
  })

  it.each(['{Backspace}{Backspace}', '{Backspace}{Backspace}0'])(
    'is blank when it was emptied or is zero: %s',
    async (keys) => {
      const { user, quantities } = await withLines(receipt(), setting(receipt()))

      await user.type(quantityOf('Router X1'), `${keys}{Enter}`)

      expect(quantities()).toEqual([[1, null, false]])
    },
  )

  it('is not sent when it is what it was', async () => {
    const { user, quantities } = await withLines(receipt())

    await user.type(quantityOf('Router X1'), '{Backspace}0{Enter}')

    expect(quantities()).toEqual([])
    expect(quantityOf('Router X1')).toHaveValue('10')
  })

  it('takes digits only', async () => {
    const { user, quantities } = await withLines(receipt(), setting(receipt()))

    await user.type(quantityOf('Switch 24'), '-1a2.5{Enter}')

    expect(quantities()).toEqual([[2, 125, false]])
  })

  it('is forgotten with Esc, which stays on the screen', async () => {
    const { user, quantities, place } = await withLines(receipt())

    await user.type(quantityOf('Router X1'), '77{Escape}')

    expect(quantityOf('Router X1')).toHaveValue('10')
    expect(place()).toBe('/receive/4')
    await user.tab()
    expect(quantities()).toEqual([])
  })

  it('is walked with the arrow keys, and kept on the way', async () => {
    const { user, quantities } = await withLines(receipt(), setting(receipt()))

    await user.type(quantityOf('Switch 24'), '5{ArrowDown}')

    expect(quantityOf('Cable 2 m')).toHaveFocus()
    expect(quantities()).toEqual([[2, 5, false]])
    await user.keyboard('{ArrowUp}{ArrowUp}')
    expect(quantityOf('Router X1')).toHaveFocus()
  })

  it('is filled in on every blank line at once', async () => {
    const all = receipt({
      lines: [routers(), switches({ quantityToReceive: 20 }), cables({ quantityToReceive: 10 })],
    })
    const { user, station } = await withLines(receipt(), {
      'receiving.receiveOutstanding': () => accepted(all),
    })

    await user.click(screen.getByRole('button', { name: 'Receive all outstanding' }))

    await waitFor(() => expect(quantityOf('Switch 24')).toHaveValue('20'))
    expect(quantityOf('Cable 2 m')).toHaveValue('10')
    expect(station.inputsOf('receiving.receiveOutstanding')).toMatchObject([{ receiptId: 4 }])
    expect(screen.getByRole('button', { name: 'Receive all outstanding' })).toBeDisabled()
    expect(entry()).toHaveFocus()
  })

  it('cannot go below what is captured, and says what to do', async () => {
    const { user } = await withLines(receipt({ lines: [routers({ captured: 8 })] }), {
      'receiving.setQuantity': () =>
        refused({ code: 'quantity-below-captured', productName: 'Router X1', quantity: 5, captured: 8 }),
    })

    await user.clear(quantityOf('Router X1'))
    await user.type(quantityOf('Router X1'), '5{Enter}')

    expect(await screen.findByRole('alert')).toHaveTextContent('5 are fewer than captured')
    expect(screen.getByRole('alert')).toHaveTextContent('Undo those that did not come')
    expect(quantityOf('Router X1')).toHaveValue('10')
    await user.click(screen.getByRole('button', { name: 'Close this message' }))
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  })
})

describe('more than the order expects', () => {
  const asking: Handlers = {
    'receiving.setQuantity': ({ quantity, overReceiptConfirmed }) =>
      overReceiptConfirmed
        ? accepted(receipt({ lines: [routers(), switches({ quantityToReceive: quantity }), cables()] }))
        : refused({
            code: 'more-than-ordered',
            productName: 'Switch 24',
            outstanding: 20,
            quantity: quantity ?? 0,
          }),
  }
  const entered = async () => {
    const bench = await withLines(receipt(), asking)
    await bench.user.type(quantityOf('Switch 24'), '21{Enter}')
    const dialog = within(await screen.findByRole('dialog', { name: 'More than ordered?' }))
    return { ...bench, dialog }
  }

  it('is asked about, naming both numbers; going back is the answer at hand', async () => {
    const { dialog } = await entered()

    expect(dialog.getByText('The order still expects 20 of Switch 24. You entered 21.')).toBeInTheDocument()
    expect(dialog.getByRole('button', { name: 'Correct the quantity' })).toHaveFocus()
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  })

  it('is received once it is confirmed', async () => {
    const { dialog, user, quantities } = await entered()

    await user.click(dialog.getByRole('button', { name: 'Receive 21' }))

    await waitFor(() => expect(quantityOf('Switch 24')).toHaveValue('21'))
    expect(quantities()).toEqual([
      [2, 21, false],
      [2, 21, true],
    ])
    await waitFor(() => expect(entry()).toHaveFocus())
  })

  it('goes back to the quantity to be corrected', async () => {
    const { dialog, user, quantities } = await entered()

    await user.click(dialog.getByRole('button', { name: 'Correct the quantity' }))

    await waitFor(() => expect(quantityOf('Switch 24')).toHaveFocus())
    expect(quantityOf('Switch 24')).toHaveValue('')
    expect(quantities()).toEqual([[2, 21, false]])
  })
})

describe('a receipt that is ready', () => {
  it('lets complete lines recede', async () => {
    await withLines(ready())

    expect(row(/Router X1/u)).toHaveTextContent('10 of 10complete')
    expect(within(await lines()).queryByText('The next serial number goes here')).not.toBeInTheDocument()
  })
})
