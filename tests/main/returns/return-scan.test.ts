import { expect, it } from 'vitest'
import { commitReturn } from '../../../main/returns/close-return'
import { findReturn } from '../../../main/returns/read-return'
import { listReturnedUnits } from '../../../main/returns/return-list'
import { returnScan } from '../../../main/returns/return-scan'
import { takeMany, takeUnit } from '../../../main/returns/take-units'
import { undoLast, undoUnit } from '../../../main/returns/undo'
import { anOpenReturn, returnDeps, scannedBack, soldTo } from '../../support/returning'
import { describeOnEveryStore } from '../../support/test-store'
import { aProduct, ledgerLines, newOperationId, serialsOnHand, valueOf } from '../../support/warehouse'

describeOnEveryStore('a scan onto a customer return', (stores) => {
  it('finds the shipment that the unit left with, and sends it where the arrow stands', async () => {
    const store = await stores.open()
    const deps = returnDeps(store)
    const product = await aProduct(store, { name: 'Router X1' })
    const sold = await soldTo(store, 'Contoso', product, ['A-1'])
    const customerReturn = await anOpenReturn(deps)

    const [outcome] = await scannedBack(deps, customerReturn, [' a-1'], 'damaged')

    expect(outcome).toEqual({
      kind: 'returned',
      serial: 'A-1',
      lineId: 3,
      productName: 'Router X1',
      customerName: 'Contoso',
      ...sold,
      destination: 'damaged',
      units: 1,
    })
  })

  it('sets a unit aside while nobody has said where units go', async () => {
    const store = await stores.open()
    const deps = returnDeps(store)
    await soldTo(store, 'Contoso', await aProduct(store), ['A-1'])
    const { customerReturnId } = await anOpenReturn(deps)
    const scan = { operationId: newOperationId(), customerReturnId, text: 'A-1', source: 'scan' as const }

    expect(await returnScan(deps, scan)).toMatchObject({ kind: 'returned', destination: 'quarantined' })
  })

  it('is one ledger line, and is recorded once when it is judged again', async () => {
    const store = await stores.open()
    const deps = returnDeps(store)
    await soldTo(store, 'Contoso', await aProduct(store), ['A-1'])
    const { customerReturnId } = await anOpenReturn(deps)
    const scan = { operationId: newOperationId(), customerReturnId, text: 'A-1', source: 'scan' as const }

    const first = await returnScan(deps, scan)
    const again = await returnScan(deps, scan)

    expect(again).toEqual(first)
    expect(await ledgerLines(store, scan.operationId)).toMatchObject([
      { event: 'return captured', serial: 'A-1', before: 'dispatched', after: 'dispatched' },
    ])
  })

  it('is refused for a unit that is not away, with where it is and since when', async () => {
    const store = await stores.open()
    const deps = returnDeps(store)
    const product = await aProduct(store)
    await serialsOnHand(store, product, ['B-1'])
    const customerReturn = await anOpenReturn(deps)

    const [onHand, unknown, code] = await scannedBack(deps, customerReturn, ['B-1', 'C-1', product.sku])

    expect(onHand).toMatchObject({
      kind: 'refused',
      refusal: { code: 'unit-not-away', status: 'in-stock', documentNumber: product.sku, operator: 'Mia' },
    })
    expect(unknown).toMatchObject({ kind: 'refused', refusal: { code: 'never-sold', serial: 'C-1' } })
    expect(code).toMatchObject({ kind: 'refused', refusal: { code: 'product-code' } })
  })

  it('is refused for a unit that a return has already, and for one that came back before', async () => {
    const store = await stores.open()
    const deps = returnDeps(store)
    await soldTo(store, 'Contoso', await aProduct(store), ['A-1', 'A-2'])
    const first = await anOpenReturn(deps)
    const second = await anOpenReturn(deps)
    await scannedBack(deps, first, ['A-1'])

    const [here] = await scannedBack(deps, first, ['A-1'])
    const [elsewhere] = await scannedBack(deps, second, ['A-1'])
    valueOf(await commitReturn(deps, { operationId: newOperationId(), ...first }))
    const [back] = await scannedBack(deps, second, ['A-1'])

    expect(here).toMatchObject({ refusal: { code: 'return-has-unit', isThisReturn: true } })
    expect(elsewhere).toMatchObject({
      refusal: { code: 'return-has-unit', isThisReturn: false, number: first.number },
    })
    expect(back).toMatchObject({ refusal: { code: 'unit-not-away', documentNumber: first.number } })
  })

  it('asks which one where units of two products left with the number, and takes the chosen one', async () => {
    const store = await stores.open()
    const deps = returnDeps(store)
    await soldTo(store, 'Contoso', await aProduct(store, { name: 'Router' }), ['A-1'])
    await soldTo(store, 'Fabrikam', await aProduct(store, { name: 'Modem' }), ['A-1'])
    const customerReturn = await anOpenReturn(deps)
    const { customerReturnId } = customerReturn

    const [asked] = await scannedBack(deps, customerReturn, ['A-1'])
    if (asked?.kind !== 'refused' || asked.refusal.code !== 'return-fits-several')
      throw new Error('It was not asked')
    const { units } = asked.refusal
    const router = units.find(({ productName }) => productName === 'Router')
    if (!router) throw new Error('The router was not named')
    const chosen = { operationId: newOperationId(), customerReturnId, serialId: router.serialId }
    const taken = valueOf(await takeUnit(deps, chosen))

    expect(units).toHaveLength(2)
    expect(taken.customerReturn.shipments).toMatchObject([{ customerName: 'Contoso', units: 1 }])
    const [other] = await scannedBack(deps, customerReturn, ['A-1'])
    expect(other).toMatchObject({ kind: 'returned', customerName: 'Fabrikam' })
  })
})

