import { expect, it } from 'vitest'
import { allocateScan } from '../../../main/allocation/allocate-scan'
import { allocateScans } from '../../../main/allocation/allocate-scans'
import { readAllocation } from '../../../main/allocation/read-allocation'
import { cancelOrder } from '../../../main/sales/order-acts'
import type { LedgerTable } from '../../../main/store/schema'
import type { Store } from '../../../main/store/store'
import type { Announce } from '../../../shared/ipc/events'
import type { Outcome } from '../../../shared/ipc/scanning'
import { allocated, firstOf, packingDeps, statusesIn } from '../../support/dispatching'
import { aConfirmedSalesOrder, aCustomer } from '../../support/selling'
import { describeOnEveryStore } from '../../support/test-store'
import { aProduct, ledgerLines, newOperationId, serialsOnHand, valueOf } from '../../support/warehouse'
import { differencesIn } from '../verification/verified'

const scansOf = (texts: readonly string[]) =>
  texts.map((text) => ({ operationId: newOperationId(), text, source: 'scan' as const }))

/** An order of two routers and two modems; R-9 is promised to another one. */
async function anOrder(store: Store) {
  const router = await aProduct(store, { sku: 'ROUTER', name: 'Router' })
  const modem = await aProduct(store, { sku: 'MODEM', name: 'Modem' })
  await serialsOnHand(store, router, ['R-1', 'R-2', 'R-3', 'R-9'])
  await serialsOnHand(store, modem, ['M-1', 'M-2', 'M-3'])
  const customer = await aCustomer(store, { name: 'Alder' })
  const asked = [
    { product: router, quantity: 2 },
    { product: modem, quantity: 2 },
  ]
  const order = await aConfirmedSalesOrder(store, asked, { customer })
  const other = await aConfirmedSalesOrder(store, [{ product: router, quantity: 1 }], { customer })
  await allocated(store, other, ['R-9'])
  const [routers, modems] = order.lines.map(({ salesOrderLineId }) => salesOrderLineId)
  return { deps: packingDeps(store), order, routers, modems }
}

type Ordered = Awaited<ReturnType<typeof anOrder>>

const takeTogether = ({ deps, order }: Ordered, texts: readonly string[]) =>
  allocateScans(deps, order.salesOrderId, scansOf(texts))

const takeAlone = ({ deps, order: { salesOrderId } }: Ordered, text: string) =>
  allocateScan(deps, { ...firstOf(scansOf([text])), salesOrderId })

/** As the desk does it: in one go as far as that goes, then one by itself. */
async function takeAsTheDesk(ordered: Ordered, texts: readonly string[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  while (outcomes.length < texts.length) {
    const waiting = texts.slice(outcomes.length)
    // oxlint-disable-next-line no-await-in-loop -- in their order
    const together = await takeTogether(ordered, waiting)
    // oxlint-disable-next-line no-await-in-loop -- likewise
    outcomes.push(...(together.length > 0 ? together : [await takeAlone(ordered, firstOf(waiting))]))
  }
  return outcomes
}

/** All that a ledger line says but its operation, and the hash that follows from it. */
const factsOf = ({ operation_id: _id, hash: _hash, ...facts }: LedgerTable) => facts

/** Free numbers of both lines, twice, of another order, never seen, too many, and codes of products between them. */
const everything = ['M-1', 'R-1', 'M-1', 'R-9', 'ROUTER', 'X-1', 'R-2', 'M-2', 'R-3', 'MODEM', 'M-3', '']

describeOnEveryStore('serial numbers that are pre-entered in one go', (stores) => {
  it('come to the same as one by one: outcomes, ledger, state and arrow', async () => {
    const [together, inTurn] = [await stores.open(), await stores.open()]
    const atOnce = await anOrder(together)
    const oneByOne = await anOrder(inTurn)

    const outcomes = await takeAsTheDesk(atOnce, everything)
    const expected: Outcome[] = []
    for (const text of everything) expected.push(await takeAlone(oneByOne, text))

    expect(outcomes).toEqual(expected)
    expect((await ledgerLines(together)).map(factsOf)).toEqual((await ledgerLines(inTurn)).map(factsOf))
    expect(await statusesIn(together)).toEqual(await statusesIn(inTurn))
    const work = { kind: 'allocating', salesOrderId: atOnce.order.salesOrderId } as const
    expect(atOnce.deps.arrows.chosenLine(work)).toBe(oneByOne.deps.arrows.chosenLine(work))
    expect(await differencesIn(together)).toEqual([])
  })

  it('end before the code of a product and before a refusal, and write nothing of these', async () => {
    const store = await stores.open()
    const ordered = await anOrder(store)

    const code = await takeTogether(ordered, ['R-1', 'MODEM', 'M-1'])
    const elsewhere = await takeTogether(ordered, ['M-1', 'R-9', 'M-2'])
    const tooMany = await takeTogether(ordered, ['M-2', 'M-3', 'R-2'])

    expect([code, elsewhere, tooMany].map((outcomes) => outcomes.length)).toEqual([1, 1, 1])
    expect(await readAllocation(store.reader, ordered.order.salesOrderId, null)).toMatchObject({
      lines: [{ allocated: 1 }, { allocated: 2 }],
    })
    expect(await differencesIn(store)).toEqual([])
  })

  it('are answered again, and not promised again, when the ledger has them already', async () => {
    const store = await stores.open()
    const { deps, order } = await anOrder(store)
    const scans = scansOf(['R-1', 'R-2'])

    const first = await allocateScans(deps, order.salesOrderId, scans)
    const again = await allocateScans(deps, order.salesOrderId, scans)

    expect(first).toMatchObject([{ captured: 1 }, { captured: 2, isLineComplete: true }])
    expect(again).toMatchObject([{ serial: 'R-1' }, { serial: 'R-2', captured: 2 }])
    const { lines } = await readAllocation(store.reader, order.salesOrderId, null)
    expect(firstOf(lines).allocated).toBe(2)
  })

  it('are not promised to an order that is cancelled', async () => {
    const store = await stores.open()
    const ordered = await anOrder(store)
    const { salesOrderId } = ordered.order
    valueOf(await cancelOrder(ordered.deps, { operationId: newOperationId(), salesOrderId }))

    expect(await takeTogether(ordered, ['R-1', 'R-2'])).toEqual([])
    expect(await statusesIn(store)).toMatchObject({ 'R-1': 'in-stock', 'R-2': 'in-stock' })
  })

  it('announce each line once, as it is after the last of them, with the arrow where it is then', async () => {
    const ordered = await anOrder(await stores.open())
    const announced: unknown[] = []
    const announce: Announce = (name, payload) => announced.push([name, payload])

    await takeTogether({ ...ordered, deps: { ...ordered.deps, announce } }, ['M-1', 'R-1', 'M-2'])

    const { routers: activeLineId, modems } = ordered
    expect(announced).toMatchObject([
      ['allocation.lineChanged', { line: { salesOrderLineId: modems, allocated: 2 }, activeLineId }],
      ['allocation.lineChanged', { line: { salesOrderLineId: activeLineId, allocated: 1 }, activeLineId }],
    ])
  })
})
