import { expect, it } from 'vitest'
import { correctUnit } from '../../../main/dispatch/correct-unit'
import { nameUnits } from '../../../main/dispatch/name-units'
import type { Invoice, PackingSlip, PickList } from '../../../main/papers/content'
import { findContent } from '../../../main/papers/find-content'
import { saveProduct } from '../../../main/products/products'
import { commitReceipt } from '../../../main/receiving/commit'
import { saveWarehouseSettings } from '../../../main/settings/warehouse-settings'
import type { Store } from '../../../main/store/store'
import type { Dispatch } from '../../../shared/ipc/dispatch'
import type { Paper } from '../../../shared/ipc/papers'
import type { Product } from '../../../shared/ipc/products'
import { DispatchId, InvoiceId } from '../../../shared/values'
import {
  allocated,
  anOpenDispatch,
  aReversedDispatch,
  firstOf,
  packed,
  packingDeps,
  shippedOut,
  withoutCapturing,
} from '../../support/dispatching'
import { anOpenReceipt, capturedOn, receivingDeps } from '../../support/receiving'
import { aConfirmedSalesOrder, aCustomer } from '../../support/selling'
import { describeOnEveryStore } from '../../support/test-store'
import {
  aConfirmedOrder,
  aMoment,
  aProduct,
  newOperationId,
  serialsOnHand,
  unitsOnHand,
  valueOf,
  warehouseDeps,
} from '../../support/warehouse'

const readPaper = (store: Store, paper: Paper) => findContent(store.reader, paper, aMoment)

async function slipOf(store: Store, { dispatchId }: Pick<Dispatch, 'dispatchId'>): Promise<PackingSlip> {
  const slip = await readPaper(store, { kind: 'packing-slip', dispatchId })
  if (slip?.kind !== 'packing-slip') throw new Error('There is no packing slip')
  return slip
}

async function invoiceOf(store: Store, named: Dispatch['invoice'] | undefined): Promise<Invoice> {
  const invoice = await readPaper(store, { kind: 'invoice', invoiceId: InvoiceId.parse(named?.invoiceId) })
  if (invoice?.kind !== 'invoice' && invoice?.kind !== 'credit-note') throw new Error('There is no invoice')
  return invoice
}

async function pickListOf(store: Store, paper: Paper): Promise<PickList> {
  const list = await readPaper(store, paper)
  if (list?.kind !== 'pick-list') throw new Error('There is no pick list')
  return list
}

const numbersOn = async (store: Store, dispatch: Pick<Dispatch, 'dispatchId'>) =>
  (await slipOf(store, dispatch)).lines.map(({ serials }) => serials.toSorted())

/** Three routers with numbers and ten cables without, ordered; two of the routers packed. */
async function anOrderBeingPacked(store: Store) {
  const router = await aProduct(store, { sku: 'RX1', name: 'Router X1', options: 'black', location: 'A-1' })
  const cable = await aProduct(store, { sku: 'CB2', name: 'Cable', unit: 'm', hasSerialNumbers: false })
  await serialsOnHand(store, router, ['SN-1', 'SN-2', 'SN-3', 'SN-4'])
  await unitsOnHand(store, cable, { units: 10 })
  const customer = await aCustomer(store, { name: 'Contoso', address: 'Main Street 1\nDublin' })
  const order = await aConfirmedSalesOrder(
    store,
    [
      { product: router, quantity: 3, unitPrice: 10_000, taxRate: 1_900 },
      { product: cable, quantity: 10, unitPrice: 50, taxRate: 700 },
    ],
    { customer, reference: 'PO 7', shipTo: 'Warehouse 3\nCork', note: 'Call first' },
  )
  const dispatch = await anOpenDispatch(store, order)
  await packed(store, dispatch, ['SN-2', 'SN-1'])
  return { router, customer, order, dispatch }
}

/** The same, shipped out with SN-1 to SN-3. */
async function aShippedOrder(store: Store) {
  const packing = await anOrderBeingPacked(store)
  await packed(store, packing.dispatch, ['SN-3'])
  return { ...packing, dispatch: await shippedOut(store, packing.dispatch) }
}