describeOnEveryStore('an open customer return', (stores) => {
  it('shows what comes back by customer and order', async () => {
    const store = await stores.open()
    const deps = returnDeps(store)
    const product = await aProduct(store)
    const fabrikam = await soldTo(store, 'Fabrikam', product, ['F-1'])
    const contoso = await soldTo(store, 'Contoso', product, ['C-1', 'C-2'])
    const customerReturn = await anOpenReturn(deps)
    await scannedBack(deps, customerReturn, ['C-1', 'F-1'])
    await scannedBack(deps, customerReturn, ['C-2'], 'damaged')

    const found = await findReturn(store.reader, customerReturn.customerReturnId, null)
    const listing = { ...customerReturn, dispatchId: null, search: '', offset: 0, limit: 10 }
    const { rows, total } = await listReturnedUnits(store.reader, store.engine, listing)

    expect(found).toMatchObject({
      units: 3,
      customerNames: ['Contoso', 'Fabrikam'],
      shipments: [
        { customerName: 'Contoso', ...contoso, units: 2 },
        { customerName: 'Fabrikam', ...fabrikam, units: 1 },
      ],
      destinations: { 'in-stock': 2, quarantined: 0, damaged: 1 },
    })
    expect(total).toBe(3)
    expect(rows.map(({ serial, destination }) => `${serial} ${destination}`)).toEqual([
      'C-2 damaged',
      'C-1 in-stock',
      'F-1 in-stock',
    ])
  })

  it('gives back the unit scanned last, or any one of them', async () => {
    const store = await stores.open()
    const deps = returnDeps(store)
    await soldTo(store, 'Contoso', await aProduct(store), ['A-1', 'A-2', 'A-3'])
    const customerReturn = await anOpenReturn(deps)
    const { customerReturnId } = customerReturn
    await scannedBack(deps, customerReturn, ['A-1', 'A-2', 'A-3'])
    const listing = { customerReturnId, dispatchId: null, search: 'a-1', offset: 0, limit: 10 }
    const [first] = (await listReturnedUnits(store.reader, store.engine, listing)).rows
    if (!first) throw new Error('A-1 is not listed')

    const last = valueOf(await undoLast(deps, { operationId: newOperationId(), customerReturnId }))
    const { returnLineId } = first
    const one = valueOf(
      await undoUnit(deps, { operationId: newOperationId(), customerReturnId, returnLineId }),
    )

    expect(last.serial).toBe('A-3')
    expect(one).toMatchObject({ serial: 'A-1', customerReturn: { units: 1 } })
    const [again] = await scannedBack(deps, customerReturn, ['A-1'])
    expect(again).toMatchObject({ kind: 'returned' })
  })

  it('takes a list, each number judged as if scanned', async () => {
    const store = await stores.open()
    const deps = returnDeps(store)
    await soldTo(store, 'Contoso', await aProduct(store), ['A-1', 'A-2'])
    const { customerReturnId } = await anOpenReturn(deps)
    const texts = ['A-1', 'A-2', 'a-1', 'C-1']
    const list = { operationId: newOperationId(), customerReturnId, texts, source: 'pasted' as const }

    const { customerReturn, numbers } = valueOf(await takeMany(deps, list))

    expect(customerReturn).toMatchObject({ units: 2 })
    expect(numbers).toMatchObject({
      taken: 2,
      refused: [
        { at: 3, refusal: { code: 'serial-twice-in-list' } },
        { at: 4, refusal: { code: 'never-sold' } },
      ],
    })
    expect(valueOf(await takeMany(deps, list)).numbers).toEqual({ taken: 2, refused: [] })
  })

  it('keeps a list in its order: the last of it is undone first', async () => {
    const store = await stores.open()
    const deps = returnDeps(store)
    await soldTo(store, 'Contoso', await aProduct(store), ['A-1', 'A-2', 'A-3'])
    const { customerReturnId } = await anOpenReturn(deps)
    const texts = ['A-3', 'A-1', 'A-2']
    valueOf(
      await takeMany(deps, { operationId: newOperationId(), customerReturnId, texts, source: 'pasted' }),
    )

    const undone = [1, 2, 3].map(() => ({ operationId: newOperationId(), customerReturnId }))
    const serials: string[] = []
    for (const one of undone) serials.push(valueOf(await undoLast(deps, one)).serial)

    expect(serials).toEqual(['A-2', 'A-1', 'A-3'])
  })

  it('refuses to take back what is no longer on it', async () => {
    const store = await stores.open()
    const deps = returnDeps(store)
    const { customerReturnId } = await anOpenReturn(deps)

    const undone = await undoLast(deps, { operationId: newOperationId(), customerReturnId })

    expect(undone).toMatchObject({ ok: false, refusal: { code: 'nothing-to-undo' } })
  })
})
