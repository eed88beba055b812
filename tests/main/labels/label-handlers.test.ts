import { expect, it } from 'vitest'
import type { Delivery } from '../../../main/labels/label-line'
import { labelHandlers } from '../../../main/labels/label-handlers'
import type { Store } from '../../../main/store/store'
import { calls } from '../../../shared/ipc/contract'
import { mostLabels } from '../../../shared/ipc/labels'
import type { LabelPrinter } from '../../../shared/label'
import { ReceiptLineId } from '../../../shared/values'
import { PaperTray } from '../../support/paper-tray'
import { anOpenReceipt, capturedOn } from '../../support/receiving'
import { describeOnEveryStore } from '../../support/test-store'
import { aConfirmedOrder, aProduct, serialIdsOf, serialsOnHand } from '../../support/warehouse'

const network: LabelPrinter = { kind: 'network', host: '10.0.0.9', port: 9100, dpi: 203 }
const system: LabelPrinter = { kind: 'system', printer: 'Brother_QL' }

function station(store: Store, delivery: Delivery = { kind: 'delivered' }) {
  const sent: string[] = []
  const tray = new PaperTray({ printers: [{ name: 'Brother_QL', shownAs: 'Brother QL' }] })
  const handlers = labelHandlers({
    store,
    outlet: tray,
    send: async (_printer, bytes) => {
      sent.push(new TextDecoder().decode(bytes))
      return delivery
    },
  })
  return { handlers, sent, tray }
}

async function threeCaptured(store: Store) {
  const product = await aProduct(store, { name: 'Router X1' })
  const order = await aConfirmedOrder(store, [{ product, quantity: 5 }])
  const opened = await anOpenReceipt(store, order, [3])
  return capturedOn(store, opened, ['SN-3', 'SN-1', 'SN-2'])
}

describeOnEveryStore('labels of a receipt', (stores) => {
  it('are made for every captured number, in the order of capture, also while it is open', async () => {
    const store = await stores.open()
    const { receiptId, lines } = await threeCaptured(store)
    const { handlers, sent } = station(store)
    const wish = { size: '51x25', symbol: 'qr', printer: network } as const

    const preview = await handlers['labels.preview']({ ...wish, units: { kind: 'receipt', receiptId } })
    const printed = await handlers['labels.print']({
      ...wish,
      units: { kind: 'receipt-line', receiptLineId: ReceiptLineId.parse(lines[0]?.receiptLineId) },
    })

    expect(preview).toMatchObject({ ok: true, value: { count: 3, serial: 'SN-3' } })
    expect(printed).toEqual({ ok: true, value: { isPrinted: true, count: 3 } })
    expect(sent[0]?.match(/MA,[^^]+/gu)).toEqual(['MA,SN-3', 'MA,SN-1', 'MA,SN-2'])
  })

  it('come out of a printer of the system, and in a file that is whole, once more if wished', async () => {
    const store = await stores.open()
    const { receiptId } = await threeCaptured(store)
    const { handlers, tray } = station(store)
    const wish = { size: '51x25', symbol: 'code-128', units: { kind: 'receipt', receiptId } } as const
    const before = await store.reader.selectFrom('ledger').select('seq').execute()

    const first = await handlers['labels.print']({ ...wish, printer: system })
    const again = await handlers['labels.print']({ ...wish, printer: system })

    expect(first).toEqual({ ok: true, value: { isPrinted: true, count: 3 } })
    expect(again).toEqual(first)
    expect(tray.printedOn).toEqual(['Brother_QL', 'Brother_QL'])
    expect(tray.jobs[0]).toMatchObject({ size: { width: 51, height: 25 }, page: { foot: null } })
    expect(tray.jobs[0]?.page.html.match(/SN-\d/gu)).toEqual(['SN-3', 'SN-1', 'SN-2'])
    expect(await store.reader.selectFrom('ledger').select('seq').execute()).toEqual(before)
  })

  it('are refused with what bars them: no number, no GTIN, a sheet, a printer that is away or gone', async () => {
    const store = await stores.open()
    const { receiptId } = await threeCaptured(store)
    const { handlers, tray } = station(store, { kind: 'unreachable', reason: 'declined' })
    const units = { kind: 'receipt', receiptId } as const
    const print = (other: object) =>
      handlers['labels.print']({ units, size: '51x25', symbol: 'qr', printer: network, ...other })

    expect(await print({ units: { kind: 'units', serialIds: [9999] } })).toMatchObject({
      refusal: { code: 'no-labels' },
    })
    expect(await print({ symbol: 'gs1-datamatrix' })).toMatchObject({ refusal: { code: 'label-needs-gtin' } })
    expect(await print({ size: '64x34-sheet' })).toMatchObject({ refusal: { code: 'label-needs-roll' } })
    expect(await print({})).toMatchObject({
      refusal: { code: 'label-printer-unreachable', printer: '10.0.0.9:9100', reason: 'declined' },
    })
    expect(await print({ printer: { kind: 'system', printer: 'Old_One' } })).toMatchObject({
      refusal: { code: 'printer-gone' },
    })
    expect(tray.jobs).toEqual([])
  })
})

describeOnEveryStore('labels of chosen units', (stores) => {
  it('are refused beyond what is made in one go, which is said', async () => {
    const store = await stores.open()
    const product = await aProduct(store)
    await serialsOnHand(
      store,
      product,
      Array.from({ length: mostLabels + 1 }, (_, at) => `SN-${at}`),
    )
    const { handlers } = station(store)
    const units = { kind: 'units', serialIds: await serialIdsOf(store, product.productId) } as const
    const wish = calls['labels.preview'].input.parse({
      units,
      size: '51x25',
      symbol: 'qr',
      printer: network,
    })

    expect(await handlers['labels.preview'](wish)).toEqual({
      ok: false,
      refusal: { code: 'labels-too-many', count: mostLabels + 1, most: mostLabels },
    })
  })
})
