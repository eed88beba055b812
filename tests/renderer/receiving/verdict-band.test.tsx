import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Receipt } from '../../../shared/ipc/receiving'
import { accepted, type Result } from '../../../shared/result'
import { idleDesk } from '../support/answers'
import { fault } from '../support/fake-station'
import { atBench } from './bench'
import {
  alreadyHere,
  cables,
  capturedOutcome,
  looksDifferent,
  ready,
  receipt,
  routers,
  switches,
  withoutOrder,
} from './receipt-examples'

const band = () => screen.findByRole('region', { name: 'Verdict' })
const entry = () => screen.getByRole('textbox', { name: 'Serial number' })

describe('the verdict band before the first scan', () => {
  it('says which serial number to scan', async () => {
    atBench(receipt())

    expect(await band()).toHaveTextContent('Scan a serial number of Router X1')
    expect(await band()).toHaveTextContent('10 expected')
    expect(await band()).toHaveAttribute('data-tone', 'waiting')
  })

  it('asks for a product where there is none yet', async () => {
    atBench(withoutOrder())

    expect(await band()).toHaveTextContent('Scan the barcode of a product')
  })

  it('asks for quantities when no line takes numbers', async () => {
    atBench(receipt({ lines: [cables()], activeLineId: null }))

    expect(await band()).toHaveTextContent('Enter the quantity to receive')
  })

  it('offers the commit once nothing is missing', async () => {
    atBench(ready())

    expect(await band()).toHaveTextContent('All 10 units captured')
    expect(await band()).toHaveTextContent('Commit receive F10')
  })

  it('says when no scanner can be heard', async () => {
    const bench = atBench(receipt())
    await band()

    await bench.desk({ scanners: [] })

    expect(await band()).toHaveTextContent('No scanner is connected. Type or paste')
  })

  it('says when the scanner is unplugged, though a keyboard could still be one', async () => {
    const [scanner] = idleDesk.scanners
    if (!scanner) throw new Error('The desk has no scanner')
    const unplugged = { kind: 'lost', reason: 'unplugged', detail: '', retryInMs: 500 } as const
    const wedge = { ...scanner, scannerId: 'wedge', kind: 'keyboard-wedge' } as const
    const bench = atBench(receipt())
    await band()

    await bench.desk({ scanners: [{ ...scanner, state: unplugged }, wedge] })

    expect(await band()).toHaveTextContent(
      'The scanner is unplugged. Plug it in, or type or paste meanwhile.',
    )
  })
})

