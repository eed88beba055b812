import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { accepted, refused } from '../../../shared/result'
import { SerialId } from '../../../shared/values'
import { idleDesk } from '../support/answers'
import { atBench } from './bench'
import {
  committed,
  customerReturn,
  emptyReturn,
  fromContoso,
  fromFabrikam,
  returnedOutcome,
  returnedUnit,
} from './return-examples'

const band = () => screen.findByRole('region', { name: 'Verdict' })
const entry = () => screen.findByRole('textbox', { name: 'Serial number' })
const units = () => screen.findByRole('grid', { name: 'Units that came back' })
const destinations = () => screen.findByRole('group', { name: 'The next unit goes to' })

describe('an open customer return', () => {
  it('is what the station works on, and asks for the first unit', async () => {
    const { station } = atBench(emptyReturn)

    expect(await band()).toHaveTextContent('Scan a unit that came back')
    expect(await band()).toHaveTextContent('Its serial number finds the order it was shipped with')
    expect(station.inputsOf('scanning.takeUp')).toContainEqual({
      work: { kind: 'returning', customerReturnId: 8 },
    })
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Serial number' })).toHaveFocus())
  })

  it('says of a scanned unit from whom it is, with what it left and where it goes', async () => {
    const bench = atBench(customerReturn())
    await band()

    bench.judge({ outcome: returnedOutcome })
    await bench.untilShown()

    expect(await band()).toHaveTextContent(
      'Comes backSN-88213-KRouter X1 · Contoso GmbH · SO-1001Left with D-1003. Goes to: Quarantined4',
    )
  })

  it('refuses what is not away, with what is known of it', async () => {
    const bench = atBench(customerReturn())
    await band()

    bench.judge({
      outcome: {
        kind: 'refused',
        refusal: {
          code: 'unit-not-away',
          serial: 'SN-7',
          productName: 'Router X1',
          status: 'in-stock',
          since: new Date(2026, 10, 3, 10, 12).getTime(),
          documentNumber: 'R-1001',
          operator: 'Mira',
          station: 'Bench A',
        },
      },
    })
    await bench.untilShown()

    expect(await band()).toHaveTextContent('SN-7 is not away: in stock')
    expect(await band()).toHaveTextContent('since 3 Nov 2026 10:12 in R-1001 (Mira at Bench A)')
  })

  it('asks which unit it is when two products share the number, and takes the one that is chosen', async () => {
    const bench = atBench(customerReturn(), {
      'returns.takeUnit': () => accepted({ customerReturn: customerReturn(), serial: '4711' }),
      'scanning.acknowledge': () => accepted(idleDesk),
    })
    await band()
    const unitsOfBoth = [
      {
        serialId: SerialId.parse(1),
        productName: 'Router X1',
        customerName: 'Contoso GmbH',
        orderNumber: 'SO-1001',
      },
      {
        serialId: SerialId.parse(2),
        productName: 'Switch 24',
        customerName: 'Fabrikam',
        orderNumber: 'SO-1002',
      },
    ]
    bench.judge({
      outcome: {
        kind: 'refused',
        refusal: { code: 'return-fits-several', serial: '4711', units: unitsOfBoth },
      },
    })
    await bench.untilShown()

    await bench.user.keyboard('{F2}')
    const dialog = within(await screen.findByRole('dialog', { name: /Which one is/u }))
    await bench.user.click(dialog.getByRole('button', { name: /Switch 24/u }))

    await waitFor(() =>
      expect(bench.station.inputsOf('returns.takeUnit')).toMatchObject([
        { customerReturnId: 8, serialId: 2 },
      ]),
    )
    await waitFor(() => expect(bench.station.inputsOf('scanning.acknowledge')).toHaveLength(1))
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })

  it('shows what comes back by customer and order, and narrows the list to one of them', async () => {
    const { user, station } = atBench(customerReturn())
    const shipments = within(await screen.findByRole('navigation', { name: 'By customer and order' }))
    expect(shipments.getByRole('button', { name: /Contoso GmbH/u })).toHaveTextContent(
      'SO-1001 · shipped 20 Nov 2026',
    )

    await user.click(shipments.getByRole('button', { name: /Fabrikam/u }))

    expect(shipments.getByRole('button', { name: /Fabrikam/u })).toHaveAttribute('aria-current', 'true')
    await waitFor(() =>
      expect(station.inputsOf('returns.listUnits').at(-1)).toMatchObject({
        dispatchId: fromFabrikam.dispatchId,
      }),
    )
  })

  it('shows all again when the shipment that was chosen is no longer on it', async () => {
    const { user, station } = atBench(customerReturn(), {
      'returns.undoLast': () =>
        accepted({ customerReturn: customerReturn({ shipments: [fromContoso()] }), serial: 'SN-9' }),
    })
    await user.click(await screen.findByRole('button', { name: /Fabrikam/u }))
    await user.keyboard('{F9}')

    await waitFor(() => expect(screen.queryByRole('button', { name: /Fabrikam/u })).not.toBeInTheDocument())
    expect(await screen.findByRole('button', { name: /Every customer/u })).toHaveAttribute('aria-current')
    expect(await band()).toHaveTextContent('UndoneSN-9')
    expect(station.inputsOf('returns.undoLast')).toMatchObject([{ customerReturnId: 8 }])
  })

  it('puts the red arrow where the next units go', async () => {
    const { user, station } = atBench(customerReturn())
    const choice = within(await destinations())
    expect(choice.getByRole('button', { name: 'Quarantined: 3', pressed: true })).toBeVisible()

    await user.click(choice.getByRole('button', { name: 'Damaged: 0' }))

    expect(choice.getByRole('button', { name: 'Damaged: 0', pressed: true })).toBeVisible()
    expect(station.inputsOf('scanning.chooseLine')).toMatchObject([{ lineId: 3 }])
    expect(await entry()).toHaveFocus()
  })

  it('sends chosen units elsewhere, with a reason', async () => {
    const { user, station } = atBench(customerReturn(), {
      'returns.setDestination': () => accepted(customerReturn()),
    })
    await units()

    await user.click(screen.getByRole('checkbox', { name: 'Choose SN-88213-K' }))
    expect(screen.getByText('1 chosen')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Send elsewhere…' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Send 1 unit' }))
    await user.click(dialog.getByRole('radio', { name: /^Damaged/u }))
    await user.click(dialog.getByRole('button', { name: 'Damaged in transport' }))
    await user.click(dialog.getByRole('button', { name: 'Send there' }))

    await waitFor(() =>
      expect(station.inputsOf('returns.setDestination')).toMatchObject([
        { returnLineIds: [113], destination: 'damaged', reason: 'Damaged in transport' },
      ]),
    )
    await waitFor(() => expect(screen.queryByText('1 chosen')).not.toBeInTheDocument())
  })

  it('sends all of them elsewhere', async () => {
    const { user, station } = atBench(customerReturn(), {
      'returns.setDestination': () => accepted(customerReturn()),
    })

    await user.click(await screen.findByRole('button', { name: 'Send all elsewhere…' }))
    await user.click(await screen.findByRole('button', { name: 'Send there' }))

    await waitFor(() =>
      expect(station.inputsOf('returns.setDestination')).toMatchObject([
        { returnLineIds: null, destination: 'in-stock', reason: '' },
      ]),
    )
  })

  it('takes one unit off again', async () => {
    const { user, station } = atBench(customerReturn(), {
      'returns.undoUnit': () => accepted({ customerReturn: customerReturn(), serial: 'SN-88212-K' }),
    })
    await units()

    await user.click(screen.getByRole('button', { name: 'Take SN-88212-K off this return' }))

    expect(await band()).toHaveTextContent('UndoneSN-88212-K')
    expect(station.inputsOf('returns.undoUnit')).toMatchObject([{ returnLineId: 112 }])
  })

  it('takes a pasted list, each number as if it were scanned', async () => {
    const { user, station } = atBench(customerReturn(), {
      'returns.takeMany': ({ texts }) =>
        accepted({ customerReturn: customerReturn(), numbers: { taken: texts.length, refused: [] } }),
    })
    await user.click(await screen.findByRole('button', { name: 'Paste list…' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Paste a list' }))
    expect(dialog.getByText('For Quarantined')).toBeVisible()

    await user.paste('SN-1\nSN-2')
    await user.click(dialog.getByRole('button', { name: 'Capture 2 numbers' }))

    await waitFor(() =>
      expect(station.inputsOf('returns.takeMany')).toMatchObject([
        { customerReturnId: 8, texts: ['SN-1', 'SN-2'], source: 'pasted' },
      ]),
    )
  })

  it('is committed with F10, and says that the orders stay as they were', async () => {
    const { user } = atBench(customerReturn(), { 'returns.commit': () => accepted(committed) })
    await units()

    await user.keyboard('{F10}')

    expect(await screen.findByText('Return RT-1008 committed: 3 units are on hand again')).toBeInTheDocument()
    expect(await screen.findByText(/Orders stay as they were shipped/u)).toBeVisible()
  })

  it('says which units were brought back another way, and stays open', async () => {
    const { user } = atBench(customerReturn(), {
      'returns.commit': () =>
        refused({
          code: 'return-units-moved',
          number: 'RT-1008',
          serials: [{ serial: 'SN-88213-K', status: 'in-stock' }],
        }),
    })
    await units()

    await user.keyboard('{F10}')

    expect(await screen.findByText('Return RT-1008 cannot be committed yet')).toBeVisible()
    expect(screen.getByText(/SN-88213-K \(in stock\)/u)).toBeVisible()
    expect(await units()).toBeVisible()
  })

  it('is let go only after it was asked again', async () => {
    const { user, station, place } = atBench(customerReturn(), {
      'returns.cancel': () => accepted(customerReturn({ status: 'cancelled', closedAt: 1 })),
      'returns.list': () => accepted({ rows: [], total: 0 }),
    })
    await user.click(await screen.findByRole('button', { name: 'More' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Cancel this return…' }))
    expect(await screen.findByText(/Its units stay with their customers/u)).toBeVisible()

    await user.type(screen.getByRole('textbox', { name: 'Why' }), 'Wrong heap')
    await user.click(screen.getByRole('button', { name: 'Cancel the return' }))

    await waitFor(() => expect(place()).toBe('/returns'))
    expect(station.inputsOf('returns.cancel')).toMatchObject([{ customerReturnId: 8, reason: 'Wrong heap' }])
  })
})

describe('a closed customer return', () => {
  it('says from whom it came, where each unit went and where it is now', async () => {
    const { station } = atBench(committed, {
      'returns.listUnits': () =>
        accepted({
          rows: [returnedUnit(13, { status: 'in-stock', destination: 'damaged', reason: 'Dropped' })],
          total: 1,
        }),
    })

    const row = await screen.findByRole('row', { name: /SN-88213-K/u })
    expect(row).toHaveTextContent('DamagedDroppedIn stock')
    expect(screen.getByText('Contoso GmbH, Fabrikam')).toBeVisible()
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument()
    expect(screen.queryByRole('textbox', { name: 'Serial number' })).not.toBeInTheDocument()
    expect(station.inputsOf('scanning.takeUp')).not.toContainEqual({
      work: { kind: 'returning', customerReturnId: 8 },
    })
  })

  it('says when it was cancelled that its units stayed away', async () => {
    atBench(customerReturn({ status: 'cancelled', closedAt: 1 }))

    expect(await screen.findByText(/its units stayed with their customers/u)).toBeVisible()
  })
})
