import type { HidError } from './hid/hid-decoder'

/** Why a scanner's bytes are no scan: none of them is ever shortened, joined or guessed into one. */
export type FrameError =
  | 'serial-noise'
  | 'serial-too-long'
  | 'serial-unterminated'
  | 'wedge-corrupt'
  | HidError

interface FrameBody {
  readonly scannerId: string
  /** What arrived, without the bytes that only frame it (STX, ETX, suffix). */
  readonly bytes: Uint8Array
  /** The bytes as text; of a spoilt frame only as far as it can be read. */
  readonly text: string
  /** The AIM identifier that came beside the text (HID POS); null where it is part of the text or unknown. */
  readonly aim: string | null
  /** When the last byte arrived, in milliseconds since 1970. */
  readonly at: number
}

/** One scan as it left the scanner, before anybody asks what it means. */
interface WholeFrame extends FrameBody {
  /** True when the scanner's own end mark was seen; false when only its silence ended the scan. */
  readonly terminated: boolean
  readonly error?: never
}

/** Bytes that came from a scanner and are no scan: shown and journalled, never judged. */
interface SpoiltFrame extends FrameBody {
  readonly error: FrameError
}

export type Frame = WholeFrame | SpoiltFrame
