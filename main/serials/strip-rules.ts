import type { RefusalOf } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'
import { normalForm } from '../../shared/serial-number'
import { parsePattern } from '../../shared/strip-pattern'
import type { StripRule } from '../../shared/strip-rule'

/** A rule as it is kept: its beginning in the form that scans have, its pattern understood. */
export function judgeStripRule(rule: StripRule): Result<StripRule, RefusalOf<'strip-rule-unclear'>> {
  if (rule.kind === 'none') return accepted(rule)
  if (rule.kind === 'prefix') {
    const text = normalForm(rule.text)
    return text === '' ? refused({ code: 'strip-rule-unclear', why: 'empty' }) : accepted({ ...rule, text })
  }
  const signs = parsePattern(rule.text)
  return signs.ok ? accepted(rule) : refused({ code: 'strip-rule-unclear', why: signs.refusal })
}
