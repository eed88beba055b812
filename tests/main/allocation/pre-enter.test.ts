import { expect, it } from 'vitest'
import { allocateMany } from '../../../main/allocation/allocate-many'
import { allocateScan } from '../../../main/allocation/allocate-scan'
import { chooseLine } from '../../../main/allocation/choose-line'
import { readAllocation } from '../../../main/allocation/read-allocation'
import { releaseLine, releaseSerial, takeOver, undoLast } from '../../../main/allocation/release'
import { listAvailable } from '../../../main/serials/available-serials'
import type { SalesOrder } from '../../../shared/ipc/sales'
import {
  allocated,
  anOpenDispatch,
  firstOf,
  packed,
  packingDeps,
  statusesIn,
} from '../../support/dispatching'
import { aConfirmedSalesOrder, aCustomer, aDraftSalesOrder } from '../../support/selling'
import { describeOnEveryStore } from '../../support/test-store'
import type { Store } from '../../../main/store/store'
import {
  aProduct,
  ledgerLines,
  newOperationId,
  serialIdsOf,
  serialsOnHand,
  unitsOnHand,
  valueOf,
} from '../../support/warehouse'

const scanFor = (deps: ReturnType<typeof packingDeps>, { salesOrderId }: SalesOrder, text: string) =>
  allocateScan(deps, { operationId: newOperationId(), salesOrderId, text, source: 'scan' })

const refused = (refusal: object) => ({ kind: 'refused', refusal })

async function aPromisedNumber(store: Store) {
  const product = await aProduct(store, { name: 'Router' })
  await serialsOnHand(store, product, ['A-1', 'A-2'])
  const customer = await aCustomer(store, { name: 'Birch' })
  const order = await aConfirmedSalesOrder(store, [{ product, quantity: 1 }], { customer })
  await allocated(store, order, ['A-1'])
  return { product, order, serialId: firstOf(await serialIdsOf(store, product.productId)) }
}

