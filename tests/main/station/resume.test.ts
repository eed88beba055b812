import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { dataPaths } from '../../../main/paths'
import { Station } from '../../../main/station'
import type { CallName, Output, Question } from '../../../shared/ipc/contract'
import { newOperationId } from '../../support/warehouse'

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
    const station = new Station({
      announce: () => undefined,
      faults: {
        record: (error) => {
          throw error
        },
      },
      now: Date.now,
      paths: dataPaths(folder),
      version: '0',
      electronVersion: '0',
      stationNames: { stationName: 'Bench A', operator: 'Anna' },
      comPortFromOutside: null,
      nativeBinding: undefined,
      verificationWorker: '',
    })
    await station.open()
    opened.push(station)
    return async <Name extends CallName>(name: Name, question: Question<Name>): Promise<Output<Name>> => {
      const reply: unknown = await station.route(name, question)
      if (
        typeof reply === 'object' &&
        reply !== null &&
        'ok' in reply &&
        reply.ok === true &&
        'value' in reply
      )
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the contract says what an accepted answer holds
        return reply.value as Output<Name>
      throw new Error(`${name}: ${JSON.stringify(reply)}`)
    }
  }

  async function aReceiptFor(ask: Awaited<ReturnType<typeof aStation>>) {
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
