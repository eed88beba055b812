import { refused, accepted, type Result } from '../../../shared/result'
import type { ScanRefusal } from '../../../shared/scan-refusals'
import { refusalOfValue } from './gs1-checks'
import { type ApplicationIdentifier, identifierAt } from './gs1-table'
import type { Element } from './parsed-scan'

/** FNC1 inside a code is transmitted as GS. */
export const groupSeparator = '\u001d'

interface Cut {
  readonly element: Element
  readonly rest: string
}

/**
 * Cuts a GS1 element string into its elements, in their order (GS1 General Specifications, section 7.8). Separators
 * where none is needed are tolerated; the same identifier twice with another value is refused.
 */
export function readElements(text: string, now: Date): Result<Element[], ScanRefusal> {
  const elements: Element[] = []
  let rest = text
  while ((rest = withoutSeparators(rest)) !== '') {
    const cut = cutElement(rest, now)
    if (!cut.ok) return cut
    rest = cut.value.rest
    const refusal = add(elements, cut.value.element)
    if (refusal) return refused(refusal)
  }
  return elements.length === 0 ? refused('empty') : accepted(elements)
}

/** Keeps an element; the same one again is one. */
export function add(elements: Element[], element: Element): ScanRefusal | undefined {
  const before = elements.find(([ai]) => ai === element[0])
  if (before && before[1] !== element[1]) return 'gs1-repeated-ai'
  if (!before) elements.push(element)
  return undefined
}

function cutElement(text: string, now: Date): Result<Cut, ScanRefusal> {
  const identifier = identifierAt(text)
  if (!identifier) return refused('gs1-unknown-ai')
  const { ai } = identifier
  const { value, rest } = cutValue(identifier, text.slice(ai.length))
  const refusal = refusalOfValue(identifier, value, now)
  return refusal ? refused(refusal) : accepted({ element: [ai, value], rest })
}

function cutValue(
  { fnc1Needed, max }: ApplicationIdentifier,
  text: string,
): { readonly value: string; readonly rest: string } {
  const end = text.indexOf(groupSeparator)
  const upToSeparator = end < 0 ? text : text.slice(0, end)
  const value = fnc1Needed ? upToSeparator : upToSeparator.slice(0, max)
  return { value, rest: text.slice(value.length) }
}

const withoutSeparators = (text: string): string => {
  let at = 0
  while (text[at] === groupSeparator) at += 1
  return text.slice(at)
}
