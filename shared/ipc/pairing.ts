import { z } from 'zod'
import { CodeReading } from '../code-reading'
import { ScannerConnection } from '../paired-scanner'
import { call } from './call'

/** A com port or HID scanner that is listened to while a scanner is looked for. */
const ListenedPort = z.object({
  name: z.string(),
  state: z.enum(['opening', 'listening', 'unplugged', 'not-there', 'access-denied', 'in-use', 'failed']),
})
export type ListenedPort = z.infer<typeof ListenedPort>

/** What came that is not one of the codes on screen. */
const Heard = z.object({
  what: z.enum([
    /** Bytes that are no text: the speed of the port is tried on. */
    'unreadable',
    /** Reports of an HID scanner that are no scan. */
    'report-unreadable',
    /** Another code, or a text. */
    'other-code',
    /** Keys that are in no code. */
    'keys-damaged',
    /** One of the codes, but from another scanner than the one that was recognised. */
    'other-scanner',
  ]),
  text: z.string(),
  /** Tells two of the same kind apart. */
  count: z.int(),
})
export type Heard = z.infer<typeof Heard>

/** The scanner that sent a code that is on screen, and what its settings made of it. */
const FoundScanner = z.object({
  connection: ScannerConnection,
  /** What the system calls it; null for a keyboard. */
  deviceName: z.string().nullable(),
  /** The scanner of this station that it is already; null for a new one. */
  pairedAs: z.string().nullable(),
  /** At most one for each code, the newest. */
  readings: z.array(CodeReading),
})
export type FoundScanner = z.infer<typeof FoundScanner>

export const PairingState = z.object({
  isOpen: z.boolean(),
  system: z.enum(['windows', 'macos', 'linux']),
  ports: z.array(ListenedPort),
  /** What the system says where this computer cannot read com ports at all; else null. */
  problem: z.string().nullable(),
  /** The same of HID scanners. */
  hidProblem: z.string().nullable(),
  heard: Heard.nullable(),
  found: FoundScanner.nullable(),
})
export type PairingState = z.infer<typeof PairingState>

/** A code that is shown to be scanned, drawn in its own measure: `dark` is the path of an SVG of that size. */
export const ShownCode = z.object({
  code: CodeReading.shape.code,
  width: z.number(),
  height: z.number(),
  dark: z.string(),
})
export type ShownCode = z.infer<typeof ShownCode>

export const pairingCalls = {
  'pairing.readCodes': call({ input: z.object({}), output: z.array(ShownCode), refusals: [] }),
  /** Listens to every device that is not paired; what is scanned until it is closed reaches no work. */
  'pairing.open': call({ input: z.object({}), output: PairingState, refusals: [] }),
  /** Lets every device go; settles when they are free. */
  'pairing.close': call({ input: z.object({}), output: PairingState, refusals: [] }),
}