describe('a scan that is accepted', () => {
  it('shows sign, word, number and count, in one commit with the line', async () => {
    const bench = atBench(receipt())
    const shown = await band()
    const seen: string[] = []
    const watch = new MutationObserver(() => {
      const count = screen.getByRole('table', { name: 'Lines to receive' }).textContent?.includes('8 of 10')
      seen.push(`${shown.dataset['scanId']} ${shown.textContent?.includes('8 of 10')} ${count}`)
    })
    watch.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })

    await bench.scan({ outcome: capturedOutcome(), scanId: 77, line: routers({ captured: 8 }) })
    watch.disconnect()

    expect(shown).toHaveAttribute('data-tone', 'accepted')
    expect(shown).toHaveTextContent('AcceptedSN-88213-KRouter X18 of 10')
    expect(screen.getByLabelText('Captured')).toHaveTextContent('8 of 40 units')
    expect(seen).toContain('77 true true')
    expect(seen).not.toContain('77 false true')
    expect(seen).not.toContain('undefined false true')
  })

  it('says what its label says of the batch', async () => {
    const bench = atBench(receipt())
    const batch = { batchNumber: 'L-05', useBy: '2030-09-30' }

    await bench.scan({ outcome: capturedOutcome({ batch }), line: routers({ captured: 8 }) })

    expect(await band()).toHaveTextContent('Batch L-05 · Use by 30 Sep 2030')
  })

  it('asks the station for nothing', async () => {
    const bench = atBench(receipt())
    await band()
    await bench.scan({ outcome: capturedOutcome(), scanId: 1, line: routers({ captured: 8 }) })
    const asked = bench.station.asked.length

    await bench.scan({ outcome: capturedOutcome(), scanId: 2, line: routers({ captured: 9 }) })

    expect(await band()).toHaveTextContent('9 of 10')
    expect(bench.station.asked).toHaveLength(asked)
  })

  it('names the next line when one is complete, and moves the arrow', async () => {
    const bench = atBench(receipt())
    await band()

    await bench.scan({
      outcome: capturedOutcome({ captured: 10, isLineComplete: true }),
      line: routers({ captured: 10, isComplete: true }),
      activeLineId: switches().receiptLineId,
    })

    expect(await band()).toHaveTextContent('Next: scan Switch 24')
    const row = screen.getByRole('row', { name: /Switch 24/u })
    expect(row).toHaveAttribute('aria-current', 'true')
    expect(within(row).getByText('The next serial number goes here')).toBeInTheDocument()
  })

  it('offers the commit with the last one', async () => {
    const bench = atBench(receipt())
    await band()

    await bench.scan({
      outcome: capturedOutcome({ captured: 10, isLineComplete: true, isWorkComplete: true }),
      line: routers({ captured: 10, isComplete: true }),
      activeLineId: null,
      isReadyToCommit: true,
    })

    expect(await band()).toHaveTextContent('All 10 units captured. Commit receive')
  })

  it('shows the line that a product code chose, and the units that one counted', async () => {
    const bench = atBench(receipt())
    await band()

    await bench.scan({
      outcome: {
        kind: 'selected',
        lineId: switches().receiptLineId,
        productName: 'Switch 24',
        captured: 0,
        quantity: 20,
        capturesSerials: true,
      },
      scanId: 1,
      line: switches(),
      activeLineId: switches().receiptLineId,
    })
    expect(await band()).toHaveTextContent('Line chosenSwitch 240 of 20')

    const counted = cables({ quantityToReceive: 3, isComplete: true })
    await bench.scan({
      outcome: {
        kind: 'counted',
        lineId: counted.receiptLineId,
        productName: 'Cable 2 m',
        quantity: 3,
      },
      scanId: 2,
      line: counted,
    })
    expect(await band()).toHaveTextContent('CountedCable 2 m3 counted')
  })

  it('shows only the newest of a burst, with all that it changed', async () => {
    const bench = atBench(receipt())
    await band()

    await bench.scan(
      ...Array.from({ length: 50 }, (_, at) => ({
        outcome: capturedOutcome({ serial: `SN-${at}` }),
        scanId: at + 1,
        line: routers({ captured: at + 1, quantityToReceive: 100 }),
      })),
    )

    expect(await band()).toHaveAttribute('data-scan-id', '50')
    expect(await band()).toHaveTextContent('SN-49')
    expect(await band()).toHaveTextContent('50 of 100')
  })

  it('is not overwritten by an answer that was read before it', async () => {
    const bench = atBench(receipt())
    await band()
    const before = receipt()
    let answerLate: ((answer: Result<Receipt, never>) => void) | undefined
    bench.station.answer({
      'receiving.readReceipt': () =>
        new Promise((resolve) => {
          answerLate = resolve
        }),
    })
    bench.station.announce('warehouse.changed', { topics: ['receipts'] })
    await waitFor(() => expect(bench.station.inputsOf('receiving.readReceipt')).toHaveLength(2))

    await bench.scan({ outcome: capturedOutcome(), line: routers({ captured: 8 }) })
    answerLate?.(accepted(before))

    await bench.desk({})
    expect(await band()).toHaveTextContent('8 of 10')
  })

  it('says how many wait while the station is catching up', async () => {
    const bench = atBench(receipt())
    await bench.scan({ outcome: capturedOutcome(), line: routers({ captured: 8 }) })

    await bench.desk({ isCatchingUp: true, waiting: 400 })

    expect(await band()).toHaveTextContent('Catching up: 400 scans waiting')
  })
})

