import { describe, expect, it } from 'vitest'
import { readCountHead } from '../../../main/counting/count-rows'
import { chooseLine } from '../../../main/receiving/choose-line'
import { findReturn } from '../../../main/returns/read-return'
import type { Store } from '../../../main/store/store'
import { judgesOf } from '../../../main/works'
import { type Command, commandTexts } from '../../../shared/command'
import type { Work } from '../../../shared/ipc/scanning'
import { anOpenCount, countingDeps } from '../../support/counting'
import { allocated, anOpenDispatch, packed, packingDeps, statusesIn } from '../../support/dispatching'
import { anOpenReturn, returnDeps, scannedBack, soldTo } from '../../support/returning'
import { aConfirmedSalesOrder } from '../../support/selling'
import { describeOnEveryStore } from '../../support/test-store'
import { aProduct, ledgerLines, serialsOnHand } from '../../support/warehouse'
import { differencesIn } from '../verification/verified'
import { aScan } from './a-scan'
import { modemsAndRouters } from './modems-and-routers'

type Deps = Parameters<typeof judgesOf>[0]

const command = (deps: Deps, work: Work, wanted: Command) =>
  judgesOf(deps)[work.kind](aScan(work, commandTexts[wanted]), [])

async function onReceipt(store: Store) {
  const { station, receipt, work } = await modemsAndRouters(store, 2)
  const scan = (text: string) => judgesOf(station.deps).receiving(aScan(work, text), [])
  const read = () => station.read(receipt)
  return {
    deps: station.deps,
    work,
    scan,
    read,
    say: (wanted: Command) => command(station.deps, work, wanted),
  }
}

async function onDispatch(store: Store) {
  const modem = await aProduct(store, { sku: 'MODEM', name: 'Modem' })
  const router = await aProduct(store, { sku: 'RX1', name: 'Router' })
  await serialsOnHand(store, modem, ['M-1'])
  await serialsOnHand(store, router, ['R-1'])
  const order = await aConfirmedSalesOrder(store, [
    { product: modem, quantity: 1 },
    { product: router, quantity: 1 },
  ])
  const deps = packingDeps(store)
  const dispatch = await anOpenDispatch(store, order, deps)
  const work: Work = { kind: 'dispatching', dispatchId: dispatch.dispatchId }
  return { deps, dispatch, order, work, say: (wanted: Command) => command(deps, work, wanted) }
}