describeOnEveryStore('pre-entering serial numbers', (stores) => {
  it('promises scanned numbers until every outstanding unit has one', async () => {
    const store = await stores.open()
    const product = await aProduct(store, { name: 'Router' })
    await serialsOnHand(store, product, ['A-1', 'A-2', 'A-3'])
    const order = await aConfirmedSalesOrder(store, [{ product, quantity: 2 }])
    const deps = packingDeps(store)

    expect(await scanFor(deps, order, 'A-1')).toMatchObject({
      kind: 'captured',
      lineId: firstOf(order.lines).salesOrderLineId,
      captured: 1,
      quantity: 2,
      isWorkComplete: false,
    })
    expect(await scanFor(deps, order, 'A-2')).toMatchObject({ isLineComplete: true, isWorkComplete: true })
    expect(await scanFor(deps, order, 'A-3')).toEqual(
      refused({ code: 'line-complete', productName: 'Router', quantity: 2, outstanding: 2, text: 'A-3' }),
    )
    expect(await readAllocation(store.reader, order.salesOrderId, null)).toMatchObject({
      activeLineId: null,
      isComplete: true,
      lines: [{ outstanding: 2, allocated: 2, picked: 0, available: 1 }],
    })
  })

  it('refuses a number that nobody has seen, that is promised here or elsewhere, packed, or of another product', async () => {
    const store = await stores.open()
    const { product, order: other } = await aPromisedNumber(store)
    await unitsOnHand(store, product, { units: 2 })
    const modem = await aProduct(store, { name: 'Modem' })
    await serialsOnHand(store, modem, ['M-1'])
    const order = await aConfirmedSalesOrder(store, [{ product, quantity: 3 }])
    const deps = packingDeps(store)
    await scanFor(deps, order, 'A-2')

    expect(await scanFor(deps, order, 'A-2')).toMatchObject(
      refused({ code: 'serial-allocated-here', line: 1, quantity: 3, isThisLine: true }),
    )
    expect(await scanFor(deps, order, 'A-1')).toMatchObject(
      refused({
        code: 'serial-allocated-elsewhere',
        orderNumber: other.number,
        customerName: 'Birch',
      }),
    )
    expect(await scanFor(deps, order, 'X-1')).toEqual(
      refused({ code: 'serial-never-seen', serial: 'X-1', productName: 'Router', withoutSerial: 2 }),
    )
    expect(await scanFor(deps, order, 'M-1')).toMatchObject(
      refused({ code: 'serial-of-other-product', productName: 'Modem', orderNumber: order.number }),
    )
    await packed(store, await anOpenDispatch(store, other), ['A-1'])
    expect(await scanFor(deps, order, 'A-1')).toMatchObject(
      refused({ code: 'serial-picked', orderNumber: other.number, isThisDispatch: false }),
    )
  })

  it('takes a number to the line of the order that it fits, and a product’s code selects its line', async () => {
    const store = await stores.open()
    const router = await aProduct(store, { sku: 'RX1' })
    const modem = await aProduct(store)
    await serialsOnHand(store, router, ['A-1'])
    await serialsOnHand(store, modem, ['M-1', 'M-2'])
    const order = await aConfirmedSalesOrder(store, [
      { product: router, quantity: 1 },
      { product: modem, quantity: 2 },
    ])
    const deps = packingDeps(store)
    const [first, second] = order.lines.map(({ salesOrderLineId }) => salesOrderLineId)
    const active = async () => {
      const chosen = deps.arrows.chosenLine({ kind: 'allocating', salesOrderId: order.salesOrderId })
      return (await readAllocation(store.reader, order.salesOrderId, chosen)).activeLineId
    }

    expect(await scanFor(deps, order, 'M-1')).toMatchObject({ kind: 'captured', lineId: second })
    expect(await active()).toBe(second)
    expect(await scanFor(deps, order, 'RX1')).toMatchObject({ kind: 'selected', lineId: first })
    expect(await active()).toBe(first)
    await chooseLine(deps, { salesOrderId: order.salesOrderId, lineId: second ?? 0 })
    expect(await active()).toBe(second)
  })

  it('promises a thousand numbers of a list in one transaction, and gives the refused ones back', async () => {
    const store = await stores.open()
    const product = await aProduct(store)
    const serials = Array.from({ length: 1_000 }, (_, at) => `A-${String(at).padStart(4, '0')}`)
    await serialsOnHand(store, product, serials)
    const order = await aConfirmedSalesOrder(store, [{ product, quantity: 1_000 }])
    const told: number[] = []
    const deps = {
      ...packingDeps(store),
      announce: (_name: string, payload: object) => 'done' in payload && told.push(Number(payload.done)),
    }
    const { salesOrderLineId } = firstOf(order.lines)
    const wanted = { operationId: newOperationId(), salesOrderLineId, source: 'pasted' as const }

    const taken = valueOf(await allocateMany(deps, { ...wanted, texts: ['A-X', ...serials, 'a-0003'] }))

    expect(taken.numbers).toMatchObject({
      taken: 1_000,
      refused: [
        { at: 1, text: 'A-X', refusal: { code: 'serial-never-seen' } },
        { at: 1_002, refusal: { code: 'serial-twice-in-list', firstAt: 5 } },
      ],
    })
    expect(taken.allocation.isComplete).toBe(true)
    expect(told).toEqual([500, 1_000, 1_002])
    const again = valueOf(await allocateMany(deps, { ...wanted, texts: serials }))
    expect(again.numbers).toEqual({ taken: 1_000, refused: [] })
  })

  it('is only for orders that reserve', async () => {
    const store = await stores.open()
    const product = await aProduct(store)
    await serialsOnHand(store, product, ['A-1'])
    const draft = await aDraftSalesOrder(store, [{ product, quantity: 1 }])

    expect(await scanFor(packingDeps(store), draft, 'A-1')).toEqual(
      refused({
        code: 'sales-order-not-in-status',
        number: draft.number,
        status: 'Draft',
        needed: ['Confirmed', 'PartFulfilled'],
      }),
    )
  })
})

