import { z } from 'zod'
import { Batch } from '../batch'
import { Command } from '../command'
import { ScannerRole } from '../paired-scanner'
import { framesShown, JournalledFrame } from '../journalled-frame'
import { Refusal } from '../refusal'
import { CountFinding } from '../count-status'
import { ReturnDestination } from '../return-status'
import { SerialStatus } from '../serial-status'
import {
  CustomerReturnId,
  DispatchId,
  Instant,
  ProductId,
  ReceiptId,
  SalesOrderId,
  ScanId,
  SerialId,
  StockCountId,
} from '../values'
import { call } from './call'
import { faultKinds } from './fault'

/** What a station is working on: where its scans go. */
export const Work = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('receiving'), receiptId: ReceiptId }),
  /** *Pre-enter serial nos.* */
  z.object({ kind: z.literal('allocating'), salesOrderId: SalesOrderId }),
  z.object({ kind: z.literal('dispatching'), dispatchId: DispatchId }),
  z.object({ kind: z.literal('returning'), customerReturnId: CustomerReturnId }),
  z.object({ kind: z.literal('counting'), stockCountId: StockCountId }),
])
export type Work = z.infer<typeof Work>

/** A line of the work that a scan belongs to: its own id, whatever kind of document the work is on. */
const LineId = z.int().positive()

/** What a rule of the product or supplier took off the scan, before and after the number; left out where none did. */
const removed = z.array(z.string()).optional()

/** What came of one scan. `captured` and `selected` are accepted; `doubted` is a warning, kept only if confirmed. */
export const Outcome = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('captured'),
    serial: z.string(),
    lineId: LineId,
    productName: z.string(),
    captured: z.int(),
    quantity: z.int(),
    isLineComplete: z.boolean(),
    isWorkComplete: z.boolean(),
    /** The number whose place it took; that one is free again. */
    swappedFor: z.string().nullable(),
    /** Its unit was on hand, and nobody had captured its number until now. */
    wasWithoutSerial: z.boolean(),
    removed,
    /** Left out where the label said nothing of it. */
    batch: Batch.optional(),
    /** The supplier's manifest says that it comes with this order. */
    isOnManifest: z.boolean(),
  }),
  z.object({
    kind: z.literal('selected'),
    lineId: LineId,
    productName: z.string(),
    captured: z.int(),
    quantity: z.int().nullable(),
    capturesSerials: z.boolean(),
  }),
  z.object({
    kind: z.literal('counted'),
    lineId: LineId,
    productName: z.string(),
    quantity: z.int(),
  }),
  /** A unit that comes back; `lineId` is its destination's. */
  z.object({
    kind: z.literal('returned'),
    serial: z.string(),
    lineId: LineId,
    productName: z.string(),
    customerName: z.string(),
    orderNumber: z.string(),
    dispatchNumber: z.string(),
    destination: ReturnDestination,
    /** Units on the return by now. */
    units: z.int(),
    removed,
  }),
  /** A number that was seen at a stock count; `lineId` is its product's id. */
  z.object({
    kind: z.literal('seen'),
    serial: z.string(),
    lineId: LineId,
    productName: z.string(),
    finding: CountFinding,
    /** By the books; null while nobody knows it. */
    status: SerialStatus.nullable(),
    /** It was seen at this count before; nothing was written. */
    isAgain: z.boolean(),
    /** Numbers of that product found by now, and listed on hand. */
    found: z.int(),
    listed: z.int(),
    removed,
  }),
  z.object({
    kind: z.literal('peeked'),
    serialIds: z.array(SerialId),
    productIds: z.array(ProductId),
  }),
  /** A command took back the number that was captured last. */
  z.object({ kind: z.literal('undone'), serial: z.string() }),
  /** A command committed the document: so many units. */
  z.object({ kind: z.literal('committed'), number: z.string(), units: z.int() }),
  /** A command for the screen, which asks before it does it; see `asked` of the desk. */
  z.object({ kind: z.literal('asked'), command: Command }),
  /** A command left out the scan that was held; nothing else came of it, also when none was. */
  z.object({ kind: z.literal('acknowledged') }),
  z.object({ kind: z.literal('doubted'), refusal: Refusal }),
  z.object({ kind: z.literal('refused'), refusal: Refusal }),
  /** The operator saw a refusal or a doubt, which is told with it, and left the number out. */
  z.object({ kind: z.literal('left-out'), refusal: Refusal.optional() }),
])
export type Outcome = z.infer<typeof Outcome>

