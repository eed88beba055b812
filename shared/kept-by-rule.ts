import { normalForm, serialKey } from './serial-number'
import { parsePattern, partOf } from './strip-pattern'
import type { StripRule } from './strip-rule'

/** No serial number is longer; what is longer is judged as it is. */
const longest = 128

/** What a rule keeps of a scan, in normal form; undefined where it does not fit or would keep nothing. */
export function keptByRule(rule: StripRule, scanned: string): string | undefined {
  const text = normalForm(scanned)
  if (text.length > longest) return undefined
  const kept = normalForm(partByRule(rule, text) ?? '')
  return kept === '' || kept === text ? undefined : kept
}

function partByRule({ kind, ...rule }: StripRule, text: string): string | undefined {
  if (!('text' in rule)) return undefined
  if (kind === 'prefix') return text.startsWith(rule.text) ? text.slice(rule.text.length) : undefined
  const signs = parsePattern(rule.text)
  return signs.ok ? partOf(signs.value, text) : undefined
}

/** What was taken off a scan: the pieces before and after what was kept, without the empty ones. */
export function removedFrom(scanned: string, kept: string): string[] {
  const text = normalForm(scanned)
  const [whole, part] = [serialKey(text), serialKey(kept)]
  const at = whole.indexOf(part)
  if (at < 0 || whole.length !== text.length) return []
  const pieces = [text.slice(0, at), text.slice(at + part.length)]
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '')
}
