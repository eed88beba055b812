import { expect, it } from 'vitest'
import { dispatchNumbers } from '../../../main/dispatch/dispatch-numbers'
import { dispatchScan } from '../../../main/dispatch/dispatch-scan'
import { setQuantity } from '../../../main/dispatch/lines'
import type { LedgerTable } from '../../../main/store/schema'
import type { Store } from '../../../main/store/store'
import type { Dispatch } from '../../../shared/ipc/dispatch'
import type { Announce } from '../../../shared/ipc/events'
import type { Outcome } from '../../../shared/ipc/scanning'
import {
  allocated,
  anOpenDispatch,
  firstOf,
  packingDeps,
  readDispatchOf,
  shippedOut,
  statusesIn,
} from '../../support/dispatching'
import { aConfirmedSalesOrder, aCustomer } from '../../support/selling'
import { describeOnEveryStore } from '../../support/test-store'
import {
  aProduct,
  ledgerLines,
  newOperationId,
  serialsOnHand,
  unitsOnHand,
  valueOf,
} from '../../support/warehouse'
import { differencesIn } from '../verification/verified'

const scansOf = (texts: readonly string[]) =>
  texts.map((text) => ({ operationId: newOperationId(), text, source: 'scan' as const }))

/** Two routers and two modems to pack: R-1 is promised, one router has no number; R-9 is promised to another order. */
async function aPacker(store: Store) {
  const router = await aProduct(store, { sku: 'ROUTER', name: 'Router' })
  const modem = await aProduct(store, { sku: 'MODEM', name: 'Modem' })
  await serialsOnHand(store, router, ['R-1', 'R-2', 'R-3', 'R-9', 'SN-0O1'])
  await unitsOnHand(store, router, { units: 1 })
  await serialsOnHand(store, modem, ['M-1', 'M-2', 'M-3'])
  const customer = await aCustomer(store, { name: 'Alder' })
  const asked = [
    { product: router, quantity: 3 },
    { product: modem, quantity: 2 },
  ]
  const order = await aConfirmedSalesOrder(store, asked, { customer })
  await allocated(store, order, ['R-1', 'R-2'])
  const other = await aConfirmedSalesOrder(store, [{ product: router, quantity: 1 }], { customer })
  await allocated(store, other, ['R-9'])
  const dispatch = await anOpenDispatch(store, order)
  return { deps: packingDeps(store), dispatch, routers: lineOf(dispatch, 1), modems: lineOf(dispatch, 2) }
}

function lineOf({ lines }: Dispatch, number: number): number {
  const line = lines[number - 1]
  if (!line) throw new Error(`There is no line ${number}`)
  return line.dispatchLineId
}

type Packer = Awaited<ReturnType<typeof aPacker>>

const takeTogether = ({ deps, dispatch }: Packer, texts: readonly string[]) =>
  dispatchNumbers(deps, dispatch.dispatchId, scansOf(texts))

const takeAlone = ({ deps, dispatch: { dispatchId } }: Packer, text: string) =>
  dispatchScan(deps, { ...firstOf(scansOf([text])), dispatchId, confirmed: [] })