const renamed = (store: Store, product: Product, name: string) =>
  saveProduct(warehouseDeps(store), {
    operationId: newOperationId(),
    productId: product.productId,
    revision: product.revision,
    product: { ...product, name },
    trackingOffConfirmed: false,
  })

describeOnEveryStore('what stands on a packing slip', (stores) => {
  it('is what is packed, while the dispatch is open', async () => {
    const store = await stores.open()
    const { dispatch, order } = await anOrderBeingPacked(store)

    expect(await slipOf(store, dispatch)).toEqual({
      kind: 'packing-slip',
      company: { name: '', address: '', taxNumber: '' },
      customer: { name: 'Contoso', address: 'Main Street 1\nDublin' },
      shipTo: 'Warehouse 3\nCork',
      number: dispatch.number,
      status: 'open',
      date: dispatch.openedAt,
      orderNumber: order.number,
      orderReference: 'PO 7',
      carrierReference: '',
      invoiceNumber: null,
      lines: [
        {
          sku: 'RX1',
          name: 'Router X1',
          options: 'black',
          unit: 'pcs',
          quantity: 3,
          serials: expect.arrayContaining(['SN-1', 'SN-2']),
        },
        { sku: 'CB2', name: 'Cable', options: '', unit: 'm', quantity: 10, serials: [] },
      ],
    })
  })

  it('is what left once it is shipped, with its invoice and the head of the company', async () => {
    const store = await stores.open()
    const settings = { companyName: 'Nordlicht GmbH', companyAddress: 'Hamburg', taxNumber: 'DE 1' }
    valueOf(await saveWarehouseSettings(warehouseDeps(store), { operationId: newOperationId(), settings }))
    const { dispatch } = await aShippedOrder(store)

    expect(await slipOf(store, dispatch)).toMatchObject({
      company: { name: 'Nordlicht GmbH', address: 'Hamburg', taxNumber: 'DE 1' },
      status: 'committed',
      date: dispatch.committedAt,
      invoiceNumber: dispatch.invoice?.number,
    })
    expect(await numbersOn(store, dispatch)).toEqual([['SN-1', 'SN-2', 'SN-3'], []])
  })

  it('leaves out lines that were not shipped', async () => {
    const store = await stores.open()
    const product = await aProduct(store)
    const other = await aProduct(store, { hasSerialNumbers: false })
    await serialsOnHand(store, product, ['SN-1'])
    const order = await aConfirmedSalesOrder(store, [
      { product, quantity: 1 },
      { product: other, quantity: 5 },
    ])
    const dispatch = await anOpenDispatch(store, order)

    expect((await slipOf(store, dispatch)).lines.map(({ sku }) => sku)).toEqual([product.sku])
  })

  it('stays what left although a unit has come back and left again since', async () => {
    const store = await stores.open()
    const { dispatch, router } = await aShippedOrder(store)
    const back = await aConfirmedOrder(store, [{ product: router, quantity: 1 }])
    const { receiptId } = await capturedOn(store, await anOpenReceipt(store, back, [1]), ['SN-2'])
    valueOf(await commitReceipt(receivingDeps(store), { operationId: newOperationId(), receiptId }))
    const next = await aConfirmedSalesOrder(store, [{ product: router, quantity: 1 }])
    const again = await anOpenDispatch(store, next)
    await packed(store, again, ['SN-2'])
    await shippedOut(store, again)

    expect(await numbersOn(store, dispatch)).toEqual([['SN-1', 'SN-2', 'SN-3'], []])
    expect(await numbersOn(store, again)).toEqual([['SN-2']])
  })

  it('follows a correction: the number that left in truth stands on it', async () => {
    const store = await stores.open()
    const { dispatch } = await aShippedOrder(store)
    const { id: serialId } = await store.reader
      .selectFrom('serial_number')
      .where('serial', '=', 'SN-3')
      .select('id')
      .executeTakeFirstOrThrow()

    valueOf(
      await correctUnit(packingDeps(store), {
        operationId: newOperationId(),
        dispatchId: dispatch.dispatchId,
        serialId,
        text: 'SN-4',
        reason: 'Wrong box',
        doubtsConfirmed: false,
      }),
    )

    expect(await numbersOn(store, dispatch)).toEqual([['SN-1', 'SN-2', 'SN-4'], []])
  })

  it('gains the numbers that are told later', async () => {
    const store = await stores.open()
    await withoutCapturing(store)
    const product = await aProduct(store)
    await serialsOnHand(store, product, ['SN-1', 'SN-2'])
    const order = await aConfirmedSalesOrder(store, [{ product, quantity: 2 }])
    const dispatch = await shippedOut(store, await anOpenDispatch(store, order))
    expect(await numbersOn(store, dispatch)).toEqual([[]])

    valueOf(
      await nameUnits(packingDeps(store), {
        operationId: newOperationId(),
        dispatchLineId: firstOf(dispatch.lines).dispatchLineId,
        texts: ['SN-2'],
        source: 'typed',
        doubtsConfirmed: false,
      }),
    )

    expect(await numbersOn(store, dispatch)).toEqual([['SN-2']])
  })

  it('still tells what a reversed dispatch had in it', async () => {
    const store = await stores.open()
    const { dispatch } = await aShippedOrder(store)
    await aReversedDispatch(store, dispatch)

    expect(await slipOf(store, dispatch)).toMatchObject({ status: 'reversed', date: dispatch.committedAt })
    expect(await numbersOn(store, dispatch)).toEqual([['SN-1', 'SN-2', 'SN-3'], []])
  })

  it('is nothing where there is no such dispatch', async () => {
    const store = await stores.open()

    for (const kind of ['packing-slip', 'pick-list'] as const)
      expect(await readPaper(store, { kind, dispatchId: DispatchId.parse(99) })).toBeUndefined()
  })
})

