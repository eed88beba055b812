import { expect, it } from 'vitest'
import { captureMany } from '../../../main/receiving/capture-many'
import { saveWarehouseSettings } from '../../../main/settings/warehouse-settings'
import { anOpenReceipt, aReversedReceipt, capturedOn, receivingDeps } from '../../support/receiving'
import { describeOnEveryStore } from '../../support/test-store'
import { aConfirmedOrder, aProduct, newOperationId, serialsOnHand, valueOf } from '../../support/warehouse'

describeOnEveryStore('a number that is unique in the whole warehouse', (stores) => {
  it('is refused while another product has it, although it was here with this one before', async () => {
    const store = await stores.open()
    const deps = receivingDeps(store)
    const product = await aProduct(store)
    const order = await aConfirmedOrder(store, [{ product, quantity: 1 }])
    await aReversedReceipt(store, await capturedOn(store, await anOpenReceipt(store, order, [1]), ['A-1']))
    const other = await aProduct(store, { name: 'Modem' })
    await serialsOnHand(store, other, ['A-1'])
    const settings = { serialsUniqueInWarehouse: true }
    valueOf(await saveWarehouseSettings(deps, { operationId: newOperationId(), settings }))
    const [line] = (await anOpenReceipt(store, order, [1])).lines
    if (!line) throw new Error('The receipt has no line')

    const captured = await captureMany(deps, {
      operationId: newOperationId(),
      receiptLineId: line.receiptLineId,
      texts: ['A-1'],
      source: 'pasted',
      overReceiptConfirmed: false,
      doubtsConfirmed: false,
    })

    expect(valueOf(captured).numbers).toMatchObject({
      taken: 0,
      refused: [{ refusal: { code: 'serial-on-hand', serial: 'A-1', productName: 'Modem' } }],
    })
  })
})
