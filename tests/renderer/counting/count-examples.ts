import type { z } from 'zod'
import {
  CountedNumber,
  CountedProduct,
  StockCount,
  StockCountRow,
  type StockCountChanges,
} from '../../../shared/ipc/counting'

const none = { found: 0, missing: 0, unexpected: 0, elsewhere: 0, moved: 0 }

export const router = CountedProduct.parse({
  productId: 7,
  sku: 'RX1-EU',
  productName: 'Router X1',
  listed: 10,
  findings: { ...none, found: 7, missing: 3, unexpected: 1 },
  withoutSerial: 0,
})

export const modem = CountedProduct.parse({
  productId: 9,
  sku: 'MD-9',
  productName: 'Modem 9',
  listed: 4,
  findings: { ...none, found: 2, missing: 2, elsewhere: 1 },
  withoutSerial: 0,
})

/** An open count of all products, of which routers and modems were seen. */
export const stockCount = (over: Partial<z.input<typeof StockCount>> = {}): StockCount =>
  StockCount.parse({
    stockCountId: 3,
    number: 'SC-1003',
    status: 'open',
    productId: null,
    productName: null,
    openedAt: new Date(2026, 10, 24, 8, 0).getTime(),
    closedAt: null,
    seen: 11,
    products: [modem, router],
    findings: { ...none, found: 9, missing: 5, unexpected: 1, elsewhere: 1 },
    untouched: { products: 0, listed: 0 },
    unseenPromised: { allocated: 0, picked: 0 },
    chosenProductId: null,
    ...over,
  })

export const newCount = stockCount({
  seen: 0,
  products: [],
  findings: { ...none, missing: 14 },
  untouched: { products: 2, listed: 14 },
})

export const committed = stockCount({
  status: 'committed',
  closedAt: new Date(2026, 10, 24, 9, 0).getTime(),
})

export const countRow = (over: Partial<z.input<typeof StockCountRow>> = {}): StockCountRow =>
  StockCountRow.parse({ ...stockCount(), ...over })

export const countedNumber = (over: Partial<z.input<typeof CountedNumber>> = {}): CountedNumber =>
  CountedNumber.parse({
    stockCountScanId: null,
    serialId: 13,
    serial: 'SN-88213-K',
    productId: 7,
    productName: 'Router X1',
    finding: 'missing',
    status: 'in-stock',
    orderNumber: null,
    dispatchNumber: null,
    customerName: null,
    seenAt: null,
    ...over,
  })

export const changes = (over: Partial<StockCountChanges> = {}): StockCountChanges => ({
  goingMissing: 5,
  released: 0,
  foundAgain: 0,
  takenIn: 1,
  more: [],
  staying: { allocated: 0, picked: 0 },
  ...over,
})

/** What a scan of a number comes to that is listed. */
export const seenOutcome = {
  kind: 'seen' as const,
  serial: 'SN-88213-K',
  lineId: 7,
  productName: 'Router X1',
  finding: 'found' as const,
  status: 'in-stock' as const,
  isAgain: false,
  found: 8,
  listed: 10,
}