describeOnEveryStore('what stands on an invoice', (stores) => {
  it('is what was billed, as it was called then, with the numbers that left', async () => {
    const store = await stores.open()
    const { dispatch, router, order } = await aShippedOrder(store)
    await renamed(store, router, 'Router X1 mark 2')

    const invoice = await invoiceOf(store, dispatch.invoice)

    expect(invoice).toMatchObject({
      customer: { name: 'Contoso', address: 'Main Street 1\nDublin' },
      number: dispatch.invoice?.number,
      credits: null,
      dispatchNumber: dispatch.number,
      dispatchDate: dispatch.committedAt,
      orderNumber: order.number,
      orderReference: 'PO 7',
      currency: 'EUR',
      totals: {
        net: 30_500,
        taxes: [
          { taxRate: 700, net: 500, tax: 35 },
          { taxRate: 1_900, net: 30_000, tax: 5_700 },
        ],
        tax: 5_735,
        gross: 36_235,
      },
    })
    expect(invoice.lines).toEqual([
      {
        sku: 'RX1',
        description: 'Router X1',
        unit: 'pcs',
        quantity: 3,
        unitPrice: 10_000,
        taxRate: 1_900,
        net: 30_000,
        serials: expect.arrayContaining(['SN-1', 'SN-2', 'SN-3']),
      },
      expect.objectContaining({ sku: 'CB2', quantity: 10, net: 500, serials: [] }),
    ])
  })

  it('is taken back by a credit note that names it and the same units', async () => {
    const store = await stores.open()
    const { dispatch } = await aShippedOrder(store)
    const { creditNote } = await aReversedDispatch(store, dispatch)

    const note = await invoiceOf(store, creditNote)

    expect(note).toMatchObject({
      kind: 'credit-note',
      number: creditNote?.number,
      credits: { number: dispatch.invoice?.number, date: aMoment },
      totals: { net: -30_500, tax: -5_735, gross: -36_235 },
    })
    expect(note.totals.taxes).toEqual([
      { taxRate: 700, net: -500, tax: -35 },
      { taxRate: 1_900, net: -30_000, tax: -5_700 },
    ])
    expect(note.lines.map(({ quantity, serials }) => [quantity, serials.length])).toEqual([
      [-3, 3],
      [-10, 0],
    ])
  })

  it('has the numbers of each line, also where a product is on two', async () => {
    const store = await stores.open()
    const product = await aProduct(store)
    await serialsOnHand(store, product, ['SN-1', 'SN-2', 'SN-3'])
    const order = await aConfirmedSalesOrder(store, [
      { product, quantity: 1, unitPrice: 100 },
      { product, quantity: 2, unitPrice: 90 },
    ])
    const dispatch = await anOpenDispatch(store, order)
    const [first, second] = dispatch.lines
    await packed(store, dispatch, ['SN-2'], first)
    await packed(store, dispatch, ['SN-1', 'SN-3'], second)
    const { invoice } = await shippedOut(store, dispatch)

    const { lines } = await invoiceOf(store, invoice)

    expect(lines.map(({ serials }) => serials.toSorted())).toEqual([['SN-2'], ['SN-1', 'SN-3']])
  })

  it('is nothing where there is no such invoice', async () => {
    const store = await stores.open()

    expect(await readPaper(store, { kind: 'invoice', invoiceId: InvoiceId.parse(99) })).toBeUndefined()
  })
})

