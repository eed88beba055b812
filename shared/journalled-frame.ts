import { z } from 'zod'
import { Refusal } from './refusal'
import { ScanRefusal } from './scan-refusals'
import { Instant, ScanId } from './values'

/** What a code can say; the words are of the trade, the values as they stand in it. */
const Fact = z.object({
  what: z.enum([
    'gtin',
    'content-gtin',
    'sscc',
    'serial',
    'lot',
    'expiry',
    'made',
    'quantity',
    'part',
    'secondary-serial',
    'additional-id',
    'customer-part',
    'unique-id',
    /** Digits that could be a GTIN: the catalogue decides. */
    'gtin-candidate',
    /** Begins like a data identifier; only a rule of the product or supplier strips it. */
    'data-identifier',
    /** What the station was told to do. */
    'command',
  ]),
  text: z.string(),
})
export type Fact = z.infer<typeof Fact>

/** What a frame was understood as. */
export const FrameMeaning = z.discriminatedUnion('kind', [
  /** Its bytes are no scan, or what they say cannot be. */
  z.object({ kind: z.literal('damaged'), reason: ScanRefusal }),
  /** Typed by hand: taken as it stands. */
  z.object({ kind: z.literal('typed') }),
  z.object({
    kind: z.literal('understood'),
    format: z.enum(['gs1', 'gs1-dl', 'gtin', 'mh10', 'labelled', 'url', 'plain']),
    /** What it was printed as; null where no AIM identifier said so. */
    symbology: z.string().nullable(),
    facts: z.array(Fact),
  }),
])
export type FrameMeaning = z.infer<typeof FrameMeaning>

/** One raw frame of the journal: what arrived, what it was understood as, what came of it. */
export const JournalledFrame = z.object({
  scanId: ScanId,
  at: Instant,
  scannerName: z.string(),
  source: z.enum(['scan', 'typed']),
  hex: z.string(),
  text: z.string(),
  /** The AIM identifier, beside the text or in front of it; null without one. */
  aim: z.string().nullable(),
  /** What ended it: the scanner's own mark (a suffix, ETX, the last report), or silence. Null where nobody knows. */
  ending: z.enum(['mark', 'silence']).nullable(),
  meaning: FrameMeaning,
  status: z.enum(['waiting', 'judged']),
  /** What came of it; one of a later or earlier version as that wrote it. */
  outcome: z.string().nullable(),
  /** Why it was not taken; null where it was, or where an earlier version did not write it down. */
  refusal: Refusal.nullable(),
})
export type JournalledFrame = z.infer<typeof JournalledFrame>

/** So many of them are shown, and saved for support. */
export const framesShown = 500