/** What a frame of the journal came to; the rest of its outcome may be in the words of an earlier version. */
export const OutcomeKind = z.object({ kind: z.string() })
/** Why a frame was not taken, where its outcome says so. */
export const OutcomeWithReason = z.object({ refusal: Refusal })

export const Verdict = z.object({
  scanId: ScanId,
  /** What was read, as text, without the identifier of its symbology. */
  text: z.string(),
  source: z.enum(['scan', 'typed']),
  scannerName: z.string(),
  at: Instant,
  outcome: Outcome,
  /** The revision of the desk that told it first: a higher one is newer, also when its scan waited longer. */
  revision: z.int(),
})
export type Verdict = z.infer<typeof Verdict>

/** `detail` is what the operating system said, for support; the words for the operator go with the reason. */
const scannerState = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('connecting') }),
  z.object({ kind: z.literal('connected') }),
  z.object({
    kind: z.literal('lost'),
    reason: z.enum(['unplugged', 'not-there', 'access-denied', 'in-use', 'failed']),
    detail: z.string(),
    retryInMs: z.number(),
  }),
  z.object({ kind: z.literal('unavailable'), reason: z.literal('driver-not-loaded'), detail: z.string() }),
])

export const Scanner = z.object({
  scannerId: z.string(),
  name: z.string(),
  role: ScannerRole,
  kind: z.enum(['hid-pos', 'com-port', 'keyboard-wedge']),
  state: scannerState,
  /** Since it was connected to this start. */
  lastScan: z.object({ text: z.string(), at: Instant }).nullable(),
})
export type Scanner = z.infer<typeof Scanner>

export const DeskState = z.object({
  /** Goes up with every change: of two states that cross on their way, the higher one is true. */
  revision: z.int(),
  work: Work,
  /** The last verdict on the present work; null when nothing was scanned yet. */
  verdict: Verdict.nullable(),
  /** True while a refusal or a doubt waits for the operator: further scans are held, in order. */
  isHolding: z.boolean(),
  /** Scans read but not judged yet. */
  waiting: z.int(),
  /** More than 256 are waiting. */
  isCatchingUp: z.boolean(),
  scanners: z.array(Scanner),
  /** The last command that the screen has to ask about, as long as its work stays on screen. */
  asked: z.object({ scanId: ScanId, command: Command }).nullable(),
  /** Scans cannot be written down or judged: the disk is full, the store is away. Taking up the work again tries again. */
  trouble: z.object({ kind: z.enum(faultKinds), reference: z.string() }).nullable(),
})
export type DeskState = z.infer<typeof DeskState>

export const scanningCalls = {
  'scanning.readDesk': call({ input: z.object({}), output: DeskState, refusals: [] }),
  /** Says what is on screen; scans made from now on belong to it. */
  'scanning.takeUp': call({ input: z.object({ work: Work }), output: DeskState, refusals: [] }),
  /** Moves the red arrow of that work. */
  'scanning.chooseLine': call({
    input: z.object({ work: Work, lineId: LineId }),
    output: DeskState,
    refusals: [],
  }),
  /** A number typed by hand; it takes its turn behind the scans before it. */
  'scanning.enter': call({
    input: z.object({ text: z.string().max(5_000) }),
    output: z.object({ scanId: ScanId }),
    refusals: ['too-many-waiting'],
  }),
  /** What the window read of a scanner that types; `terminated` when the scanner's own Enter or Tab was seen. */
  'scanning.readByWedge': call({
    input: z.object({ text: z.string().max(5_000), terminated: z.boolean() }),
    output: z.object({}),
    refusals: [],
  }),
  /** A scan of such a scanner that came in damaged: shown and held like any refusal, never shortened. */
  'scanning.reportUnreadable': call({ input: z.object({}), output: z.object({}), refusals: [] }),
  /** Answers the refusal or doubt on screen: leave the number out, or keep it after all. */
  'scanning.acknowledge': call({
    input: z.object({ scanId: ScanId, keep: z.boolean() }),
    output: DeskState,
    refusals: ['scan-not-held'],
  }),
  /** The raw frames of the journal, newest first. */
  'scanning.listFrames': call({
    input: z.object({ limit: z.int().positive().max(framesShown) }),
    output: z.array(JournalledFrame),
    refusals: [],
  }),
}
