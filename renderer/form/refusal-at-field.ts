import type { UseFormReturnType } from '@mantine/form'
import type { Refusal, RefusalCode } from '../../shared/refusal'
import { refusalText } from '../words/refusal-text'

/**
 * Shows a refusal at the field it is about: `showAtField(form, refusal, { 'sku-taken': 'sku' })`.
 * True when it found its field; else show it with RefusalAlert.
 */
export function showAtField<Values extends Record<string, unknown>>(
  form: UseFormReturnType<Values>,
  refusal: Refusal,
  fields: Partial<Record<RefusalCode, string>>,
): boolean {
  const field = fields[refusal.code]
  if (field === undefined) return false
  const { title, advice } = refusalText(refusal)
  form.setFieldError(field, `${title}. ${advice}`)
  form.getInputNode(field)?.focus()
  return true
}
