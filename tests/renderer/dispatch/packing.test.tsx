import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { accepted, refused } from '../../../shared/result'
import { capturedOutcome } from '../receiving/receipt-examples'
import { atBench } from './bench'
import { cables, dispatch, packed, routers, shipped } from './dispatch-examples'

const band = () => screen.findByRole('region', { name: 'Verdict' })
const lines = () => screen.findByRole('table', { name: 'Lines to ship' })
const routersRow = () => screen.findByRole('row', { name: /Router X1/u })
const toShip = (productName: string) =>
  screen.findByRole('textbox', { name: `Quantity to ship of ${productName}` })

describe('an open dispatch', () => {
  it('is what the station works on, and says what to scan', async () => {
    const { station } = atBench(dispatch())

    expect(await band()).toHaveTextContent('Scan a serial number of Router X1')
    expect(station.inputsOf('scanning.takeUp')).toContainEqual({
      work: { kind: 'dispatching', dispatchId: 3 },
    })
    expect(screen.getByRole('heading', { name: 'SO-1001 · Contoso GmbH' })).toBeVisible()
  })

  it('shows where the units lie, which were promised, and how many stay behind', async () => {
    atBench(dispatch())

    const row = within(await routersRow())
    expect(row.getByText('at A-12')).toBeVisible()
    expect(row.getByText('2 pre-entered')).toBeVisible()
    expect(await screen.findByText('6 units stay on back order')).toBeVisible()
  })

  it('says when the stock does not reach, and which units could take any number', async () => {
    atBench(dispatch({ lines: [routers({ available: 3, withoutSerial: 2 }), cables()] }))

    const row = within(await routersRow())
    expect(row.getByText('only 3 in stock')).toBeVisible()
    expect(row.getByText('2 in stock without serial no.')).toBeVisible()
  })

  it('prints what to fetch and what is in the box, and scanning goes on when there is no printer', async () => {
    const { user, station } = atBench(dispatch(), {
      'papers.print': ({ paper }) =>
        paper.kind === 'pick-list' ? accepted({ isPrinted: true }) : refused({ code: 'no-printer' }),
    })
    await lines()
    const choose = async (item: string) => {
      await user.click(screen.getByRole('button', { name: 'More' }))
      await user.click(await screen.findByRole('menuitem', { name: item }))
    }

    await choose('Pick list: Print')
    expect(await screen.findByText('Pick list sent to the printer')).toBeInTheDocument()
    await choose('Packing slip: Print')
    expect(await screen.findByRole('dialog')).toHaveTextContent('This computer has no printer')
    await user.keyboard('{Escape}')

    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Serial number' })).toHaveFocus())
    expect(station.inputsOf('papers.print').map(({ paper }) => paper)).toEqual([
      { kind: 'pick-list', dispatchId: 3 },
      { kind: 'packing-slip', dispatchId: 3 },
    ])
  })

  it('names the pre-entered numbers of the line with the arrow', async () => {
    const { station } = atBench(dispatch())

    const strip = within(await screen.findByRole('list', { name: 'Pre-entered for Router X1' }))
    expect(await strip.findAllByRole('listitem')).toHaveLength(2)
    expect(strip.getByText('SN-88221-K')).toBeVisible()
    expect(station.inputsOf('dispatch.listExpected')[0]).toMatchObject({ dispatchId: 3, dispatchLineId: 1 })
  })

  it('lists all pre-entered numbers, and goes round its lists with F6', async () => {
    const { user } = atBench(dispatch())
    await lines()

    await user.keyboard('{F6}')
    expect(await screen.findByRole('grid', { name: 'Captured serial numbers' })).toBeVisible()
    await user.keyboard('{F6}')
    expect(await screen.findByRole('grid', { name: 'Pre-entered serial numbers' })).toBeVisible()
    await user.keyboard('{F6}')

    expect(await lines()).toBeVisible()
  })

  it('shows a packed unit, and which promised one gave way to it', async () => {
    const bench = atBench(dispatch())
    await band()

    await bench.scan({
      outcome: capturedOutcome({ serial: 'SN-88230-K', captured: 1, quantity: 4, swappedFor: 'SN-88221-K' }),
      line: routers({ captured: 1, expected: 1 }),
    })

    expect(await band()).toHaveTextContent(
      'AcceptedSN-88230-KRouter X1Instead of SN-88221-K, which is free again',
    )
    expect(await band()).toHaveTextContent('1 of 4')
  })

  it('tells of a number that left already to whom, when and with what', async () => {
    const bench = atBench(dispatch())
    await band()

    await bench.scan({
      outcome: {
        kind: 'refused',
        refusal: {
          code: 'serial-dispatched',
          serial: 'SN-7',
          productName: 'Router X1',
          customerName: 'Fabrikam',
          orderNumber: 'SO-1000',
          dispatchNumber: 'D-1001',
          since: new Date(2026, 10, 3, 10, 12).getTime(),
        },
      },
    })

    expect(await band()).toHaveTextContent('SN-7 has left already')
    expect(await band()).toHaveTextContent(
      'dispatched to Fabrikam on 3 Nov 2026 10:12 with D-1001 of order SO-1000',
    )
  })

  it('takes the quantity to ship, and blank for nothing', async () => {
    const { user, station } = atBench(dispatch(), { 'dispatch.setQuantity': () => accepted(dispatch()) })

    await user.clear(await toShip('Router X1'))
    await user.type(await toShip('Router X1'), '7{Enter}')
    await user.clear(await toShip('Cable 2 m'))
    await user.tab()

    await waitFor(() =>
      expect(station.inputsOf('dispatch.setQuantity')).toMatchObject([
        { dispatchLineId: 1, quantity: 7 },
        { dispatchLineId: 2, quantity: null },
      ]),
    )
  })

  it('says why a quantity was refused', async () => {
    const { user } = atBench(dispatch(), {
      'dispatch.setQuantity': () =>
        refused({ code: 'more-than-outstanding', productName: 'Router X1', outstanding: 10, quantity: 11 }),
    })

    await user.clear(await toShip('Router X1'))
    await user.type(await toShip('Router X1'), '11{Enter}')

    expect(await screen.findByRole('alert')).toHaveTextContent('11 are more than the order waits for')
  })

  it('keeps the carrier’s number as soon as its field is left', async () => {
    const { user, station } = atBench(dispatch(), { 'dispatch.setReference': () => accepted(dispatch()) })

    await user.type(await screen.findByRole('textbox', { name: 'Tracking no.' }), '1Z999{Enter}')

    await waitFor(() =>
      expect(station.inputsOf('dispatch.setReference')).toMatchObject([
        { dispatchId: 3, reference: '1Z999' },
      ]),
    )
  })

  it('captures a pasted list onto the line with the arrow, without a way beyond the quantity', async () => {
    const { user, station } = atBench(dispatch(), {
      'dispatch.captureMany': () =>
        accepted({
          dispatch: dispatch(),
          numbers: {
            taken: 1,
            refused: [
              {
                at: 2,
                text: 'SN-2',
                refusal: {
                  code: 'line-complete',
                  productName: 'Router X1',
                  quantity: 1,
                  outstanding: 1,
                  text: 'SN-2',
                },
              },
            ],
          },
        }),
    })
    await user.click(await screen.findByRole('button', { name: 'Paste list…' }))

    await user.type(
      await screen.findByRole('textbox', { name: 'Serial numbers, one a line' }),
      'SN-1{Enter}SN-2',
    )
    await user.click(screen.getByRole('button', { name: 'Capture 2 numbers' }))

    expect(await screen.findByText('1 serial number captured')).toBeVisible()
    expect(screen.queryByRole('button', { name: /more than the quantity/u })).not.toBeInTheDocument()
    expect(station.inputsOf('dispatch.captureMany')).toMatchObject([
      { dispatchLineId: 1, texts: ['SN-1', 'SN-2'], source: 'pasted', doubtsConfirmed: false },
    ])
  })

  it('undoes the last unit', async () => {
    const { user } = atBench(packed(), {
      'dispatch.undoLast': () => accepted({ dispatch: dispatch(), serial: 'SN-88213-K' }),
    })
    await lines()

    await user.keyboard('{F9}')

    expect(await band()).toHaveTextContent('UndoneSN-88213-K')
  })
})

