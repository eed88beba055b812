import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { type Command, commandTexts } from '../../../shared/command'
import type { DeskState, Outcome } from '../../../shared/ipc/scanning'
import { accepted } from '../../../shared/result'
import { ScanId } from '../../../shared/values'
import { atBench as atOrder } from '../allocation/bench'
import { allocation } from '../allocation/allocation-examples'
import { atShelf } from '../counting/bench'
import { stockCount } from '../counting/count-examples'
import { atBench as atReceipt } from '../receiving/bench'
import { receipt } from '../receiving/receipt-examples'
import { atBench as atReturn } from '../returns/bench'
import { customerReturn } from '../returns/return-examples'
import { salesOrder } from '../sales/sales-examples'

const band = () => screen.findByRole('region', { name: 'Verdict' })

const told = (outcome: Outcome, text: string): Pick<DeskState, 'verdict'> => ({
  verdict: {
    scanId: ScanId.parse(7),
    text,
    source: 'scan',
    scannerName: 'Bench A',
    at: 1,
    outcome,
    revision: 7,
  },
})

const asked = (command: Command): Partial<DeskState> => ({
  ...told({ kind: 'asked', command }, commandTexts[command]),
  asked: { scanId: ScanId.parse(7), command },
})

describe('a command barcode, on the band,', () => {
  it('is told as what it undid', async () => {
    const bench = atReceipt(receipt())
    await band()

    await bench.desk(told({ kind: 'undone', serial: 'SN-1' }, commandTexts.undo))

    expect(await band()).toHaveTextContent('UndoneSN-1')
    expect(await band()).toHaveAttribute('data-tone', 'noted')
  })

  it('is told as needless when nothing was held', async () => {
    const bench = atReceipt(receipt())
    await band()

    await bench.desk(told({ kind: 'acknowledged' }, commandTexts.acknowledge))

    expect(await band()).toHaveTextContent('No scan is held')
  })

  it('is told when it committed, whatever page is open by then', async () => {
    const bench = atReceipt(receipt())
    await band()

    await bench.desk(told({ kind: 'committed', number: 'R-1004', units: 3 }, commandTexts.commit))

    expect(await screen.findByText('R-1004 is committed: 3 units.')).toBeVisible()
  })
})

describe('a command barcode that the screen asks about', () => {
  it('opens the question before a receipt is cancelled, and cancels nothing', async () => {
    const bench = atReceipt(receipt())
    await band()

    await bench.desk(asked('cancel'))

    const dialog = await screen.findByRole('dialog', { name: /Cancel receipt/u })
    expect(within(dialog).getByRole('button', { name: 'Go on receiving' })).toBeVisible()
    expect(await band()).toHaveTextContent('Answer the question on screenCancel')
    expect(bench.station.inputsOf('receiving.reverse')).toEqual([])
  })

  it('opens it once: it stays closed when the desk tells something else', async () => {
    const bench = atReceipt(receipt())
    await band()
    await bench.desk(asked('cancel'))
    await bench.user.click(await screen.findByRole('button', { name: 'Go on receiving' }))

    await bench.desk({ waiting: 1 })

    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })

  it('opens the question before a return is cancelled', async () => {
    const bench = atReturn(customerReturn())
    await band()

    await bench.desk(asked('cancel'))

    expect(await screen.findByRole('dialog')).toBeVisible()
  })

  it('shows what a count changes before it is committed', async () => {
    const bench = atShelf(stockCount())
    await band()

    await bench.desk(asked('commit'))

    expect(await screen.findByRole('dialog', { name: 'Commit stock count SC-1003?' })).toBeVisible()
    expect(bench.station.inputsOf('counting.commit')).toEqual([])
  })

  it('leads from pre-entering back to the order, as the key does', async () => {
    const bench = atOrder(allocation(), { 'sales.readOrder': () => accepted(salesOrder()) })
    await band()

    await bench.desk(asked('commit'))

    await expect.poll(() => bench.place()).toBe(`/sales/${allocation().salesOrderId}`)
  })
})