describeOnEveryStore('what stands on a pick list', (stores) => {
  it('is what the dispatch still needs, where it lies, and what is packed already', async () => {
    const store = await stores.open()
    const { dispatch, order } = await anOrderBeingPacked(store)

    expect(await pickListOf(store, { kind: 'pick-list', dispatchId: dispatch.dispatchId })).toEqual({
      kind: 'pick-list',
      customerName: 'Contoso',
      orderNumber: order.number,
      orderReference: 'PO 7',
      dispatchNumber: dispatch.number,
      note: 'Call first',
      printedAt: aMoment,
      lines: [
        {
          sku: 'RX1',
          name: 'Router X1',
          options: 'black',
          unit: 'pcs',
          location: 'A-1',
          quantity: 3,
          packed: 2,
          expected: [],
          isSerialised: true,
        },
        {
          sku: 'CB2',
          name: 'Cable',
          options: '',
          unit: 'm',
          location: '',
          quantity: 10,
          packed: 0,
          expected: [],
          isSerialised: false,
        },
      ],
    })
  })

  it('is all that has not left of an order, with the numbers that are promised', async () => {
    const store = await stores.open()
    const product = await aProduct(store)
    await serialsOnHand(store, product, ['SN-1', 'SN-2', 'SN-3', 'SN-4'])
    const order = await aConfirmedSalesOrder(store, [{ product, quantity: 4 }])
    await allocated(store, order, ['SN-4', 'SN-2'])
    await packed(store, await anOpenDispatch(store, order), ['SN-4'])

    const { salesOrderId } = order
    const list = await pickListOf(store, { kind: 'order-pick-list', salesOrderId })

    expect(list).toMatchObject({
      dispatchNumber: null,
      lines: [{ quantity: 4, packed: 1, expected: ['SN-2'] }],
    })
  })

  it('names no more numbers than have to be fetched', async () => {
    const store = await stores.open()
    const product = await aProduct(store)
    await serialsOnHand(store, product, ['SN-1', 'SN-2', 'SN-3'])
    const order = await aConfirmedSalesOrder(store, [{ product, quantity: 3 }])
    await allocated(store, order, ['SN-3', 'SN-1', 'SN-2'])
    const dispatch = await anOpenDispatch(store, order)
    await store.write((tx) =>
      tx
        .updateTable('dispatch_line')
        .set({ quantity_to_ship: 2 })
        .where('dispatch_id', '=', dispatch.dispatchId)
        .execute(),
    )

    const { lines } = await pickListOf(store, { kind: 'pick-list', dispatchId: dispatch.dispatchId })

    expect(firstOf(lines).expected).toEqual(['SN-3', 'SN-1'])
  })

  it('is empty once the dispatch was shipped', async () => {
    const store = await stores.open()
    const { dispatch } = await aShippedOrder(store)

    const list = await pickListOf(store, { kind: 'pick-list', dispatchId: dispatch.dispatchId })

    expect(list.lines).toEqual([])
  })
})
