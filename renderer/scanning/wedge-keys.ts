/** One key going down, by its place on the keyboard (`KeyboardEvent.code`): the layout of the computer plays no part. */
export interface WedgeKey {
  /** Milliseconds, on any clock that never jumps. */
  readonly at: number
  readonly code: string
  readonly shift?: boolean
  readonly ctrl?: boolean
  readonly alt?: boolean
  readonly meta?: boolean
}

const FILE_SEPARATOR = '\u001c'
const GROUP_SEPARATOR = '\u001d'
const RECORD_SEPARATOR = '\u001e'
const UNIT_SEPARATOR = '\u001f'
const END_OF_TRANSMISSION = '\u0004'

const separators: ReadonlySet<string> = new Set([
  FILE_SEPARATOR,
  GROUP_SEPARATOR,
  RECORD_SEPARATOR,
  UNIT_SEPARATOR,
  END_OF_TRANSMISSION,
])

/** Every keyboard scanner ships as a US keyboard: what is on each key without and with Shift. */
const charactersByCode: ReadonlyMap<string, readonly [plain: string, shifted: string]> = new Map([
  ...Array.from(
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
    (letter) => [`Key${letter}`, [letter.toLowerCase(), letter]] as const,
  ),
  ...Array.from(')!@#$%^&*(', (sign, digit) => [`Digit${digit}`, [String(digit), sign]] as const),
  ...Array.from('0123456789', (digit) => [`Numpad${digit}`, [digit, digit]] as const),
  ['NumpadAdd', ['+', '+']],
  ['NumpadSubtract', ['-', '-']],
  ['NumpadMultiply', ['*', '*']],
  ['NumpadDivide', ['/', '/']],
  ['NumpadDecimal', ['.', '.']],
  ['Space', [' ', ' ']],
  ['Minus', ['-', '_']],
  ['Equal', ['=', '+']],
  ['BracketLeft', ['[', '{']],
  ['BracketRight', [']', '}']],
  ['Backslash', ['\\', '|']],
  ['Semicolon', [';', ':']],
  ['Quote', ["'", '"']],
  ['Backquote', ['`', '~']],
  ['Comma', [',', '<']],
  ['Period', ['.', '>']],
  ['Slash', ['/', '?']],
])

/** The Ctrl keys that have sent the ASCII separators since the days of the teletype. */
const controlCharacters: ReadonlyMap<string, string> = new Map([
  ['BracketRight', GROUP_SEPARATOR],
  ['Backslash', FILE_SEPARATOR],
  ['shift Digit6', RECORD_SEPARATOR],
  ['shift Minus', UNIT_SEPARATOR],
  ['KeyD', END_OF_TRANSMISSION],
])

const modifiers: ReadonlySet<string> = new Set([
  'ShiftLeft',
  'ShiftRight',
  'ControlLeft',
  'ControlRight',
  'AltLeft',
  'AltRight',
])

/** CapsLock is none: a scanner that toggles it inside a scan makes the case of its letters unknowable. */
export const isModifier = (code: string) => modifiers.has(code)

/** The key with which a scanner ends a scan. */
export function isTerminator(key: WedgeKey): boolean {
  const isEnd = key.code === 'Enter' || key.code === 'NumpadEnter' || key.code === 'Tab'
  return isEnd && !key.shift && !key.ctrl && !key.alt && !key.meta
}

/** The digit of an Alt code (`Alt` held, number typed on the keypad); undefined for any other key. */
export function altDigitOf(key: WedgeKey): string | undefined {
  if (!key.alt || key.ctrl || key.meta) return undefined
  return /^Numpad(\d)$/.exec(key.code)?.[1]
}

/**
 * The character that each Alt code stands for, undefined where no barcode may hold it. Codes of four digits follow each
 * other as one number when nobody saw Alt being let go between them.
 */
export function charactersOfAltCodes(digits: string): (string | undefined)[] {
  const codes = /^(?:0\d{3})+$/.test(digits) ? (digits.match(/\d{4}/g) ?? []) : [digits]
  return codes.map((code) => characterWithCode(Number(code)))
}

function characterWithCode(code: number): string | undefined {
  const character = code < 0x7f ? String.fromCodePoint(code) : ''
  return separators.has(character) || /^[ -~]$/.test(character) ? character : undefined
}

/** The character a scanner means by this key; undefined when no barcode has it. */
export function characterOf(key: WedgeKey): string | undefined {
  if (key.alt || key.meta) return undefined
  if (key.ctrl) return controlCharacters.get(key.shift ? `shift ${key.code}` : key.code)
  if (key.code === 'F8') return GROUP_SEPARATOR
  return charactersByCode.get(key.code)?.[key.shift ? 1 : 0]
}
