import type { FileNote } from './table'
import { Unreadable } from './unreadable'

interface DecodedText {
  readonly text: string
  readonly notes: readonly FileNote[]
}

/** What the bytes 0x80 to 0x9F are in Windows-1252; a blank is one that has no letter. */
const windows1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'
/** More control characters than this share of a text, and it is no text. */
const mostControls = 0.1
const controlsSought = 10_000

const unknown = () => new Unreadable({ code: 'file-encoding-unknown' })

/** The text of a file: UTF-16 by its mark, else strict UTF-8, else Windows-1252, which is a guess and said. */
export function decodeText(bytes: Buffer): DecodedText {
  if (!isMarkedWide(bytes)) refuseBinary(bytes.toString('latin1', 0, controlsSought), bytes)
  const decoded = decode(bytes)
  refuseBinary(decoded.text.slice(0, controlsSought), bytes)
  return decoded
}

const isMarkedWide = ([first, second]: Buffer) =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)

function refuseBinary(start: string, bytes: Buffer): void {
  // oxlint-disable-next-line no-control-regex -- control characters are what it looks for
  const controls = start.match(/[\u0000-\u0008\u000E-\u001A]/gu) ?? []
  if (controls.length <= start.length * mostControls) return
  // The marks of UTF-32 are those of UTF-16 with two zeros before or after them.
  if (isWideText(bytes) || [0, 2].some((at) => isMarkedWide(bytes.subarray(at)))) throw unknown()
  // A text that goes on in zeros: its length was written, its end was not.
  if (bytes[0] !== 0 && controls.every((control) => control === '\0'))
    throw new Unreadable({ code: 'file-damaged', reason: 'cut-off', part: null, line: null })
  throw new Unreadable({ code: 'file-wrong-type', found: 'unknown' })
}

/** UTF-16 without its mark: every other byte is zero, and few of those between. */
function isWideText(bytes: Buffer): boolean {
  const start = bytes.subarray(0, 1_000)
  const zeros = [0, 1].map((odd) => start.filter((byte, at) => byte === 0 && at % 2 === odd).length)
  return Math.max(...zeros) > start.length * mostControls && Math.min(...zeros) < Math.max(...zeros) / 4
}

function decode(bytes: Buffer): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: utf16(bytes.subarray(2)), notes: [] }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: utf16(swapped(bytes.subarray(2))), notes: [] }
  try {
    // Takes a mark at the beginning away.
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notes: [] }
  } catch {
    return { text: western(bytes), notes: [{ kind: 'encoding-guessed', encoding: 'windows-1252' }] }
  }
}

function utf16(bytes: Buffer): string {
  const text = bytes.toString('utf16le')
  if (bytes.length % 2 === 1 || /\p{Surrogate}/u.test(text)) throw unknown()
  return text
}

const swapped = (bytes: Buffer): Buffer => (bytes.length % 2 === 1 ? bytes : Buffer.from(bytes).swap16())

const western = (bytes: Buffer): string =>
  bytes.toString('latin1').replace(/[\u0080-\u009F]/gu, (character) => {
    const letter = windows1252[character.charCodeAt(0) - 0x80]
    if (letter === undefined || letter === ' ') throw unknown()
    return letter
  })
