import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Refusal } from '../../../shared/refusal'
import { accepted, refused } from '../../../shared/result'
import { SerialId } from '../../../shared/values'
import { capturedOutcome } from '../receiving/receipt-examples'
import type { Handlers } from '../support/fake-station'
import { allocated, allocation, cables, routers, switches } from './allocation-examples'
import { atBench } from './bench'

const band = () => screen.findByRole('region', { name: 'Verdict' })
const lines = () => screen.findByRole('table', { name: 'Lines of the order' })
const row = (productName: RegExp) => screen.findByRole('row', { name: productName })

describe('pre-entering serial numbers', () => {
  it('is what the station works on, and says what to scan', async () => {
    const { station } = atBench(allocation())

    expect(await band()).toHaveTextContent('Scan a serial number of Router X1')
    expect(await band()).toHaveTextContent('4 expected')
    expect(station.inputsOf('scanning.takeUp')).toContainEqual({
      work: { kind: 'allocating', salesOrderId: 11 },
    })
  })

  it('shows of each line how many are needed, given and available', async () => {
    atBench(allocation({ lines: [routers({ allocated: 1, picked: 1 }), switches(), cables()] }))

    const routersRow = await row(/Router X1/u)
    expect(routersRow).toHaveTextContent('4 pcs')
    expect(routersRow).toHaveTextContent('2 of 4')
    expect(routersRow).toHaveTextContent('25 available')
    expect(routersRow).toHaveTextContent('1 packed')
    expect(await row(/Cable 2 m/u)).toHaveTextContent('no serial numbers')
    expect(screen.getByLabelText('Captured')).toHaveTextContent('2 of 6 units')
  })

  it('shows what was scanned with its line, and the next one when it is complete', async () => {
    const bench = atBench(allocation({ activeLineId: 32 }))
    await band()

    await bench.scan({
      outcome: capturedOutcome({ lineId: 31, captured: 4, quantity: 4, isLineComplete: true }),
      line: routers({ allocated: 4, isComplete: true }),
    })

    expect(await band()).toHaveTextContent('Accepted')
    expect(await band()).toHaveTextContent('4 of 4')
    expect(await band()).toHaveTextContent('Next: scan Switch 24')
  })

  it('is done once every unit has its number: F10 goes to the order', async () => {
    const { user, place } = atBench(
      allocation({
        lines: [routers({ allocated: 4, isComplete: true }), cables()],
        activeLineId: null,
        isComplete: true,
      }),
      {
        'sales.readOrder': () => refused({ code: 'sales-order-not-found' }),
      },
    )
    expect(await band()).toHaveTextContent('The serial numbers of all 4 units are pre-entered')

    await user.keyboard('{F10}')

    await waitFor(() => expect(place()).toBe('/sales/11'))
  })

  it('goes on to packing', async () => {
    const { user, station } = atBench(allocation(), {
      'dispatch.openDispatch': () =>
        refused({
          code: 'sales-order-not-in-status',
          number: 'SO-1001',
          status: 'Cancelled',
          needed: ['Confirmed'],
        }),
    })
    await lines()

    await user.click(screen.getByRole('button', { name: 'Ship out & invoice' }))

    expect(await screen.findByRole('alert')).toHaveTextContent('SO-1001')
    expect(station.inputsOf('dispatch.openDispatch')).toMatchObject([{ salesOrderId: 11 }])
  })

  it('captures a range onto the line with the arrow', async () => {
    const { user, station } = atBench(allocation(), {
      'allocation.allocateMany': () =>
        accepted({ allocation: allocation(), numbers: { taken: 3, refused: [] } }),
    })
    await user.click(await screen.findByRole('button', { name: 'Range…' }))

    await user.type(await screen.findByRole('textbox', { name: 'First serial number' }), 'SN-1')
    await user.type(screen.getByRole('textbox', { name: 'Last serial number' }), 'SN-3')
    await user.click(screen.getByRole('button', { name: 'Capture 3 numbers' }))

    await waitFor(() =>
      expect(station.inputsOf('allocation.allocateMany')).toMatchObject([
        { salesOrderLineId: 31, texts: ['SN-1', 'SN-2', 'SN-3'], source: 'range' },
      ]),
    )
  })

  it('releases the last number, one of them, or all of a line', async () => {
    const released = { allocation: allocation(), serial: 'SN-88213-K' }
    const { user, station } = atBench(allocation({ lines: [routers({ allocated: 2 })] }), {
      'allocation.undoLast': () => accepted(released),
      'allocation.release': () => accepted(released),
      'allocation.releaseLine': () => accepted({ allocation: allocation(), released: 2 }),
      'allocation.listAllocated': () =>
        accepted({ rows: [allocated(13), allocated(12, { status: 'picked' })], total: 2 }),
    })
    await lines()

    await user.keyboard('{F9}')
    await waitFor(() => expect(station.inputsOf('allocation.undoLast')).toHaveLength(1))
    await user.keyboard('{F6}')
    await user.click(await screen.findByRole('button', { name: 'Undo SN-88213-K' }))

    await waitFor(() => expect(station.inputsOf('allocation.release')).toMatchObject([{ serialId: 13 }]))
    expect(screen.queryByRole('button', { name: 'Undo SN-88212-K' })).not.toBeInTheDocument()
    expect(screen.getByRole('row', { name: /SN-88212-K/u })).toHaveTextContent('Packed')
  })

  it('says so when nothing of the order can be promised', async () => {
    atBench(allocation({ status: 'Draft', activeLineId: null, lines: [routers()] }))

    expect(await band()).toHaveTextContent('Nothing of this order can be promised now')
  })
})

