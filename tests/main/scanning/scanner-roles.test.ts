import { expect, it } from 'vitest'
import type { DispatchDeps } from '../../../main/dispatch/deps'
import { FakeScanner } from '../../../main/scanners/fake'
import { judgesOf, takersTogether } from '../../../main/works'
import type { Store } from '../../../main/store/store'
import { commandTexts } from '../../../shared/command'
import type { Work } from '../../../shared/ipc/scanning'
import type { ScannerRole } from '../../../shared/paired-scanner'
import { anOpenCount } from '../../support/counting'
import { anOpenDispatch, packingDeps, statusesIn } from '../../support/dispatching'
import { anOpenReturn, soldTo } from '../../support/returning'
import { aConfirmedSalesOrder } from '../../support/selling'
import { describeOnEveryStore } from '../../support/test-store'
import { aProduct, ledgerLines, serialsOnHand } from '../../support/warehouse'
import { aDelivery } from '../receiving/receiving-station'
import { onReceipt, seatDesk } from './seated-desk'
import { StationFile } from './station-file'

const file = new StationFile()

/** A desk that works as the station's does, and a scanner at it that is used so. */
async function deskWith(deps: DispatchDeps, name: string, role: ScannerRole) {
  const judges = judgesOf(deps)
  const takers = takersTogether(deps)
  const seated = await seatDesk(
    await file.open(),
    (scan, confirmed) => judges[scan.work.kind](scan, confirmed),
    (scans) => takers[scans[0].work.kind === 'dispatching' ? 'dispatching' : 'receiving'](scans),
  )
  const scanner = new FakeScanner({ scannerId: name })
  seated.desk.attach(scanner, { name, role })
  return { ...seated, gun: scanner }
}

async function aReceiptOfRouters(store: Store, quantity = 5) {
  const router = await aProduct(store, { sku: 'RX1', name: 'Router' })
  const { station, receipt } = await aDelivery(store, [{ product: router, quantity }])
  await station.receiveOutstanding(receipt)
  const captured = async () => (await station.read(receipt)).captured
  return { deps: station.deps, work: onReceipt(receipt.receiptId), number: receipt.number, captured }
}

const packing: ScannerRole = { kind: 'packing' }
const receiving: ScannerRole = { kind: 'receiving' }

describeOnEveryStore('a scanner for packing', (stores) => {
  it('is refused while a receipt is on screen, and nothing is taken, by a number or by a command', async () => {
    const { deps, work, number, captured } = await aReceiptOfRouters(await stores.open())
    const { desk, gun, scanner } = await deskWith(deps, 'Packing gun', packing)
    desk.takeUp(work)

    gun.scan('SN-1')
    await desk.settled()
    const refused = desk.state
    gun.scan(commandTexts.acknowledge)
    gun.scan(commandTexts.commit)
    await desk.settled()

    const refusal = {
      code: 'scanner-not-for-work',
      scanner: 'Packing gun',
      role: 'packing',
      work: 'receiving',
      number,
    }
    expect(refused.verdict).toMatchObject({
      scannerName: 'Packing gun',
      outcome: { kind: 'refused', refusal },
    })
    expect(refused.isHolding).toBe(true)
    expect(desk.state.verdict).toMatchObject({
      text: commandTexts.commit,
      outcome: { kind: 'refused', refusal },
    })
    expect(await captured()).toBe(0)

    scanner.scan(`${commandTexts.acknowledge}\rSN-1`)
    await desk.settled()
    expect(desk.state.verdict).toMatchObject({
      scannerName: 'Bench A',
      outcome: { kind: 'captured', serial: 'SN-1' },
    })
  })

  it('is refused in the middle of a burst of other scanners, which is held behind it', async () => {
    const { deps, work, captured } = await aReceiptOfRouters(await stores.open())
    const { desk, gun, scanner } = await deskWith(deps, 'Packing gun', packing)
    desk.takeUp(work)

    scanner.scan('SN-A\rSN-B')
    gun.scan('SN-P')
    scanner.scan('SN-C')
    await desk.settled()

    expect(desk.state).toMatchObject({
      isHolding: true,
      waiting: 1,
      verdict: { text: 'SN-P', outcome: { refusal: { code: 'scanner-not-for-work' } } },
    })
    expect(await captured()).toBe(2)
  })

  it('is refused by a return and a stock count, and packs, pre-enters and looks up', async () => {
    const store = await stores.open()
    const router = await aProduct(store)
    await serialsOnHand(store, router, ['K-1', 'K-2', 'K-3'])
    const deps = packingDeps(store)
    const count = await anOpenCount(deps, router)
    const back = await anOpenReturn(deps)
    const order = await aConfirmedSalesOrder(store, [{ product: router, quantity: 2 }])
    const { dispatchId } = await anOpenDispatch(store, order)
    const { desk, gun } = await deskWith(deps, 'Packing gun', packing)
    const scanFor = async (work: Work, text: string) => {
      desk.takeUp(work)
      gun.scan(text)
      await desk.settled()
      return desk.state.verdict?.outcome
    }

    expect(await scanFor({ kind: 'counting', stockCountId: count.stockCountId }, 'K-1')).toMatchObject({
      refusal: { work: 'counting', number: count.number },
    })
    expect(
      await scanFor({ kind: 'returning', customerReturnId: back.customerReturnId }, 'K-1'),
    ).toMatchObject({ refusal: { work: 'returning', number: back.number } })
    expect(await scanFor({ kind: 'none' }, 'K-1')).toMatchObject({ kind: 'peeked' })
    expect(await scanFor({ kind: 'allocating', salesOrderId: order.salesOrderId }, 'K-1')).toMatchObject({
      kind: 'captured',
    })
    expect(await scanFor({ kind: 'dispatching', dispatchId }, 'K-1')).toMatchObject({ kind: 'captured' })
    expect(await statusesIn(store)).toEqual({ 'K-1': 'picked', 'K-2': 'in-stock', 'K-3': 'in-stock' })
  })
})