describe('ship out & invoice', () => {
  it('ships with F10, says so with the invoice, and shows what left', async () => {
    const { user, station } = atBench(packed(), { 'dispatch.commit': () => accepted(shipped()) })
    expect(await band()).toHaveTextContent('All 9 units packedShip out & invoice F10')

    await user.keyboard('{F10}')

    expect(await screen.findByText('D-1003 shipped out: 9 units, invoice INV-1001')).toBeVisible()
    expect(await screen.findByRole('table', { name: 'What left' })).toBeVisible()
    expect(station.inputsOf('dispatch.commit')).toMatchObject([{ dispatchId: 3 }])
  })

  it('is refused while numbers and quantities differ, naming the line', async () => {
    const { user } = atBench(dispatch(), {
      'dispatch.commit': () =>
        refused({
          code: 'captured-differs',
          lines: [{ lineId: 1, productName: 'Router X1', quantity: 4, captured: 3 }],
        }),
    })
    await lines()

    await user.click(screen.getByRole('button', { name: 'Ship out & invoice' }))

    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent('Not yet: serial numbers and quantities differ')
    expect(alert).toHaveTextContent('Scan what is missing, or correct the quantity to ship.')
    expect(within(alert).getByRole('button', { name: 'Router X1 3 of 4' })).toBeVisible()
  })

  it('is refused when the stock does not reach', async () => {
    const { user } = atBench(packed(), {
      'dispatch.commit': () =>
        refused({
          code: 'not-enough-stock',
          lines: [{ lineId: 2, productName: 'Cable 2 m', quantity: 5, available: 2 }],
        }),
    })
    await lines()

    await user.keyboard('{F10}')

    expect(await screen.findByRole('alert')).toHaveTextContent('Cable 2 m: 2 of 5 can leave')
  })
})

