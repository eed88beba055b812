import { commandIn } from '../../shared/command'
import type { Fact, FrameMeaning } from '../../shared/journalled-frame'
import type { FrameError } from '../scanners/frame'
import { parseScan } from './meaning/parse-scan'
import type { ParsedScan } from './meaning/parsed-scan'

interface Read {
  readonly source: 'scan' | 'typed'
  readonly text: string
  readonly aim: string | null
  readonly error: FrameError | null
  readonly at: number
}

/** What a frame says, as the works understand it, to be shown beside its bytes. */
export function meaningOf({ source, text, aim, error, at }: Read): FrameMeaning {
  if (error !== null) return { kind: 'damaged', reason: error }
  if (source === 'typed') return { kind: 'typed' }
  const parsed = parseScan(text, aim, new Date(at))
  if (!parsed.ok) return { kind: 'damaged', reason: parsed.refusal }
  const { format, symbology } = parsed.value
  return { kind: 'understood', format, symbology, facts: factsOf(parsed.value) }
}

function factsOf(said: ParsedScan): Fact[] {
  return [
    ...facts('gtin', said.gtin),
    ...facts('content-gtin', said.contentGtin),
    ...facts('sscc', said.sscc),
    ...facts('part', said.part),
    ...facts('serial', ...(said.serials ?? [])),
    ...facts('lot', said.lot),
    ...facts('expiry', said.expiry),
    ...facts('made', said.made),
    ...facts('quantity', said.qty?.toString()),
    ...facts('secondary-serial', said.secondarySerial),
    ...facts('additional-id', said.additionalId),
    ...facts('customer-part', said.customerPart),
    ...facts('unique-id', ...(said.uniqueIds ?? [])),
    ...facts('gtin-candidate', said.gtinCandidate),
    ...facts('data-identifier', said.diHint?.join(' ')),
    ...facts('command', commandIn(said.text)),
  ]
}

const facts = (what: Fact['what'], ...texts: readonly (string | undefined)[]): Fact[] =>
  texts.flatMap((text) => (text === undefined ? [] : [{ what, text }]))
