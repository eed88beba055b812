import { Buffer } from 'node:buffer'
import type { Suffix } from '../../shared/paired-scanner'
import type { FrameError } from './frame'

const NUL = 0x00
const START_OF_TEXT = 0x02
const END_OF_TEXT = 0x03
const TAB = 0x09
const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d
const DELETE = 0x7f
/** What an unplugged or settling RS-232 line reads as. */
const IDLE_LINE = 0xff

export interface ComPortFraming {
  /** STX … ETX is understood beside each. */
  readonly suffix: Suffix
  /** Silence that ends a scan, in milliseconds. */
  readonly idleMs: number
  /** The most bytes a scan may have; more is refused and dropped up to its end mark. */
  readonly maxLen: number
  /** Whether silence alone may end a scan; when left out, only without a suffix. */
  readonly acceptUnterminated?: boolean
  readonly encoding?: 'latin1' | 'utf8'
}

export const usualFraming: ComPortFraming = { suffix: 'auto', idleMs: 60, maxLen: 2048 }

export type Framed =
  | {
      readonly bytes: Uint8Array
      readonly text: string
      readonly terminated: boolean
      readonly error?: never
    }
  | { readonly bytes: Uint8Array; readonly text: string; readonly error: FrameError }

/**
 * Cuts the bytes of one connection into scans, however the driver chunked them. Knows no clock: its owner says when
 * the line fell silent. A connection has its own framer, because half a scan kept over an unplugged cable once became
 * the beginning of another number.
 */
export class Framer {
  readonly #framing: ComPortFraming
  #pending: number[] = []
  #previous = NUL
  #isInsideStx = false
  #isNoisy = false
  #isDoubtful = false
  #isDropping = false

  constructor(framing: ComPortFraming) {
    this.#framing = framing
  }

  /** True inside a scan: silence or a closed port would cut it. */
  get isInsideScan(): boolean {
    return this.#pending.length > 0 || this.#isInsideStx || this.#isDropping
  }

  push(bytes: Uint8Array): Framed[] {
    const framed: Framed[] = []
    for (const byte of bytes) {
      framed.push(...this.#take(byte))
      this.#previous = byte
    }
    return framed
  }

  /** Nothing came for `idleMs`. STX promised an ETX, so such a scan is refused even where silence may end one. */
  silence(): Framed[] {
    return this.#acceptsSilence && !this.#isInsideStx ? this.#cut({ terminated: false }) : this.end()
  }

  /** The connection is over: what was begun is refused. */
  end(): Framed[] {
    return this.#cut({ error: 'serial-unterminated' })
  }

  /**
   * This process slept inside the scan, so the silence between two scans may have gone unseen. Where only silence
   * parts them, the scan is refused, since it may be two glued together.
   */
  doubt(): void {
    if (this.isInsideScan && this.#acceptsSilence) this.#isDoubtful = true
  }

  get #acceptsSilence(): boolean {
    return this.#framing.acceptUnterminated ?? this.#framing.suffix === 'none'
  }

  #take(byte: number): Framed[] {
    if (byte === START_OF_TEXT) return this.#start()
    if (this.#endsScan(byte)) return this.#cut({ terminated: true })
    if (this.#isDropping || (!this.isInsideScan && isSkippedBeforeScan(byte))) return []
    return this.#keep(byte)
  }

  #start(): Framed[] {
    const unfinished = this.end()
    this.#isInsideStx = true
    return unfinished
  }

  #endsScan(byte: number): boolean {
    if (this.#isInsideStx) return byte === END_OF_TEXT
    return endsScan[this.#framing.suffix](byte, this.#previous)
  }

  #keep(byte: number): Framed[] {
    // A suffix longer than expected (CR LF before ETX) is not part of the scan and does not count as length.
    const limit = this.#framing.maxLen + (isLineEnd(byte) ? 2 : 0)
    if (this.#pending.length >= limit) return this.#drop()
    this.#pending.push(byte)
    this.#isNoisy ||= this.#isNoise(byte)
    return []
  }

  /** Refuses at once, since a line that never stops would never come to an end mark. */
  #drop(): Framed[] {
    const refused = this.#spoilt('serial-too-long')
    this.#pending = []
    this.#isDropping = true
    return [refused]
  }

  #cut(end: { readonly terminated: boolean } | { readonly error: FrameError }): Framed[] {
    const framed = this.#judge(end)
    this.#pending = []
    this.#isInsideStx = false
    this.#isNoisy = false
    this.#isDoubtful = false
    this.#isDropping = false
    return framed
  }

  #judge(end: { readonly terminated: boolean } | { readonly error: FrameError }): Framed[] {
    trimLineEnds(this.#pending)
    if (this.#pending.length === 0 || this.#isDropping) return []
    if (this.#isNoisy) return [this.#spoilt('serial-noise')]
    if ('error' in end) return [this.#spoilt(end.error)]
    if (this.#isDoubtful) return [this.#spoilt('serial-unterminated')]
    const bytes = Uint8Array.from(this.#pending)
    const text = decode(bytes, this.#framing.encoding)
    return text === undefined ? [this.#spoilt('serial-noise')] : [{ bytes, text, terminated: end.terminated }]
  }

  #spoilt(error: FrameError): Framed {
    const bytes = Uint8Array.from(this.#pending)
    return { bytes, text: Buffer.from(bytes).toString(this.#framing.encoding ?? 'latin1'), error }
  }

  /**
   * A byte that is no character of any label. The normal form of a serial number drops control characters without a
   * word, so such a byte would shorten the number if it got through. ETX without its STX is the tail of a scan.
   */
  #isNoise(byte: number): boolean {
    if (byte === NUL || byte === END_OF_TEXT || byte === DELETE || byte === IDLE_LINE) return true
    return this.#framing.encoding !== 'utf8' && byte >= 0x80 && byte <= 0x9f
  }
}

const isLineEnd = (byte: number | undefined) => byte === CARRIAGE_RETURN || byte === LINE_FEED

const endsScan: Readonly<Record<Suffix, (byte: number, previous: number) => boolean>> = {
  auto: isLineEnd,
  cr: (byte) => byte === CARRIAGE_RETURN,
  lf: (byte) => byte === LINE_FEED,
  crlf: (byte, previous) => previous === CARRIAGE_RETURN && byte === LINE_FEED,
  tab: (byte) => byte === TAB,
  none: () => false,
}

/** A settling line sends NUL; CR, LF and ETX here are what was left of the scan before. */
const isSkippedBeforeScan = (byte: number) => byte === NUL || byte === END_OF_TEXT || isLineEnd(byte)

function trimLineEnds(bytes: number[]): void {
  while (isLineEnd(bytes.at(-1))) bytes.pop()
}

/** Not `TextDecoder('latin1')`: the web standard makes that Windows-1252. Undefined when it is not UTF-8. */
function decode(bytes: Uint8Array, encoding: ComPortFraming['encoding']): string | undefined {
  if (encoding !== 'utf8') return Buffer.from(bytes).toString('latin1')
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}
