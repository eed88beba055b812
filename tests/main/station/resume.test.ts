import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { dataPaths } from '../../../main/paths'
import { Station } from '../../../main/station'
import { type Ask, askStation, quietSurroundings } from '../../support/station'
import { newOperationId } from '../../support/warehouse'

async function aReceiptFor(ask: Ask) {
  await ask('settings.saveWarehouse', {
    operationId: newOperationId(),
    settings: { capturePurchases: true },
  })
  const product = await ask('products.create', {
    operationId: newOperationId(),
    product: {
      sku: 'RX1',
      name: 'Router X1',
      parentName: null,
      options: '',
      unit: 'pcs',
      location: '',
      status: 'active',
      hasSerialNumbers: true,
      codes: [],
    },
  })
  const { receiptId } = await ask('receiving.openReceipt', {
    operationId: newOperationId(),
    purchaseOrderId: null,
    supplierId: null,
  })
  await ask('receiving.addLine', {
    operationId: newOperationId(),
    receiptId,
    productId: product.productId,
    quantity: 10,
  })
  return { kind: 'receiving', receiptId } as const
}

describe('a station that stopped in the middle of a receipt', () => {
  let folder: string
  const opened: Station[] = []

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'station-resume-'))
  })
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((station) => station.close()))
    rmSync(folder, { recursive: true, force: true })
  })

  async function aStation() {
    const station = new Station({ ...quietSurroundings, paths: dataPaths(folder) })
    await station.open()
    opened.push(station)
    return askStation(station)
  }

  it('has its refused scan and the ones behind it waiting again, and judges them when the work is taken up', async () => {
    const ask = await aStation()
    const work = await aReceiptFor(ask)
    await ask('scanning.takeUp', { work })
    await ask('scanning.enter', { text: 'SN-1' })
    await ask('scanning.enter', { text: 'SN-1' })
    await vi.waitFor(async () => expect((await ask('scanning.readDesk', {})).isHolding).toBe(true))
    await ask('scanning.enter', { text: 'SN-2' })

    const again = await aStation()
    await again('scanning.takeUp', { work })

    await vi.waitFor(async () =>
      expect(await again('scanning.readDesk', {})).toMatchObject({
        isHolding: true,
        waiting: 1,
        verdict: { outcome: { kind: 'refused', refusal: { code: 'serial-in-receipt' } } },
      }),
    )
  })
})
