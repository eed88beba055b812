import type { CodeReading } from '../../shared/code-reading'
import { typedFor } from './keyboard-layouts'
import { groupSeparator, type KnownCode, knownCodes } from './known-codes'

/** What arrived of one scan: everything that came, its end mark and an AIM identifier in front as well. */
export interface Heard {
  readonly text: string
  /** The AIM identifier that came beside the text (HID); null where it would be part of the text. */
  readonly aim: string | null
  /** Where the end is told apart from the text; otherwise the text says it. */
  readonly suffix?: CodeReading['suffix']
}

type Change = Pick<CodeReading, 'letterCase' | 'layout'>

const startOfText = '\u0002'
const endOfText = '\u0003'

const cases: Readonly<Record<CodeReading['letterCase'], (text: string) => string>> = {
  kept: (text) => text,
  upper: (text) => text.toUpperCase(),
  lower: (text) => text.toLowerCase(),
  swapped: (text) =>
    text.replaceAll(/\p{L}/gu, (letter) =>
      letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase(),
    ),
}

/** Every way in which settings of a scanner change letters, the best one first. */
const changes: readonly Change[] = (['kept', 'german', 'french'] as const).flatMap((layout) =>
  (['kept', 'upper', 'lower', 'swapped'] as const).map((letterCase) => ({ layout, letterCase })),
)

/** No scanner puts more in place of a separator: `<GS>`, `{GS}`, a space. */
const longestReplacement = 6
/** No scanner adds more; what is longer is another code that happens to hold this one. */
const longestAddition = 16

/**
 * Finds the content of a known code in what arrived, and what the scanner's settings made of it: letter case, keyboard
 * layout, separator, AIM identifier, what was added, what ended it. Undefined where none of the codes is in it.
 */
export function recognise(heard: Heard): CodeReading | undefined {
  const { text, suffix } = heard.suffix ? { text: heard.text, suffix: heard.suffix } : withoutEnd(heard.text)
  for (const code of knownCodes)
    for (const change of changes) {
      const found = findIn(text, code, change)
      if (!found) continue
      const { before, aim } = identifierIn(found.before, heard.aim, { code, change })
      const { after, separator } = found
      if (before.length > longestAddition || after.length > longestAddition) return undefined
      return { code: code.id, text: heard.text, suffix, aim, separator, ...change, before, after }
    }
  return undefined
}

const endMarks = [
  ['crlf', '\r\n'],
  ['cr', '\r'],
  ['lf', '\n'],
  ['tab', '\t'],
] as const

/** An end mark behind ETX is no more than ETX; the framing understands STX … ETX whatever follows. */
function withoutEnd(text: string): { text: string; suffix: CodeReading['suffix'] } {
  const [suffix, mark] = endMarks.find(([, one]) => text.endsWith(one)) ?? (['none', ''] as const)
  const rest = text.slice(0, text.length - mark.length)
  if (rest.startsWith(startOfText) && rest.endsWith(endOfText))
    return { text: rest.slice(1, -1), suffix: 'stx-etx' }
  return { text: rest, suffix }
}

interface Found {
  readonly before: string
  readonly after: string
  readonly separator: CodeReading['separator']
}

function findIn(text: string, code: KnownCode, change: Change): Found | undefined {
  const [first = '', second] = code.sent.split(groupSeparator).map((part) => changed(part, change))
  const start = text.indexOf(first)
  if (start < 0) return undefined
  const before = text.slice(0, start)
  const rest = text.slice(start + first.length)
  if (second === undefined) return { before, after: rest, separator: null }
  const next = rest.indexOf(second)
  if (next < 0 || next > longestReplacement) return undefined
  return { before, after: rest.slice(next + second.length), separator: becameOf(rest.slice(0, next)) }
}

const changed = (text: string, { layout, letterCase }: Change): string =>
  typedFor(layout, cases[letterCase](text))

function becameOf(separator: string): CodeReading['separator'] {
  if (separator === groupSeparator) return 'kept'
  return separator === '' ? 'lost' : 'replaced'
}

/** An identifier in front of the code is no addition; nor is FNC1, which some scanners send as a separator there. */
function identifierIn(
  before: string,
  beside: string | null,
  { code, change }: { readonly code: KnownCode; readonly change: Change },
): { before: string; aim: CodeReading['aim'] } {
  const rest = before.endsWith(groupSeparator) ? before.slice(0, -1) : before
  const expected = `]${changed(code.aim.slice(1), change)}`
  if (rest.endsWith(expected)) return { before: rest.slice(0, -expected.length), aim: 'sent' }
  // On another keyboard its digit is a sign.
  const [other] = /\][A-Za-z][!-~]$/u.exec(rest) ?? []
  if (other !== undefined) return { before: rest.slice(0, -other.length), aim: 'other' }
  if (beside !== null) return { before: rest, aim: beside === code.aim ? 'sent' : 'other' }
  return { before: rest, aim: 'missing' }
}
