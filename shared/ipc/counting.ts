import { z } from 'zod'
import { CountFinding, CountStatus } from '../count-status'
import { serialDoubts } from '../serial-doubts'
import { SerialStatus } from '../serial-status'
import {
  CaptureSource,
  Instant,
  OperationId,
  ProductId,
  SerialId,
  shortText,
  StockCountId,
  StockCountScanId,
} from '../values'
import { call } from './call'
import { pageInput, pageOf } from './page'
import { manyTexts, NumbersTaken } from './serials'

export const StockCountRow = z.object({
  stockCountId: StockCountId,
  number: z.string(),
  status: CountStatus,
  /** Null counts every serialised product. */
  productId: ProductId.nullable(),
  productName: z.string().nullable(),
  openedAt: Instant,
  closedAt: Instant.nullable(),
  /** Numbers that were seen. */
  seen: z.int(),
})
export type StockCountRow = z.infer<typeof StockCountRow>

const Findings = z.record(CountFinding, z.int())

/** One product as far as it is counted. */
export const CountedProduct = z.object({
  productId: ProductId,
  sku: z.string(),
  productName: z.string(),
  /** Numbers listed on hand. */
  listed: z.int(),
  findings: Findings,
  /** Units without serial no. by the books; below 0: numbers that are listed have left without being named. */
  withoutSerial: z.int(),
})
export type CountedProduct = z.infer<typeof CountedProduct>

export const StockCount = StockCountRow.extend({
  /** The products of which something was seen, and the one that is counted. */
  products: z.array(CountedProduct),
  /** Over all products in scope; once the count is closed, as it was when it was committed. */
  findings: Findings,
  /** Products in scope of which nothing was seen, and how many numbers are listed of them. */
  untouched: z.object({ products: z.int(), listed: z.int() }),
  /** Of the missing ones, those that an order or an open dispatch has: they stay there unless they are released. */
  unseenPromised: z.object({ allocated: z.int(), picked: z.int() }),
  /** Where a number goes that nobody knows: the product that was chosen at this station. */
  chosenProductId: ProductId.nullable(),
})
export type StockCount = z.infer<typeof StockCount>

export const CountedNumber = z.object({
  /** Null while it was not seen. */
  stockCountScanId: StockCountScanId.nullable(),
  /** Null while nobody knows it. */
  serialId: SerialId.nullable(),
  serial: z.string(),
  productId: ProductId,
  productName: z.string(),
  finding: CountFinding,
  /** By the books, now; null while nobody knows it. */
  status: SerialStatus.nullable(),
  /** Who has it: the order it is promised to, the shipment it is packed in or left with. */
  orderNumber: z.string().nullable(),
  dispatchNumber: z.string().nullable(),
  customerName: z.string().nullable(),
  seenAt: Instant.nullable(),
})
export type CountedNumber = z.infer<typeof CountedNumber>

/** How a count is to be committed. */
const choices = z.object({
  /** Numbers that are promised to an order, and were not seen, are released and go missing too. */
  releaseAllocated: z.boolean(),
  /** Products of which nothing was seen are compared too. */
  includeUntouched: z.boolean(),
})

/** What committing changes, in numbers. */
const StockCountChanges = z.object({
  goingMissing: z.int(),
  /** Of these, those that are taken from an order first. */
  released: z.int(),
  /** Missing until now, and seen. */
  foundAgain: z.int(),
  /** Numbers that nobody knew: in stock from then on. */
  takenIn: z.int(),
  /** Units more than the books have, by product: they need a reason. */
  more: z.array(z.object({ productName: z.string(), units: z.int() })),
  /** Not seen, and they stay all the same: promised to an order, or packed in an open dispatch. */
  staying: z.object({ allocated: z.int(), picked: z.int() }),
})
export type StockCountChanges = z.infer<typeof StockCountChanges>

const onCount = z.object({ operationId: OperationId, stockCountId: StockCountId })
const notOpen = ['count-not-found', 'count-not-in-status'] as const
const notTaken = [
  'count-fits-several',
  'count-which-product',
  'serial-empty',
  'serial-unreadable',
  'serial-too-long',
  'product-code',
  'serial-in-receipt',
  'serial-on-hand',
  ...serialDoubts,
] as const

export const countingCalls = {
  'counting.list': call({
    input: pageInput(['number', 'openedAt']).extend({ statuses: z.array(CountStatus) }),
    output: pageOf(StockCountRow),
    refusals: [],
  }),
  /** Opens a count, or goes on with the one that is open over the same. */
  'counting.open': call({
    input: z.object({ operationId: OperationId, productId: ProductId.nullable() }),
    output: StockCount,
    refusals: ['product-not-found', 'product-not-serialised'],
  }),
  'counting.read': call({
    input: z.object({ stockCountId: StockCountId }),
    output: StockCount,
    refusals: ['count-not-found'],
  }),
  'counting.listNumbers': call({
    input: z.object({
      stockCountId: StockCountId,
      finding: CountFinding,
      /** Only those that are there by the books; none means all. */
      statuses: z.array(SerialStatus),
      productId: ProductId.nullable(),
      search: z.string().max(200),
      offset: z.int().nonnegative(),
      limit: z.int().positive().max(500),
    }),
    output: pageOf(CountedNumber),
    refusals: [],
  }),
  /** The newest first. */
  'counting.listNewest': call({
    input: z.object({ stockCountId: StockCountId, limit: z.int().positive().max(100) }),
    output: z.array(z.object({ serial: z.string(), productName: z.string() })),
    refusals: [],
  }),
  /** What committing would change now; asked before it is done. */
  'counting.readChanges': call({
    input: choices.extend({ stockCountId: StockCountId }),
    output: StockCountChanges,
    refusals: [...notOpen, 'nothing-counted'],
  }),
  /** The product that is meant, where a scan fits several or nobody knows the number. */
  'counting.takeNumber': call({
    input: onCount.extend({
      productId: ProductId,
      text: z.string().max(5_000),
      doubtsConfirmed: z.boolean(),
    }),
    output: z.object({ count: StockCount, serial: z.string() }),
    refusals: [...notOpen, ...notTaken],
  }),
  /** A list from elsewhere, for the product that is chosen: each number is judged as if scanned. */
  'counting.takeMany': call({
    input: onCount.extend({
      productId: ProductId.nullable(),
      texts: manyTexts,
      source: CaptureSource,
      doubtsConfirmed: z.boolean(),
    }),
    output: z.object({ count: StockCount, numbers: NumbersTaken }),
    refusals: notOpen,
  }),
  'counting.undoLast': call({
    input: onCount,
    output: z.object({ count: StockCount, serial: z.string() }),
    refusals: [...notOpen, 'nothing-to-undo'],
  }),
  'counting.undoNumber': call({
    input: onCount.extend({ stockCountScanId: StockCountScanId }),
    output: z.object({ count: StockCount, serial: z.string() }),
    refusals: [...notOpen, 'nothing-to-undo'],
  }),
  /**
   * Brings the books in line with what was seen. Numbers that are promised to an order stay promised unless
   * `releaseAllocated`; products of which nothing was seen stay as they are unless `includeUntouched`.
   */
  'counting.commit': call({
    input: onCount.extend({
      ...choices.shape,
      /** Why there are more units than the books have; needed only then. */
      reason: shortText(500),
    }),
    output: StockCount,
    refusals: [...notOpen, 'nothing-counted', 'count-finds-more', 'serial-on-hand'],
  }),
  'counting.cancel': call({
    input: onCount.extend({ reason: shortText(500) }),
    output: StockCount,
    refusals: notOpen,
  }),
}
