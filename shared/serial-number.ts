import type { RefusalOf } from './refusal'
import { accepted, refused, type Result } from './result'

/** A serial number over this many characters is refused. */
const longestSerialNumber = 128

export interface ParsedSerial {
  /** As captured, in normal form: what is kept and shown. */
  readonly serial: string
  /** The form in which two serial numbers are compared. */
  readonly key: string
  /** The key backwards, so that its last digits can be found by a range scan. */
  readonly reversedKey: string
  /** The key with letters that are misread as digits replaced, so that look-alikes meet. */
  readonly lookalikeKey: string
}

export type SerialFormRefusal = RefusalOf<'serial-empty' | 'serial-too-long' | 'serial-unreadable'>

const invisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]|(?!\s)\p{Cc}/gu
const whiteSpace = /\s+/gu
/** Nearly every serial number, and most names: nothing in it has another form. */
const plain = /^(?:[!-~]+(?: [!-~]+)*)?$/u
const lostCharacters = /\p{Surrogate}|\ufffd/u

/**
 * Brings a text into the normal form of a serial number (see the rules of the trade: normal form).
 * Case, zeros and inner spaces are data: `007` and `7` differ.
 * Refused: nothing left, over 128 characters, or characters that were lost on the way here (U+FFFD).
 */
export function parseSerial(text: string): Result<ParsedSerial, SerialFormRefusal> {
  if (lostCharacters.test(text)) return refused({ code: 'serial-unreadable', text: excerpt(text) })
  const serial = normalForm(text)
  if (serial === '') return refused({ code: 'serial-empty' })
  const length = characterCount(serial)
  if (length > longestSerialNumber)
    return refused({ code: 'serial-too-long', text: excerpt(serial), length, longest: longestSerialNumber })
  const key = serialKey(serial)
  return accepted({ serial, key, reversedKey: reversed(key), lookalikeKey: lookalikeKey(key) })
}

/** The serial key of a text that is in normal form already. */
export const serialKey = (serial: string): string => serial.toUpperCase().normalize('NFKC')

export const reversed = (key: string): string => Array.from(key).toReversed().join('')

/** 0 and O, 1 and I look alike on a worn label. */
export const lookalikeKey = (key: string): string => key.replaceAll('O', '0').replaceAll('I', '1')

/** Removes what cannot be seen, folds white space and compatibility forms; the same text again gives the same form. */
export function normalForm(text: string): string {
  if (plain.test(text)) return text
  const once = fold(text)
  const twice = fold(once)
  return twice === once ? once : fold(twice)
}

const fold = (text: string): string =>
  text.normalize('NFKC').replaceAll(invisible, '').replaceAll(whiteSpace, ' ').trim().normalize('NFKC')

const characterCount = (text: string): number => Array.from(text).length

const excerpt = (text: string): string =>
  Array.from(text)
    .slice(0, 40)
    .join('')
    .replaceAll(/\p{Surrogate}/gu, '\ufffd')
