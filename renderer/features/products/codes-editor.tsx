import { Button, Group, Stack, Text, Title } from '@mantine/core'
import type { FormErrors } from '@mantine/form'
import { IconPlus } from '@tabler/icons-react'
import { useCallback, useRef } from 'react'
import { refusalText } from '../../words/refusal-text'
import { t } from '../../words/words'
import { whyNoCode } from './code-check'
import { CodeFields } from './code-fields'
import { type CodeRow, inOneLine, type ProductForm } from './product-values'

/** The codes that lead to a product: as many as its labels have. */
export function CodesEditor({ form }: { readonly form: ProductForm }) {
  const { codes } = form.values
  const made = useRef(0)
  const frame = useRef<HTMLDivElement>(null)
  const add = useCallback(() => {
    made.current += 1
    const row: CodeRow = { key: `new ${made.current}`, kind: 'gtin', text: '' }
    form.setFieldValue('codes', (before) => [...before, row])
  }, [form])
  const remove = (place: number) => {
    form.setFieldValue('codes', (before) => before.filter((_, at) => at !== place))
    form.setErrors((errors) => withoutCodes(errors))
    frame.current?.querySelector<HTMLElement>('[data-add]')?.focus()
  }
  const check = (place: number) => {
    const refusal = whyNoCode(codes, place)
    if (refusal) form.setFieldError(`codes.${place}.text`, inOneLine(refusalText(refusal)))
  }
  return (
    <Stack gap="xs" ref={frame} component="section" aria-labelledby="codes-title">
      <div>
        <Title order={2} id="codes-title">
          {t('products.codes.title')}
        </Title>
        <Text c="dimmed">{t(codes.length === 0 ? 'products.codes.none' : 'products.codes.why')}</Text>
      </div>
      {codes.map((code, place) => (
        <CodeFields
          key={code.key}
          place={place}
          code={code}
          error={form.errors[`codes.${place}.text`]}
          onChange={(change) => {
            form.clearFieldError(`codes.${place}.text`)
            form.setFieldValue('codes', (before) => changedAt(before, place, change))
          }}
          onLeave={() => check(place)}
          onEnter={add}
          onRemove={() => remove(place)}
        />
      ))}
      <Group>
        <Button variant="default" data-add leftSection={<IconPlus size={18} aria-hidden />} onClick={add}>
          {t('products.codes.add')}
        </Button>
      </Group>
    </Stack>
  )
}

const changedAt = (codes: readonly CodeRow[], place: number, change: Partial<CodeRow>): readonly CodeRow[] =>
  codes.map((code, at) => (at === place ? { ...code, ...change } : code))

/** Places have moved: what was said about a row would stand at another. */
const withoutCodes = (errors: FormErrors): FormErrors =>
  Object.fromEntries(Object.entries(errors).filter(([field]) => !field.startsWith('codes.')))
