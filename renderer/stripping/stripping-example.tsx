import { Text, TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import { keptByRule } from '../../shared/kept-by-rule'
import { parsePattern } from '../../shared/strip-pattern'
import type { StripRule } from '../../shared/strip-rule'
import { useScanInto } from '../lib/scan-into'
import { Serial } from '../theme/serial'
import { refusalText } from '../words/refusal-text'
import { t } from '../words/words'

type Rule = Exclude<StripRule, { kind: 'none' }>

/** Shows at once what a rule keeps of an example, scanned or typed, or why it keeps all of it. */
export function StrippingExample({ rule }: { readonly rule: Rule }) {
  const [example, setExample] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useScanInto(field, ({ text }) => setExample(text))
  return (
    <div>
      <TextInput
        ref={field}
        size="md"
        label={t('stripping.example')}
        description={t('stripping.exampleHint')}
        classNames={{ input: 'serial' }}
        maxLength={5_000}
        autoComplete="off"
        spellCheck={false}
        value={example}
        onChange={(event) => setExample(event.currentTarget.value)}
      />
      <Text component="output" mt="xs">
        <Verdict rule={rule} example={example} />
      </Text>
    </div>
  )
}

function Verdict({ rule, example }: { readonly rule: Rule; readonly example: string }) {
  const signs = rule.kind === 'pattern' ? parsePattern(rule.text) : undefined
  if (signs && !signs.ok) return refusalText({ code: 'strip-rule-unclear', why: signs.refusal }).title
  if (example.trim() === '') return t('stripping.noExample')
  const kept = keptByRule(rule, example)
  if (kept === undefined) return t('stripping.doesNotFit')
  return (
    <>
      {t('stripping.keeps')} <Serial text={kept} />
    </>
  )
}
