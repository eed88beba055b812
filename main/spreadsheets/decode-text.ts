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

const unknown = () => new Unreadable({ code: 'file-encoding-unknown' })

/** The text of a file: UTF-16 by its mark, else strict UTF-8, else Windows-1252, which is a guess and said. */
export function decodeText(bytes: Buffer): DecodedText {
  const decoded = decode(bytes)
  // oxlint-disable-next-line no-control-regex -- control characters are what it looks for
  const controls = decoded.text.slice(0, 10_000).match(/[\u0000-\u0008\u000E-\u001A]/gu)?.length ?? 0
  if (controls <= Math.min(decoded.text.length, 10_000) * mostControls) return decoded
  // UTF-16 without its mark: every other byte is zero.
  const start = bytes.subarray(0, 1_000)
  if (start.filter((byte) => byte === 0).length > start.length * mostControls) throw unknown()
  throw new Unreadable({ code: 'file-wrong-type', found: 'unknown' })
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