describeOnEveryStore('a promised number', (stores) => {
  it('is taken over by another order on purpose; one ledger line names both orders', async () => {
    const store = await stores.open()
    const { product, order: other, serialId } = await aPromisedNumber(store)
    const order = await aConfirmedSalesOrder(store, [{ product, quantity: 1 }])
    const { salesOrderLineId } = firstOf(order.lines)
    const wanted = { operationId: newOperationId(), serialId, salesOrderLineId }

    const taken = valueOf(await takeOver(packingDeps(store), wanted))

    expect(taken).toMatchObject({ serial: 'A-1', allocation: { number: order.number, isComplete: true } })
    expect(await ledgerLines(store, wanted.operationId)).toMatchObject([
      {
        event: 'allocation taken over',
        before: 'allocated',
        after: 'allocated',
        document_id: order.salesOrderId,
        document_line_id: salesOrderLineId,
        note: other.number,
      },
    ])
    expect(await readAllocation(store.reader, other.salesOrderId, null)).toMatchObject({
      lines: [{ allocated: 0 }],
    })
  })

  it('is not taken over beyond what is outstanding, nor once it is packed', async () => {
    const store = await stores.open()
    const { product, order: other, serialId } = await aPromisedNumber(store)
    const order = await aConfirmedSalesOrder(store, [{ product, quantity: 1 }])
    await allocated(store, order, ['A-2'])
    const { salesOrderLineId } = firstOf(order.lines)
    const over = () =>
      takeOver(packingDeps(store), { operationId: newOperationId(), serialId, salesOrderLineId })

    expect(await over()).toMatchObject({ ok: false, refusal: { code: 'line-complete', text: 'A-1' } })
    await packed(store, await anOpenDispatch(store, other), ['A-1'])
    expect(await over()).toEqual({
      ok: false,
      refusal: { code: 'serial-has-moved', serial: 'A-1', status: 'picked' },
    })
  })

  it('is released one by one, the last one, or a whole line at once', async () => {
    const store = await stores.open()
    const product = await aProduct(store)
    await serialsOnHand(store, product, ['A-1', 'A-2', 'A-3', 'A-4'])
    const order = await aConfirmedSalesOrder(store, [{ product, quantity: 4 }])
    await allocated(store, order, ['A-3', 'A-1', 'A-4', 'A-2'])
    const deps = packingDeps(store)
    const { salesOrderId } = order
    const { salesOrderLineId } = firstOf(order.lines)
    const serialId = firstOf(await serialIdsOf(store, product.productId))

    expect(valueOf(await undoLast(deps, { operationId: newOperationId(), salesOrderId })).serial).toBe('A-2')
    expect(valueOf(await releaseSerial(deps, { operationId: newOperationId(), serialId })).serial).toBe('A-1')
    expect(await statusesIn(store)).toEqual({
      'A-1': 'in-stock',
      'A-2': 'in-stock',
      'A-3': 'allocated',
      'A-4': 'allocated',
    })
    const line = { operationId: newOperationId(), salesOrderLineId }
    expect(valueOf(await releaseLine(deps, line))).toMatchObject({ released: 2 })
    expect(valueOf(await releaseLine(deps, line))).toMatchObject({ released: 2 })
    expect(await releaseSerial(deps, { operationId: newOperationId(), serialId })).toEqual({
      ok: false,
      refusal: { code: 'serial-has-moved', serial: 'A-1', status: 'in-stock' },
    })
  })
})

describeOnEveryStore('view serial nos', (stores) => {
  it('lists what can be promised, newest or oldest first, page by page, and finds by last digits', async () => {
    const store = await stores.open()
    const product = await aProduct(store)
    await serialsOnHand(store, product, ['A-11', 'A-12', 'B-21', 'A-22', 'A-13'])
    const order = await aConfirmedSalesOrder(store, [{ product, quantity: 1 }])
    await allocated(store, order, ['A-12'])
    const { reader, engine } = store
    const list = (wanted: object) =>
      listAvailable(reader, engine, {
        productId: product.productId,
        search: '',
        order: 'newest',
        after: null,
        limit: 3,
        ...wanted,
      })
    const serialsOf = ({ rows }: Awaited<ReturnType<typeof list>>) => rows.map(({ serial }) => serial)

    const first = await list({})
    expect(serialsOf(first)).toEqual(['A-13', 'A-22', 'B-21'])
    expect(first.total).toBe(4)
    const second = await list({ after: first.rows.at(-1)?.serialId })
    expect(serialsOf(second)).toEqual(['A-11'])
    expect(second.total).toBeNull()
    expect(serialsOf(await list({ order: 'oldest' }))).toEqual(['A-11', 'B-21', 'A-22'])
    expect(serialsOf(await list({ search: '1' }))).toEqual(['B-21', 'A-11'])
    expect(serialsOf(await list({ search: 'a-2' }))).toEqual(['A-22'])
  })

  it('shows the nearest numbers first when more fit than the page holds, in either order', async () => {
    const store = await stores.open()
    const product = await aProduct(store)
    await serialsOnHand(store, product, ['7-7', '77', 'X77', '771', 'X771', 'Y77', '772', 'Y771', 'Z'])
    const { reader, engine } = store
    const found = async (search: string, limit: number, order: 'newest' | 'oldest' = 'newest') => {
      const wanted = { productId: product.productId, search, order, after: null, limit }
      const { rows, total, isCut } = await listAvailable(reader, engine, wanted)
      return { serials: rows.map(({ serial }) => serial), total, isCut }
    }
    const whole = ['77', 'Y77', 'X77', '772', '771', 'Y771', 'X771']

    expect(await found('77', 7)).toEqual({ serials: whole, total: 7, isCut: false })
    const cut = [1, 2, 3, 4, 5, 6]
    // oxlint-disable-next-line no-await-in-loop -- one question after the other
    for (const limit of cut)
      expect(await found('77', limit)).toEqual({ serials: whole.slice(0, limit), total: null, isCut: true })
    expect((await found('77', 4, 'oldest')).serials).toEqual(['77', 'X77', 'Y77', '771'])
    expect((await found('7', 2)).serials).toEqual(['Y77', 'X77'])
    expect((await found('ü7', 2)).serials).toEqual([])
  })
})
