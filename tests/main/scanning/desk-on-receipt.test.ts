import { expect, it, vi } from 'vitest'
import { receiveNumbers } from '../../../main/receiving/receive-numbers'
import { receiveScan } from '../../../main/receiving/receive-scan'
import type { Judge, TakeTogether } from '../../../main/scanning/scan'
import { saveWarehouseSettings } from '../../../main/settings/warehouse-settings'
import type { Store } from '../../../main/store/store'
import type { ReceiptLineId } from '../../../shared/values'
import { anOpenReceipt, receivingDeps } from '../../support/receiving'
import { describeOnEveryStore } from '../../support/test-store'
import { aConfirmedOrder, aProduct, ledgerLines, newOperationId, valueOf } from '../../support/warehouse'
import { onReceipt, seatDesk } from './seated-desk'
import { StationFile } from './station-file'

const file = new StationFile()

/** An open receipt for ten units, and the judge of its scans. */
async function receiving(store: Store) {
  const deps = receivingDeps(store)
  const settings = { capturePurchases: true }
  valueOf(await saveWarehouseSettings(deps, { operationId: newOperationId(), settings }))
  const product = await aProduct(store)
  const order = await aConfirmedOrder(store, [{ product, quantity: 10 }])
  const { receiptId, lines } = await anOpenReceipt(store, order, [10])
  const [line] = lines
  if (!line) throw new Error('The receipt has no line')
  const judge: Judge = (scan, confirmed) => receiveScan(deps, { ...scan, receiptId, confirmed })
  const takeTogether: TakeTogether = (scans) => receiveNumbers(deps, receiptId, scans)
  return { work: onReceipt(receiptId), receiptLineId: line.receiptLineId, judge, takeTogether }
}

/** The serial numbers that the ledger says were captured on the line, and how many the line counts. */
async function capturedOn(store: Store, receiptLineId: ReceiptLineId) {
  const { captured } = await store.reader
    .selectFrom('receipt_line')
    .where('id', '=', receiptLineId)
    .select('captured')
    .executeTakeFirstOrThrow()
  const lines = await ledgerLines(store)
  return { captured, inLedger: lines.filter(({ event }) => event === 'captured').map(({ serial }) => serial) }
}

