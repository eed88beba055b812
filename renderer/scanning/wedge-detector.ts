import {
  altDigitOf,
  characterOf,
  charactersOfAltCodes,
  isModifier,
  isTerminator,
  type WedgeKey,
} from './wedge-keys'

/** The keys of one scan follow each other faster than this; a person's do not, five times in a row. */
const LONGEST_GAP_MS = 50

/** Fewer may be a person's two hands. */
const SHORTEST_SCAN = 5

/** Silence that ends a scan which has no Enter or Tab. */
export const WEDGE_SILENCE_MS = 60

/** A key this soon after a scan is still the scanner's: neither a person nor a second scan is that quick. */
const AFTERMATH_MS = 100

export type WedgeOutcome =
  | { readonly kind: 'scan'; readonly text: string; readonly terminated: boolean }
  /** As fast as a scan, but with a hole or a key that is in no barcode: refused whole, never shortened. */
  | { readonly kind: 'corrupt' }

/** What to do with one key. */
interface KeyRuling {
  /** The key belongs to a scan: nobody else may see it. */
  readonly swallow: boolean
  /** The key may be the first of a scan; what it and the next ones change may have to be taken back. */
  readonly startsBurst: boolean
  /** With this key the burst is known for a scan: what its first keys changed is to be taken back. */
  readonly takeBack: boolean
  /** The scan that ended, either with this key or unnoticed before it. */
  readonly outcome: WedgeOutcome | undefined
}

/** Keys without a pause between them; from five on they are a scan. */
interface Burst {
  text: string
  altDigits: string
  keys: number
  isCorrupt: boolean
  isScan: boolean
  lastAt: number
}

/**
 * Tells a scanner that types from a person who does, by speed alone. Keys go through until they are known for a scan,
 * which is at the fifth, so that a person's fast typing is never delayed or rewritten.
 */
export class WedgeDetector {
  #burst: Burst | undefined
  #lastScanAt = Number.NEGATIVE_INFINITY
  /** The last key of what just broke off, without Enter or Tab. */
  #brokeOffAt = Number.NEGATIVE_INFINITY

  /** True while a scan is coming in. */
  get isInsideScan(): boolean {
    return this.#burst?.isScan ?? false
  }

  press(key: WedgeKey): KeyRuling {
    const earlier = this.#endBefore(key.at)
    return isTerminator(key) ? this.#terminate(key.at, earlier) : this.#take(key, earlier)
  }

  /** Alt was let go: the digits typed with it are complete. True when by them the burst is known for a scan. */
  releaseAlt(): boolean {
    const burst = this.#burst
    if (!burst) return false
    const wasScan = burst.isScan
    completeAltCode(burst)
    return burst.isScan && !wasScan
  }

  /** No key for `WEDGE_SILENCE_MS`. */
  silence(): WedgeOutcome | undefined {
    return this.#end(false)
  }

  /** The window just lost or got the keyboard: a scan under way is not whole. */
  interrupt(at: number): WedgeOutcome | undefined {
    const earlier = this.#endBefore(at)
    const burst = (this.#burst ??= this.#begin(at))
    burst.isCorrupt = true
    burst.lastAt = at
    return earlier
  }

  /** A key is held or an input method composes: no scan begins with that, and a scan under way is spoilt by it. */
  typing(at: number): WedgeOutcome | undefined {
    const earlier = this.interrupt(at)
    if (!this.isInsideScan) this.#end(false)
    return earlier
  }

  #take(key: WedgeKey, earlier: WedgeOutcome | undefined): KeyRuling {
    const startsBurst = this.#burst === undefined
    const burst = (this.#burst ??= this.#begin(key.at))
    const wasScan = burst.isScan
    if (key.at - burst.lastAt >= LONGEST_GAP_MS) burst.isCorrupt = true
    burst.lastAt = key.at
    if (!isModifier(key.code)) type(burst, key)
    return { swallow: burst.isScan, startsBurst, takeBack: burst.isScan && !wasScan, outcome: earlier }
  }

  #terminate(at: number, earlier: WedgeOutcome | undefined): KeyRuling {
    const ended = this.#end(true)
    const swallow = ended !== undefined || at - this.#lastScanAt < AFTERMATH_MS
    return { swallow, startsBurst: false, takeBack: false, outcome: earlier ?? ended }
  }

  /** What follows so closely may be the rest of a scan that had a hole, and is then no scan of its own. */
  #begin(at: number): Burst {
    const isRest = at - this.#brokeOffAt < AFTERMATH_MS
    return { text: '', altDigits: '', keys: 0, isCorrupt: isRest, isScan: false, lastAt: at }
  }

  #endBefore(at: number): WedgeOutcome | undefined {
    const burst = this.#burst
    if (!burst) return undefined
    const longestGap = burst.isScan ? AFTERMATH_MS : LONGEST_GAP_MS
    return at - burst.lastAt >= longestGap ? this.#end(false) : undefined
  }

  #end(terminated: boolean): WedgeOutcome | undefined {
    const burst = this.#burst
    if (!burst) return undefined
    this.#burst = undefined
    completeAltCode(burst)
    if (!terminated) this.#brokeOffAt = burst.lastAt
    if (!burst.isScan) return undefined
    this.#lastScanAt = burst.lastAt
    return burst.isCorrupt ? { kind: 'corrupt' } : { kind: 'scan', text: burst.text, terminated }
  }
}

function type(burst: Burst, key: WedgeKey): void {
  const digit = altDigitOf(key)
  if (digit !== undefined) burst.altDigits += digit
  else {
    completeAltCode(burst)
    add(burst, characterOf(key))
  }
}

function completeAltCode(burst: Burst): void {
  if (burst.altDigits === '') return
  for (const character of charactersOfAltCodes(burst.altDigits)) add(burst, character)
  burst.altDigits = ''
}

function add(burst: Burst, character: string | undefined): void {
  burst.keys += 1
  if (character === undefined) burst.isCorrupt = true
  else burst.text += character
  // Keys without a character count, or a short scan with one of them would be typed in without it; but a program or
  // a person stepping through a list with nothing else is no scanner.
  if (burst.keys >= SHORTEST_SCAN && burst.text.length * 2 > burst.keys) burst.isScan = true
}