describe('a scan that is refused', () => {
  const refused = { kind: 'refused', refusal: alreadyHere } as const

  it('fills the band with what happened, the other place and what to do, and counts what it holds', async () => {
    const bench = atBench(receipt())
    await band()

    await bench.scan({ outcome: refused, waiting: 3 })

    expect(await band()).toHaveAttribute('data-tone', 'refused')
    expect(await band()).toHaveTextContent('SN-88213-K is already in receipt R-1002')
    expect(await band()).toHaveTextContent('undo it there first')
    expect(await band()).toHaveTextContent('3 scans held')
    expect(screen.queryByRole('button', { name: /Keep it/u })).not.toBeInTheDocument()
  })

  it.each(['{F4}', '{Escape}'])('is left out with %s', async (key) => {
    const bench = atBench(receipt(), { 'scanning.acknowledge': () => accepted(idleDesk) })
    await band()
    await bench.scan({ outcome: refused, scanId: 9 })

    await bench.user.keyboard(key)

    expect(bench.station.inputsOf('scanning.acknowledge')).toEqual([{ scanId: 9, keep: false }])
    expect(bench.place()).toBe('/receive/4')
  })

  it('is not kept with the key that keeps a doubt, nor answered by Enter', async () => {
    const bench = atBench(receipt())
    await band()
    await bench.scan({ outcome: refused })

    await bench.user.keyboard('{F7}{Enter} ')

    expect(bench.station.inputsOf('scanning.acknowledge')).toEqual([])
  })

  it('rests the entry field, which keeps what was typed', async () => {
    const bench = atBench(receipt(), { 'scanning.acknowledge': () => accepted(idleDesk) })
    await band()
    await bench.user.type(entry(), 'SN-9')

    await bench.scan({ outcome: refused })
    await bench.user.type(entry(), '9{Enter}')

    expect(entry()).toHaveValue('SN-9')
    await bench.user.click(screen.getByRole('button', { name: /Leave it out/u }))
    await bench.scan({ outcome: { kind: 'left-out' } })
    expect(await band()).toHaveTextContent('Left outSN-88213-K')
    expect(entry()).toHaveFocus()
    await bench.user.keyboard('9')
    expect(entry()).toHaveValue('SN-99')
  })

  it('stays on screen while something else is done', async () => {
    const bench = atBench(receipt({ captured: 3 }), {
      'receiving.undoLast': () => accepted({ receipt: receipt(), serial: 'SN-1' }),
    })
    await band()
    await bench.scan({ outcome: refused })

    await bench.user.keyboard('{F9}')

    await waitFor(() => expect(bench.station.inputsOf('receiving.undoLast')).toHaveLength(1))
    expect(await band()).toHaveAttribute('data-tone', 'refused')
  })
})

describe('a scan that is doubted', () => {
  const doubted = { kind: 'doubted', refusal: looksDifferent } as const

  it('is a warning that can be kept', async () => {
    const bench = atBench(receipt(), { 'scanning.acknowledge': () => accepted(idleDesk) })
    await band()
    await bench.scan({ outcome: doubted, scanId: 5, text: 'QQ-1' })

    expect(await band()).toHaveAttribute('data-tone', 'warning')
    expect(await band()).toHaveTextContent('QQ-1 looks different from the others')
    await bench.user.keyboard('{F7}')

    expect(bench.station.inputsOf('scanning.acknowledge')).toEqual([{ scanId: 5, keep: true }])
  })

  it('is answered once, however often the key is pressed', async () => {
    const bench = atBench(receipt(), { 'scanning.acknowledge': () => new Promise(() => {}) })
    await band()
    await bench.scan({ outcome: doubted })

    await bench.user.keyboard('{F4}{F4}{F7}')

    expect(bench.station.inputsOf('scanning.acknowledge')).toHaveLength(1)
  })
})

describe('trouble of the desk', () => {
  it('fills the band and takes the work up again', async () => {
    const bench = atBench(receipt())
    await band()

    await bench.desk({ trouble: { kind: 'disk-full', reference: 'F-31' } })

    expect(await band()).toHaveTextContent('Scans cannot be taken now')
    expect(await band()).toHaveTextContent('Reference F-31')
    expect(screen.getAllByRole('button', { name: 'Try again' })).toHaveLength(1)
    const before = bench.station.inputsOf('scanning.takeUp').length
    await bench.user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(bench.station.inputsOf('scanning.takeUp').slice(before)).toEqual([
      { work: { kind: 'receiving', receiptId: 4 } },
    ])
  })

  it('is said once, not again for the number that was typed', async () => {
    const bench = atBench(receipt(), { 'scanning.enter': () => fault('disk-full', 'F-32') })
    await band()
    await bench.desk({ trouble: { kind: 'disk-full', reference: 'F-31' } })

    await bench.user.type(entry(), 'SN-1{Enter}')

    await waitFor(() => expect(entry()).toHaveValue('SN-1'))
    expect(bench.station.inputsOf('scanning.enter')).toHaveLength(1)
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  })

  it('is said when the work cannot be taken up at all', async () => {
    const bench = atBench(receipt(), { 'scanning.takeUp': () => fault('internal', 'F-8') })

    expect(await screen.findByRole('alert')).toHaveTextContent('Reference F-8')
    bench.station.answer({ 'scanning.takeUp': () => accepted(idleDesk) })
    await bench.user.click(screen.getByRole('button', { name: 'Try again' }))
    await waitFor(() => expect(screen.queryByRole('alert')).not.toBeInTheDocument())
  })
})

describe('the work in hand', () => {
  it('is this receipt until the screen is left', async () => {
    const bench = atBench(receipt())
    await band()

    await bench.user.keyboard('{Escape}')

    await waitFor(() =>
      expect(bench.station.inputsOf('scanning.takeUp')).toEqual([
        { work: { kind: 'receiving', receiptId: 4 } },
        { work: { kind: 'none' } },
      ]),
    )
    expect(bench.place()).toBe('/receive')
  })
})
