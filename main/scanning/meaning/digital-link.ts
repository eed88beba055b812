import { accepted, refused, type Result } from '../../../shared/result'
import type { ScanRefusal } from '../../../shared/scan-refusals'
import { refusalOfValue } from './gs1-checks'
import { add } from './gs1-elements'
import { applicationIdentifier } from './gs1-table'
import type { Element } from './parsed-scan'

/** The keys a link can be about, and what may qualify each, in this order (GS1 Digital Link: URI Syntax, section 4). */
const qualifiersOf: Readonly<Record<string, readonly string[]>> = {
  '00': [],
  '01': ['22', '10', '21'],
  '253': [],
  '255': [],
  '401': [],
  '402': [],
  '414': ['254'],
  '417': ['7040'],
  '8003': [],
  '8004': ['7040'],
  '8006': ['22', '10', '21'],
  '8010': ['8011'],
  '8013': [],
  '8017': ['8019'],
  '8018': ['8019'],
}

export const isWebAddress = (text: string): boolean => /^https?:\/\/\S+$/iu.test(text)

/** The elements of a Digital Link, of any domain; undefined for every other address, which is no error. */
export function readDigitalLink(text: string, now: Date): Result<Element[], ScanRefusal> | undefined {
  const [address = ''] = text.split('#')
  const [beforeQuery = '', query = ''] = splitOnce(address, '?')
  const [, path = ''] = splitOnce(beforeQuery.replace(/^https?:\/\//iu, ''), '/')
  // A slash at the end is a value left empty where one is due, and nothing elsewhere.
  const pairs = pairsIn(path.split('/')) ?? pairsIn(path.replace(/\/$/u, '').split('/'))
  if (!pairs) return undefined
  return judge([...pairs, ...elementsInQuery(query)], now)
}

function splitOnce(text: string, separator: string): readonly string[] {
  const at = text.indexOf(separator)
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}

/** The key and its qualifiers, from where they begin to the end of the path. */
function pairsIn(segments: readonly string[]): Element[] | undefined {
  for (const [at, key] of segments.entries()) {
    const qualifiers = qualifiersOf[key]
    const rest = segments.slice(at)
    if (qualifiers === undefined || rest.length % 2 !== 0) continue
    const pairs = rest.flatMap((ai, place): Element[] =>
      place % 2 === 0 ? [[ai, rest[place + 1] ?? '']] : [],
    )
    if (isKey(pairs[0]) && areInOrder(pairs.slice(1), qualifiers)) return pairs
  }
  return undefined
}

/** What has not the length or the digits of a key is part of some other address, such as the name of a page. */
function isKey([ai, encoded]: Element | readonly [] = []): boolean {
  const identifier = applicationIdentifier(ai ?? '')
  const value = decoded(encoded ?? '') ?? ''
  if (!identifier || value.length < identifier.min || value.length > identifier.max) return false
  const [first] = identifier.parts
  return first?.type !== 'N' || /^[0-9]+$/u.test(value.slice(0, first.min))
}

function areInOrder(pairs: readonly Element[], qualifiers: readonly string[]): boolean {
  const places = pairs.map(([ai]) => qualifiers.indexOf(ai))
  return places.every((place, at) => place >= 0 && (at === 0 || place > (places[at - 1] ?? 0)))
}

/** Other parameters of the query are the address's own. */
const elementsInQuery = (query: string): Element[] =>
  query.split('&').flatMap((parameter): Element[] => {
    const [name = '', value = ''] = splitOnce(parameter, '=')
    return applicationIdentifier(name) ? [[name, value]] : []
  })

function judge(pairs: readonly Element[], now: Date): Result<Element[], ScanRefusal> {
  const elements: Element[] = []
  for (const [ai, encoded] of pairs) {
    const value = decoded(encoded)
    const identifier = applicationIdentifier(ai)
    if (value === undefined || !identifier) return refused('gs1-charset')
    const refusal = refusalOfValue(identifier, value, now) ?? add(elements, [ai, value])
    if (refusal) return refused(refusal)
  }
  return accepted(elements)
}

function decoded(encoded: string): string | undefined {
  try {
    return decodeURIComponent(encoded)
  } catch {
    return undefined
  }
}
