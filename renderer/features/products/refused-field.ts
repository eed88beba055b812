import type { RefusalTo } from '../../../shared/ipc/contract'
import { showAtField } from '../../form/refusal-at-field'
import { fieldOfCode, type ProductForm } from './product-values'

type ProductRefusal = RefusalTo<'products.create' | 'products.save'>

/** Shows a refusal of a product at the field or code row it is about; false when it is about none. */
export function showAtProductField(form: ProductForm, refusal: ProductRefusal): boolean {
  const field = fieldOf(form, refusal)
  return field !== undefined && showAtField(form, refusal, { [refusal.code]: field })
}

function fieldOf(form: ProductForm, refusal: ProductRefusal): string | undefined {
  if (refusal.code === 'sku-taken') return 'sku'
  return 'text' in refusal ? fieldOfCode(form.getValues().codes, refusal.text) : undefined
}
