import type { HidProfile } from '../../../shared/hid-scanner'
import { accepted, type Result } from '../../../shared/result'
import { detectProfile, type ReportError, readReport, type ReportPart } from './report'

/** `hid-incomplete`: the rest of a scan did not come; `hid-too-long`: more than any label says. */
export type HidError = ReportError | 'hid-incomplete' | 'hid-too-long'

/** What came of reports: a scan, or why they are none. */
export type HidFramed =
  | {
      readonly bytes: Uint8Array
      readonly text: string
      readonly aim: string | null
      readonly oem: string | null
      readonly profile: HidProfile
      readonly error?: never
    }
  | { readonly bytes: Uint8Array; readonly text: string; readonly error: HidError }

/** The next report of a scan comes within this, or never. */
export const longestPauseMs = 500
const mostBytes = 2_048

interface Begun {
  readonly profile: HidProfile
  readonly symbology: string | null
  readonly parts: Uint8Array[]
  lastAt: number
  /** It grew too long: what still comes of it is dropped. */
  isTooLong: boolean
}

/**
 * Puts the reports of one HID scanner together to scans. A part that waits for its rest is dropped with an error when
 * another scan begins or 500 ms pass: two halves are never glued. Knows no clock; its owner says when reports came.
 */
export class HidDecoder {
  readonly #profile: HidProfile | 'auto'
  #begun: Begun | undefined

  constructor(profile: HidProfile | 'auto') {
    this.#profile = profile
  }

  /** True while the rest of a scan is awaited. */
  get isInsideScan(): boolean {
    return this.#begun !== undefined
  }

  push(report: Uint8Array, at: number): HidFramed[] {
    const late = this.#begun && at - this.#begun.lastAt > longestPauseMs ? this.end() : []
    return [...late, ...this.#take(report, at)]
  }

  /** The pause is over, or the scanner is gone: what was begun is refused. */
  end(): HidFramed[] {
    const begun = this.#begun
    this.#begun = undefined
    return begun && !begun.isTooLong ? [spoilt(begun.parts, 'hid-incomplete')] : []
  }

  #take(report: Uint8Array, at: number): HidFramed[] {
    const profile = this.#profileOf(report)
    if (!profile.ok) return [spoilt([report], profile.refusal)]
    const part = readReport(profile.value, report)
    // A report that is no part of any scan, such as the state of a battery, leaves the scan alone.
    if (!part.ok)
      return [...(part.refusal === 'hid-report' ? [] : this.end()), spoilt([report], part.refusal)]
    const cut = this.#begun && this.#begun.symbology !== symbologyOf(part.value) ? this.end() : []
    if (!this.#begun && part.value.bytes.length === 0) return [...cut, spoilt([report], 'hid-empty')]
    return [...cut, ...this.#add(profile.value, part.value, at)]
  }

  #profileOf(report: Uint8Array): Result<HidProfile, ReportError> {
    if (this.#begun) return accepted(this.#begun.profile)
    return this.#profile === 'auto' ? detectProfile(report) : accepted(this.#profile)
  }

  #add(profile: HidProfile, part: ReportPart, at: number): HidFramed[] {
    const { bytes, aim, oem, more } = part
    const symbology = symbologyOf(part)
    const begun = this.#begun ?? { profile, symbology, parts: [], lastAt: at, isTooLong: false }
    begun.parts.push(bytes)
    begun.lastAt = at
    const grown = this.#refuseTooLong(begun)
    this.#begun = more ? begun : undefined
    if (more || begun.isTooLong) return grown
    return [whole(Buffer.concat(begun.parts), { aim, oem, profile })]
  }

  #refuseTooLong(begun: Begun): HidFramed[] {
    const length = begun.parts.reduce((sum, part) => sum + part.length, 0)
    if (begun.isTooLong || length <= mostBytes) return []
    begun.isTooLong = true
    return [spoilt(begun.parts, 'hid-too-long')]
  }
}

const spoilt = (parts: readonly Uint8Array[], error: HidError): HidFramed => {
  const bytes = Buffer.concat(parts)
  return { bytes, text: bytes.toString('latin1'), error }
}

/** What all parts of a scan have in common: the AIM identifier, or IBM's code without its mark of more to come. */
const symbologyOf = ({ aim, oem }: ReportPart): string | null =>
  aim ?? oem?.replace(/^(?:00|10)(?=..0B$)/u, '') ?? null

interface Origin {
  readonly aim: string | null
  readonly oem: string | null
  readonly profile: HidProfile
}

function whole(bytes: Buffer, origin: Origin): HidFramed {
  const end = bytes.findLastIndex((byte) => !isSuffix(byte)) + 1
  const data = bytes.subarray(0, end)
  if (data.length === 0) return spoilt([bytes], 'hid-empty')
  return { bytes: data, text: data.toString('latin1'), ...origin }
}

/** CR, LF and ETX at the end are what the scanner was told to send after a scan. */
const isSuffix = (byte: number): boolean => byte === 0x0d || byte === 0x0a || byte === 0x03