describeOnEveryStore('a command barcode on a receipt', (stores) => {
  it('undoes the number captured last, once for each scan of it', async () => {
    const store = await stores.open()
    const { scan, say, read } = await onReceipt(store)
    await scan('M-1')
    await scan('M-2')

    expect(await say('undo')).toEqual({ kind: 'undone', serial: 'M-2' })
    expect(await say('undo')).toEqual({ kind: 'undone', serial: 'M-1' })
    expect(await say('undo')).toEqual({ kind: 'refused', refusal: { code: 'nothing-to-undo' } })
    expect(await read()).toMatchObject({ captured: 0 })
    expect(await differencesIn(store)).toEqual([])
  })

  it('undoes once when its scan is judged a second time, because the answer was lost', async () => {
    const { deps, scan, work, read } = await onReceipt(await stores.open())
    await scan('M-1')
    await scan('M-2')
    const undo = aScan(work, commandTexts.undo)

    const outcomes = [await judgesOf(deps).receiving(undo, []), await judgesOf(deps).receiving(undo, [])]

    expect(outcomes).toEqual([
      { kind: 'undone', serial: 'M-2' },
      { kind: 'undone', serial: 'M-2' },
    ])
    expect(await read()).toMatchObject({ captured: 1 })
  })

  it('moves the arrow to the next line that takes numbers, and from the last one to the first', async () => {
    const { say, read } = await onReceipt(await stores.open())

    expect(await say('next-line')).toMatchObject({ kind: 'selected', productName: 'Router', quantity: 2 })
    const { lines, activeLineId } = await read()
    expect(activeLineId).toBe(lines[1]?.receiptLineId)
    expect(await say('next-line')).toMatchObject({ kind: 'selected', productName: 'Modem' })
  })

  it('passes lines that are complete, and refuses when none takes numbers', async () => {
    const { deps, scan, say, read, work } = await onReceipt(await stores.open())
    for (const serial of ['M-1', 'M-2']) await scan(serial)
    const [modems] = (await read()).lines
    if (work.kind === 'receiving' && modems)
      await chooseLine(deps, { receiptId: work.receiptId, lineId: modems.receiptLineId })

    expect(await say('next-line')).toMatchObject({ kind: 'selected', productName: 'Router' })
    for (const serial of ['R-1', 'R-2']) await scan(serial)
    expect(await say('next-line')).toEqual({ kind: 'refused', refusal: { code: 'no-next-line' } })
  })

  it('commits what is complete, and refuses what is not, as the key does', async () => {
    const store = await stores.open()
    const { scan, say, read } = await onReceipt(store)
    await scan('M-1')

    expect(await say('commit')).toMatchObject({ kind: 'refused', refusal: { code: 'captured-differs' } })
    expect(await read()).toMatchObject({ status: 'open' })
    for (const serial of ['M-2', 'R-1', 'R-2']) await scan(serial)
    const { number } = await read()
    expect(await say('commit')).toEqual({ kind: 'committed', number, units: 4 })
    expect(await read()).toMatchObject({ status: 'committed' })
    expect(await differencesIn(store)).toEqual([])
  })

  it('answers a commit that is scanned twice as the first one, and commits once', async () => {
    const store = await stores.open()
    const { scan, say, read } = await onReceipt(store)
    for (const serial of ['M-1', 'M-2', 'R-1', 'R-2']) await scan(serial)

    const first = await say('commit')
    const lines = await ledgerLines(store)

    expect(first).toMatchObject({ kind: 'committed', units: 4 })
    expect(await say('commit')).toEqual(first)
    expect(await ledgerLines(store)).toEqual(lines)
    expect(await say('undo')).toMatchObject({ refusal: { code: 'receipt-not-in-status' } })
    expect(await read()).toMatchObject({ status: 'committed' })
  })

  it('cancels nothing by itself: the screen asks first', async () => {
    const store = await stores.open()
    const { scan, say, read } = await onReceipt(store)
    await scan('M-1')
    const before = await ledgerLines(store)

    expect(await say('cancel')).toEqual({ kind: 'asked', command: 'cancel' })
    expect(await read()).toMatchObject({ status: 'open', captured: 1 })
    expect(await ledgerLines(store)).toEqual(before)
  })

  it('is a serial number like any other where it was typed', async () => {
    const { deps, work } = await onReceipt(await stores.open())
    const typed = aScan(work, commandTexts.commit, { source: 'typed' })

    expect(await judgesOf(deps).receiving(typed, [])).toMatchObject({
      kind: 'captured',
      serial: commandTexts.commit,
    })
  })

  it.each([
    ['in small letters', commandTexts.undo.toLowerCase()],
    ['with the identifier of its symbology', `]C0${commandTexts.undo}`],
  ])('is understood as a scanner may send it: %s', async (_how, text) => {
    const { scan } = await onReceipt(await stores.open())
    await scan('M-1')

    expect(await scan(text)).toEqual({ kind: 'undone', serial: 'M-1' })
  })
})

describeOnEveryStore('a command barcode on a dispatch', (stores) => {
  it('undoes the number packed last, and moves the arrow', async () => {
    const store = await stores.open()
    const { dispatch, say } = await onDispatch(store)
    await packed(store, dispatch, ['M-1'])

    expect(await say('undo')).toEqual({ kind: 'undone', serial: 'M-1' })
    expect(await statusesIn(store)).toEqual({ 'M-1': 'in-stock', 'R-1': 'in-stock' })
    expect(await say('next-line')).toMatchObject({ kind: 'selected', productName: 'Router' })
  })

  it('ships what is packed, not what is half packed, and asks before it cancels', async () => {
    const store = await stores.open()
    const { dispatch, say } = await onDispatch(store)
    await packed(store, dispatch, ['M-1'])

    expect(await say('commit')).toMatchObject({ kind: 'refused', refusal: { code: 'captured-differs' } })
    await packed(store, dispatch, ['R-1'], dispatch.lines[1])
    expect(await say('cancel')).toEqual({ kind: 'asked', command: 'cancel' })
    expect(await say('commit')).toEqual({ kind: 'committed', number: dispatch.number, units: 2 })
    expect(await statusesIn(store)).toEqual({ 'M-1': 'dispatched', 'R-1': 'dispatched' })
    expect(await differencesIn(store)).toEqual([])
  })
})