describeOnEveryStore('a scanner for receiving', (stores) => {
  it('is refused while goods are packed or pre-entered, and receives, takes back, counts and looks up', async () => {
    const store = await stores.open()
    const { deps, work, captured } = await aReceiptOfRouters(store)
    const router = await aProduct(store)
    await serialsOnHand(store, router, ['K-1', 'K-2'])
    await soldTo(store, 'Alder', router, ['K-3'])
    const count = await anOpenCount(deps, router)
    const back = await anOpenReturn(deps)
    const order = await aConfirmedSalesOrder(store, [{ product: router, quantity: 1 }])
    const { dispatchId, number } = await anOpenDispatch(store, order)
    const { desk, gun } = await deskWith(deps, 'Gun 1', receiving)
    const scanFor = async (on: Work, text: string) => {
      desk.takeUp(on)
      gun.scan(text)
      await desk.settled()
      return desk.state.verdict?.outcome
    }

    expect(await scanFor({ kind: 'dispatching', dispatchId }, 'K-1')).toMatchObject({
      refusal: { code: 'scanner-not-for-work', role: 'receiving', work: 'dispatching', number },
    })
    expect(await scanFor({ kind: 'allocating', salesOrderId: order.salesOrderId }, 'K-1')).toMatchObject({
      refusal: { work: 'allocating', number: order.number },
    })
    expect(await statusesIn(store)).toMatchObject({ 'K-1': 'in-stock' })
    expect(await scanFor({ kind: 'none' }, 'K-1')).toMatchObject({ kind: 'peeked' })
    expect(await scanFor(work, 'SN-1')).toMatchObject({ kind: 'captured' })
    expect(await captured()).toBe(1)
    expect(await scanFor({ kind: 'counting', stockCountId: count.stockCountId }, 'K-1')).toMatchObject({
      kind: 'seen',
    })
    expect(
      await scanFor({ kind: 'returning', customerReturnId: back.customerReturnId }, 'K-3'),
    ).toMatchObject({ kind: 'returned' })
  })
})

/** Which numbers were captured, and by whom the ledger says. */
const capturedBy = async (store: Store) =>
  (await ledgerLines(store))
    .filter(({ event }) => event === 'captured')
    .map(({ serial, operator }) => [serial, operator])

describeOnEveryStore('an operator with a scanner of their own', (stores) => {
  it('stands in the ledger for each of its scans, also in one burst with those of others', async () => {
    const store = await stores.open()
    const { deps, work } = await aReceiptOfRouters(store, 9)
    const { desk, gun, scanner } = await deskWith(deps, 'Ben’s gun', { kind: 'operator', operator: 'Ben' })
    desk.takeUp(work)

    scanner.scan('SN-1\rSN-2')
    gun.scan('SN-3\rSN-4')
    scanner.scan('SN-5')
    await desk.enter('SN-6')
    await desk.settled()

    expect(await capturedBy(store)).toEqual([
      ['SN-1', 'Mia'],
      ['SN-2', 'Mia'],
      ['SN-3', 'Ben'],
      ['SN-4', 'Ben'],
      ['SN-5', 'Mia'],
      ['SN-6', 'Mia'],
    ])
  })

  it('stays the one who scanned, over a crash and after the scanner is given to somebody else', async () => {
    const store = await stores.open()
    const { deps, work } = await aReceiptOfRouters(store)
    const before = await deskWith(deps, 'Gun', { kind: 'operator', operator: 'Ben' })
    before.desk.takeUp(work)
    before.scanner.scan('SN-1\rSN-1')
    before.gun.scan('SN-2')
    await before.desk.settled()
    expect(before.desk.state).toMatchObject({ isHolding: true, waiting: 1 })

    const after = await deskWith(deps, 'Gun', { kind: 'operator', operator: 'Eve' })
    after.desk.takeUp(work)
    await after.desk.settled()
    if (after.desk.state.verdict) await after.desk.acknowledge(after.desk.state.verdict.scanId, false)
    await after.desk.settled()

    expect(await capturedBy(store)).toEqual([
      ['SN-1', 'Mia'],
      ['SN-2', 'Ben'],
    ])
  })

  it('stands in the ledger for what a command barcode does', async () => {
    const store = await stores.open()
    const { deps, work } = await aReceiptOfRouters(store)
    const { desk, gun, scanner } = await deskWith(deps, 'Gun', { kind: 'operator', operator: 'Ben' })
    desk.takeUp(work)
    scanner.scan('SN-1')
    await desk.settled()

    gun.scan(commandTexts.undo)
    await desk.settled()

    expect(desk.state.verdict?.outcome).toEqual({ kind: 'undone', serial: 'SN-1' })
    expect((await ledgerLines(store)).at(-1)).toMatchObject({ serial: 'SN-1', operator: 'Ben' })
  })
})