/** As the desk does it: in one go as far as that goes, then one by itself. */
async function takeAsTheDesk(packer: Packer, texts: readonly string[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  while (outcomes.length < texts.length) {
    const waiting = texts.slice(outcomes.length)
    // oxlint-disable-next-line no-await-in-loop -- in their order
    const together = await takeTogether(packer, waiting)
    // oxlint-disable-next-line no-await-in-loop -- likewise
    outcomes.push(...(together.length > 0 ? together : [await takeAlone(packer, firstOf(waiting))]))
  }
  return outcomes
}

/** All that a ledger line says but its operation, and the hash that follows from it. */
const factsOf = ({ operation_id: _id, hash: _hash, ...facts }: LedgerTable) => facts

/** Numbers promised, free, never seen, of another line, twice, too many, and codes of products between them. */
const everything = [
  'R-1',
  'M-3',
  'R-3',
  'M-3',
  'R-9',
  'MODEM',
  'M-1',
  'SN-001',
  'NEW-7',
  'R-2',
  'M-2',
  'ROUTER',
  '',
]

describeOnEveryStore('serial numbers that are packed in one go', (stores) => {
  it('are counted one by one, and the arrow goes with them', async () => {
    const packer = await aPacker(await stores.open())
    const { deps, dispatch, routers, modems } = packer

    const outcomes = await takeTogether(packer, ['M-1', 'R-2', 'R-1', 'M-2'])

    expect(outcomes).toMatchObject([
      { serial: 'M-1', lineId: modems, captured: 1, quantity: 2, isLineComplete: false },
      { serial: 'R-2', lineId: routers, captured: 1, quantity: 3 },
      { serial: 'R-1', lineId: routers, captured: 2, swappedFor: null },
      { serial: 'M-2', lineId: modems, captured: 2, isLineComplete: true, isWorkComplete: false },
    ])
    expect(deps.arrows.chosenLine({ kind: 'dispatching', dispatchId: dispatch.dispatchId })).toBe(modems)
  })

  it('come to the same as one by one: outcomes, ledger, state and arrow', async () => {
    const [together, inTurn] = [await stores.open(), await stores.open()]
    const atOnce = await aPacker(together)
    const oneByOne = await aPacker(inTurn)

    const outcomes = await takeAsTheDesk(atOnce, everything)
    const expected: Outcome[] = []
    for (const text of everything) expected.push(await takeAlone(oneByOne, text))

    expect(outcomes).toEqual(expected)
    expect((await ledgerLines(together)).map(factsOf)).toEqual((await ledgerLines(inTurn)).map(factsOf))
    expect(await statusesIn(together)).toEqual(await statusesIn(inTurn))
    const work = { kind: 'dispatching', dispatchId: atOnce.dispatch.dispatchId } as const
    expect(atOnce.deps.arrows.chosenLine(work)).toBe(oneByOne.deps.arrows.chosenLine(work))
    expect(await differencesIn(together)).toEqual([])
  })

  it('swap what was promised, and take what was never seen, each under an operation id of its own', async () => {
    const store = await stores.open()
    const packer = await aPacker(store)

    const outcomes = await takeTogether(packer, ['R-3', 'NEW-7', 'R-2'])

    expect(outcomes).toMatchObject([
      { serial: 'R-3', swappedFor: null },
      { serial: 'NEW-7', swappedFor: 'R-1', wasWithoutSerial: true },
      { serial: 'R-2', swappedFor: null, isLineComplete: true },
    ])
    expect(await statusesIn(store)).toMatchObject({ 'R-1': 'in-stock', 'NEW-7': 'picked' })
    const packed = (await ledgerLines(store)).filter(({ event }) => event.endsWith('picked'))
    expect(new Set(packed.map((line) => line.operation_id)).size).toBe(3)
    expect(await differencesIn(store)).toEqual([])
  })

  it('end before the code of a product, a number that others have, a double and one that is too many', async () => {
    const store = await stores.open()
    const packer = await aPacker(store)

    const code = await takeTogether(packer, ['R-1', 'MODEM', 'M-1'])
    const elsewhere = await takeTogether(packer, ['M-1', 'R-9', 'R-2'])
    const double = await takeTogether(packer, ['R-2', 'R-2', 'R-3'])
    const tooMany = await takeTogether(packer, ['M-2', 'M-3', 'R-3'])

    expect([code, elsewhere, double, tooMany].map((outcomes) => outcomes.length)).toEqual([1, 1, 1, 1])
    expect(await readDispatchOf(store, packer.dispatch)).toMatchObject({
      lines: [{ captured: 2 }, { captured: 2 }],
    })
    expect(await differencesIn(store)).toEqual([])
  })

  it('are answered again, and not packed again, when the ledger has them already', async () => {
    const store = await stores.open()
    const { deps, dispatch } = await aPacker(store)
    const scans = scansOf(['R-1', 'M-1'])

    const first = await dispatchNumbers(deps, dispatch.dispatchId, scans)
    const again = await dispatchNumbers(deps, dispatch.dispatchId, scans)

    expect(first).toHaveLength(2)
    expect(again).toEqual(first)
    expect((await readDispatchOf(store, dispatch)).captured).toBe(2)
  })

  it('are not packed into a dispatch that has left', async () => {
    const store = await stores.open()
    const packer = await aPacker(store)
    await takeTogether(packer, ['R-1', 'M-1', 'M-2'])
    const { dispatchLineId } = firstOf(packer.dispatch.lines)
    valueOf(await setQuantity(packer.deps, { operationId: newOperationId(), dispatchLineId, quantity: 1 }))
    await shippedOut(store, packer.dispatch)

    expect(await takeTogether(packer, ['R-2', 'R-3'])).toEqual([])
    expect(await statusesIn(store)).toMatchObject({ 'R-1': 'dispatched', 'R-2': 'allocated' })
  })

  it('announce each line once, as it is after the last of them, with the arrow where it is then', async () => {
    const packer = await aPacker(await stores.open())
    const announced: unknown[] = []
    const announce: Announce = (name, payload) => announced.push([name, payload])

    await takeTogether({ ...packer, deps: { ...packer.deps, announce } }, ['R-1', 'M-1', 'R-2'])

    const { routers: activeLineId, modems } = packer
    expect(announced).toMatchObject([
      ['dispatch.lineChanged', { line: { dispatchLineId: activeLineId, captured: 2 }, activeLineId }],
      ['dispatch.lineChanged', { line: { dispatchLineId: modems, captured: 1 }, activeLineId }],
    ])
  })
})