describeOnEveryStore('a command barcode while numbers are pre-entered', (stores) => {
  it('undoes and moves on; committing only leads on, and there is nothing to cancel', async () => {
    const store = await stores.open()
    const { deps, order } = await onDispatch(store)
    await allocated(store, order, ['M-1'])
    const work: Work = { kind: 'allocating', salesOrderId: order.salesOrderId }

    expect(await command(deps, work, 'next-line')).toMatchObject({ kind: 'selected', productName: 'Router' })
    expect(await command(deps, work, 'undo')).toEqual({ kind: 'undone', serial: 'M-1' })
    expect(await command(deps, work, 'commit')).toEqual({ kind: 'asked', command: 'commit' })
    expect(await command(deps, work, 'cancel')).toEqual({
      kind: 'refused',
      refusal: { code: 'command-means-nothing', command: 'cancel', work: 'allocating' },
    })
  })
})

describeOnEveryStore('a command barcode on a customer return', (stores) => {
  it('undoes, commits, asks before it cancels, and knows no lines', async () => {
    const store = await stores.open()
    const router = await aProduct(store)
    await soldTo(store, 'Contoso', router, ['K-1', 'K-2'])
    const deps = returnDeps(store)
    const { customerReturnId, number } = await anOpenReturn(deps)
    const work: Work = { kind: 'returning', customerReturnId }
    await scannedBack(deps, { customerReturnId }, ['K-1', 'K-2'])

    expect(await command(deps, work, 'undo')).toEqual({ kind: 'undone', serial: 'K-2' })
    expect(await command(deps, work, 'next-line')).toMatchObject({
      refusal: { code: 'command-means-nothing', command: 'next-line' },
    })
    expect(await command(deps, work, 'cancel')).toEqual({ kind: 'asked', command: 'cancel' })
    expect(await command(deps, work, 'commit')).toEqual({ kind: 'committed', number, units: 1 })
    expect(await findReturn(store.reader, customerReturnId, null)).toMatchObject({ status: 'committed' })
    expect(await differencesIn(store)).toEqual([])
  })
})

describeOnEveryStore('a command barcode at a stock count', (stores) => {
  it('undoes at once; the screen asks before it commits or cancels', async () => {
    const store = await stores.open()
    const router = await aProduct(store)
    await serialsOnHand(store, router, ['K-1'])
    const deps = countingDeps(store)
    const { stockCountId } = await anOpenCount(deps, router)
    const work: Work = { kind: 'counting', stockCountId }
    await judgesOf(deps).counting(aScan(work, 'K-1'), [])

    expect(await command(deps, work, 'commit')).toEqual({ kind: 'asked', command: 'commit' })
    expect(await command(deps, work, 'cancel')).toEqual({ kind: 'asked', command: 'cancel' })
    expect(await command(deps, work, 'undo')).toEqual({ kind: 'undone', serial: 'K-1' })
    expect(await command(deps, work, 'next-line')).toMatchObject({
      refusal: { code: 'command-means-nothing' },
    })
    expect(await readCountHead(store.reader, stockCountId)).toMatchObject({ status: 'open' })
  })
})

describeOnEveryStore('a command barcode where nothing is worked on', (stores) => {
  it.each(['undo', 'next-line', 'commit', 'cancel'] as const)(
    'is refused, and never taken for a code: %s',
    async (wanted) => {
      const deps = packingDeps(await stores.open())

      expect(await command(deps, { kind: 'none' }, wanted)).toEqual({
        kind: 'refused',
        refusal: { code: 'command-means-nothing', command: wanted, work: 'none' },
      })
    },
  )
})

describe('what stands in a command barcode', () => {
  it('lies on the same keys of English, German and French keyboards', () => {
    for (const text of Object.values(commandTexts)) expect(text).toMatch(/^[B-LNOPR-VX]+$/u)
  })
})
