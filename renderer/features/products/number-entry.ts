import type { RefusalOf } from '../../../shared/refusal'
import { accepted, refused, type Result } from '../../../shared/result'
import { splitPastedList } from '../../../shared/serial-list'
import { type RangeRefusal, serialsFromTo } from '../../../shared/serial-range'
import { type CaptureSource, mostNumbersAtOnce } from '../../../shared/values'

/** Many numbers as they are entered: a list that is typed or pasted, or the two ends of a range. */
export interface NumberEntry {
  readonly how: 'list' | 'range'
  readonly text: string
  /** How the list came in last. */
  readonly cameBy: 'typed' | 'pasted' | 'scan'
  readonly commasSeparate: boolean
  readonly first: string
  readonly last: string
}

export const nothingEntered: NumberEntry = {
  how: 'list',
  text: '',
  cameBy: 'typed',
  commasSeparate: false,
  first: '',
  last: '',
}

type EntryRefusal = RangeRefusal | RefusalOf<'too-many-at-once'>

/** The numbers an entry stands for; none while a range has only one end. */
export function numbersOf(entry: NumberEntry): Result<readonly string[], EntryRefusal> {
  if (entry.how === 'range') return rangeOf(entry)
  const texts = splitPastedList(entry.text, entry)
  return texts.length > mostNumbersAtOnce
    ? refused({ code: 'too-many-at-once', given: texts.length, most: mostNumbersAtOnce })
    : accepted(texts)
}

const rangeOf = ({ first, last }: NumberEntry): Result<readonly string[], RangeRefusal> =>
  first.trim() === '' || last.trim() === '' ? accepted([]) : serialsFromTo(first, last)

export const sourceOf = ({ how, cameBy }: NumberEntry): CaptureSource => (how === 'range' ? 'range' : cameBy)

/** The list with one more number, on a line of its own. */
export const withNumber = (list: string, number: string): string =>
  list === '' || list.endsWith('\n') ? `${list}${number}\n` : `${list}\n${number}\n`