describeOnEveryStore('a desk that works on a receipt', (stores) => {
  it('captures what is scanned, refuses a double, and goes on once that is left out', async () => {
    const store = await stores.open()
    const { work, receiptLineId, judge } = await receiving(store)
    const { desk, scanner } = await seatDesk(await file.open(), judge)
    desk.takeUp(work)

    scanner.scan('SN-A7\rSN-B8\rSN-A7\rSN-C9')
    await desk.settled()
    const held = desk.state
    if (held.verdict) await desk.acknowledge(held.verdict.scanId, false)

    expect(held).toMatchObject({
      isHolding: true,
      waiting: 1,
      verdict: {
        outcome: { kind: 'refused', refusal: { code: 'serial-in-receipt', isThisReceipt: true } },
      },
    })
    expect(await capturedOn(store, receiptLineId)).toEqual({
      captured: 3,
      inLedger: ['SN-A7', 'SN-B8', 'SN-C9'],
    })
  })

  it('captures a doubtful number once it is kept, and only once', async () => {
    const store = await stores.open()
    const { work, receiptLineId, judge } = await receiving(store)
    const { desk, scanner } = await seatDesk(await file.open(), judge)
    desk.takeUp(work)

    scanner.scan('SN-O1\rSN-01')
    await desk.settled()
    const doubted = desk.state.verdict
    if (doubted) await desk.acknowledge(doubted.scanId, true)

    expect(doubted?.outcome).toMatchObject({ kind: 'doubted', refusal: { code: 'serial-looks-like' } })
    expect(await capturedOn(store, receiptLineId)).toEqual({ captured: 2, inLedger: ['SN-O1', 'SN-01'] })
  })

  it('captures what waits in one go, as if it were scanned one by one', async () => {
    const store = await stores.open()
    const { work, receiptLineId, judge, takeTogether } = await receiving(store)
    const { desk, scanner, told } = await seatDesk(await file.open(), judge, takeTogether)
    desk.takeUp(work)
    const write = vi.spyOn(store, 'write')

    scanner.scan('SN-A7\rSN-B8\rSN-C9\rSN-A7\rSN-D2', { chunkSize: 100 })
    await desk.settled()

    // One transaction for the three, one that found the double, one that refused it.
    expect(write).toHaveBeenCalledTimes(3)
    const outcomes = told.flatMap(({ verdict }) => (verdict ? [verdict.outcome] : []))
    expect(outcomes).toMatchObject([
      { kind: 'captured', serial: 'SN-A7', captured: 1, isLineComplete: false },
      { kind: 'captured', serial: 'SN-B8', captured: 2 },
      { kind: 'captured', serial: 'SN-C9', captured: 3 },
      { kind: 'refused', refusal: { code: 'serial-in-receipt', isThisReceipt: true } },
    ])
    expect(await capturedOn(store, receiptLineId)).toEqual({
      captured: 3,
      inLedger: ['SN-A7', 'SN-B8', 'SN-C9'],
    })
    const captures = (await ledgerLines(store)).filter(({ event }) => event === 'captured')
    expect(new Set(captures.map((line) => line.operation_id)).size).toBe(3)
    expect(captures.map((line) => line.operation_line)).toEqual([0, 0, 0])
  })

  it('captures once what came in one go when the answer to it was lost', async () => {
    const store = await stores.open()
    const { work, receiptLineId, judge, takeTogether } = await receiving(store)
    const { desk, scanner } = await seatDesk(await file.open(), judge, async (scans) => {
      await takeTogether(scans)
      throw new Error('The answer was lost')
    })
    desk.takeUp(work)

    scanner.scan('SN-A7\rSN-B8\rSN-C9', { chunkSize: 100 })
    await desk.settled()

    expect(desk.state).toMatchObject({ trouble: null, waiting: 0, verdict: { text: 'SN-C9' } })
    expect(await capturedOn(store, receiptLineId)).toEqual({
      captured: 3,
      inLedger: ['SN-A7', 'SN-B8', 'SN-C9'],
    })
  })

  it('counts a scan once when the answer to it was lost and it is tried again', async () => {
    const store = await stores.open()
    const { work, receiptLineId, judge } = await receiving(store)
    let tries = 0
    const { desk, scanner } = await seatDesk(await file.open(), async (scan, confirmed) => {
      const outcome = await judge(scan, confirmed)
      tries += 1
      if (tries === 1) throw new Error('The answer was lost')
      return outcome
    })
    desk.takeUp(work)

    scanner.scan('SN-A7\rSN-B8')
    await desk.settled()
    const troubled = desk.state
    desk.takeUp(work)
    await desk.settled()

    expect(troubled).toMatchObject({ trouble: { reference: 'F-1' }, verdict: null, waiting: 2 })
    expect(desk.state).toMatchObject({ trouble: null, verdict: { text: 'SN-B8' } })
    expect(await capturedOn(store, receiptLineId)).toEqual({ captured: 2, inLedger: ['SN-A7', 'SN-B8'] })
  })

  it('counts a scan once that was captured when the station crashed, but not yet journalled as judged', async () => {
    const store = await stores.open()
    const station = await file.open()
    const { work, receiptLineId, judge } = await receiving(store)
    const crashed = await seatDesk(station, async (scan, confirmed) => {
      await judge(scan, confirmed)
      throw new Error('The station crashes here')
    })
    crashed.desk.takeUp(work)
    crashed.scanner.scan('SN-A7')
    await crashed.desk.settled()

    const { desk } = await seatDesk(await file.open(), judge)
    const waiting = desk.waitingCount
    desk.takeUp(work)
    await desk.settled()

    expect(waiting).toBe(1)
    expect(desk.state.verdict).toMatchObject({ text: 'SN-A7', outcome: { kind: 'captured', captured: 1 } })
    expect(await capturedOn(store, receiptLineId)).toEqual({ captured: 1, inLedger: ['SN-A7'] })
  })
})