describe('a dispatch while serial numbers are not captured on sales', () => {
  it('says so, and asks for none', async () => {
    atBench(
      dispatch({
        lines: [routers({ capturesSerials: false, isComplete: true })],
        activeLineId: null,
        isReadyToCommit: true,
      }),
    )

    expect(await screen.findByText('Serial numbers are not captured on sales')).toBeVisible()
    expect(screen.queryByRole('textbox', { name: 'Serial number' })).not.toBeInTheDocument()
    expect(await band()).toHaveTextContent('4 units to ship')
  })
})

describe('cancelling an open dispatch', () => {
  it('asks first, saying what goes back', async () => {
    const { user, station, place } = atBench(packed(), {
      'dispatch.reverse': () => accepted(packed({ status: 'reversed', reversedAt: 5 })),
      'dispatch.listQueue': () => accepted({ rows: [], total: 0 }),
      'dispatch.listDispatches': () => accepted({ rows: [], total: 0 }),
    })
    await lines()
    await user.click(screen.getByRole('button', { name: 'More' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Cancel this dispatch…' }))

    const dialog = await screen.findByRole('dialog', { name: 'Cancel dispatch D-1003?' })
    expect(dialog).toHaveTextContent('the 4 serial numbers packed go back to where they were')
    await user.click(within(dialog).getByRole('button', { name: 'Cancel the dispatch' }))

    await waitFor(() => expect(place()).toBe('/dispatch'))
    expect(station.inputsOf('dispatch.reverse')).toMatchObject([{ dispatchId: 3, reason: '' }])
  })
})