const promised: Refusal = {
  code: 'serial-allocated-elsewhere',
  serial: 'SN-88213-K',
  serialId: SerialId.parse(13),
  productName: 'Router X1',
  orderNumber: 'SO-1000',
  customerName: 'Fabrikam',
}

async function refusedHere(handlers: Handlers = {}) {
  const bench = atBench(allocation(), {
    'scanning.acknowledge': () => refused({ code: 'scan-not-held' }),
    ...handlers,
  })
  await band()
  await bench.scan({ outcome: { kind: 'refused', refusal: promised } })
  return bench
}

describe('a number that is promised to another order', () => {
  it('is taken over only after both orders were named', async () => {
    const { user, station } = await refusedHere({
      'allocation.takeOver': () => accepted({ allocation: allocation(), serial: 'SN-88213-K' }),
    })
    expect(await band()).toHaveTextContent('SN-88213-K is promised to order SO-1000')

    await user.keyboard('{F2}')
    const dialog = await screen.findByRole('dialog', { name: 'Take SN-88213-K over?' })
    expect(dialog).toHaveTextContent('promised to order SO-1000 for Fabrikam')
    expect(station.inputsOf('allocation.takeOver')).toEqual([])
    await user.click(within(dialog).getByRole('button', { name: 'Take it over for SO-1001' }))

    await waitFor(() =>
      expect(station.inputsOf('allocation.takeOver')).toMatchObject([{ salesOrderLineId: 31, serialId: 13 }]),
    )
    expect(station.inputsOf('scanning.acknowledge')).toMatchObject([{ scanId: 1, keep: false }])
  })

  it('says in the band from which order it was taken', async () => {
    const bench = await refusedHere({
      'allocation.takeOver': () => accepted({ allocation: allocation(), serial: 'SN-88213-K' }),
      'scanning.acknowledge': () => {
        bench.judge({ outcome: { kind: 'left-out' } })
        return refused({ code: 'scan-not-held' })
      },
    })

    await bench.user.click(await screen.findByRole('button', { name: 'Take it over…' }))
    await bench.user.click(await screen.findByRole('button', { name: 'Take it over for SO-1001' }))

    await waitFor(async () =>
      expect(await band()).toHaveTextContent('Taken overSN-88213-Kfrom order SO-1000'),
    )
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })

  it('stays with the other order when it is left there', async () => {
    const { user, station } = await refusedHere()

    await user.keyboard('{F2}')
    await user.click(await screen.findByRole('button', { name: 'Leave it with SO-1000' }))

    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    expect(station.inputsOf('allocation.takeOver')).toEqual([])
    expect(await band()).toHaveTextContent('SN-88213-K is promised to order SO-1000')
  })

  it('says why it could not be taken over', async () => {
    const { user } = await refusedHere({
      'allocation.takeOver': () =>
        refused({ code: 'line-complete', productName: 'Router X1', quantity: 4, outstanding: 4, text: null }),
    })

    await user.keyboard('{F2}')
    const dialog = within(await screen.findByRole('dialog'))
    await user.click(dialog.getByRole('button', { name: 'Take it over for SO-1001' }))

    expect(await dialog.findByRole('alert')).toHaveTextContent('Router X1 is complete')
  })

  it('offers no way to take over what was refused for another reason', async () => {
    const bench = atBench(allocation())
    await band()

    await bench.scan({
      outcome: {
        kind: 'refused',
        refusal: {
          code: 'serial-allocated-here',
          serial: 'SN-1',
          productName: 'Router X1',
          line: 2,
          quantity: 5,
          isThisLine: false,
        },
      },
    })

    expect(await screen.findByRole('button', { name: 'Leave it out' })).toBeVisible()
    expect(screen.getByText('SN-1 is promised to line 2 of this order')).toBeVisible()
    expect(screen.getByText(/Line 2 is 5 × Router X1/u)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Take it over…' })).not.toBeInTheDocument()
  })
})
