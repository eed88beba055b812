import type { UseFormReturnType } from '@mantine/form'
import type { Product, ProductCode, ProductDraft, ProductStatus } from '../../../shared/ipc/products'
import { productCodeKey } from '../../../shared/product-code'
import { fittingText, neededText } from '../../form/checks'
import { refusalText } from '../../words/refusal-text'
import { t } from '../../words/words'
import { whyNoCode } from './code-check'

/** A row of the codes editor; its key stays while rows come and go. */
export interface CodeRow extends ProductCode {
  readonly key: string
}

/** What the form on a product's details holds. */
export interface ProductValues extends Record<string, unknown> {
  sku: string
  name: string
  parentName: string
  options: string
  unit: string
  location: string
  status: ProductStatus
  hasSerialNumbers: boolean
  codes: readonly CodeRow[]
}
export type ProductForm = UseFormReturnType<ProductValues>

const atFirst: ProductValues = {
  sku: '',
  name: '',
  parentName: '',
  options: '',
  unit: t('products.pieces'),
  location: '',
  status: 'active',
  hasSerialNumbers: false,
  codes: [],
}

export function valuesOf(product: Product | null): ProductValues {
  if (product === null) return atFirst
  const { sku, name, parentName, options, unit, location, status, hasSerialNumbers, codes } = product
  return {
    sku,
    name,
    parentName: parentName ?? '',
    options,
    unit,
    location,
    status,
    hasSerialNumbers,
    codes: codes.map(({ kind, text }, place) => ({ key: `kept ${place}`, kind, text })),
  }
}

/** The draft as it is saved; empty code rows are left out. */
export const draftOf = ({ parentName, codes, ...values }: ProductValues): ProductDraft => ({
  ...values,
  parentName: parentName.trim() === '' ? null : parentName,
  codes: codes.filter(({ text }) => text.trim() !== '').map(({ kind, text }) => ({ kind, text })),
})

export const productChecks = {
  sku: neededText(64),
  name: neededText(200),
  parentName: fittingText(200),
  options: fittingText(200),
  unit: neededText(20),
  location: fittingText(60),
  codes: {
    text: (_: string, values: ProductValues, path: string): string | null => {
      const refusal = whyNoCode(values.codes, Number(path.split('.')[1]))
      return refusal ? inOneLine(refusalText(refusal)) : null
    },
  },
}

export const inOneLine = ({ title, advice }: { readonly title: string; readonly advice: string }): string =>
  `${title}. ${advice}`

/** The field a refused code stands in: `codes.2.text`. */
export function fieldOfCode(codes: readonly CodeRow[], text: string): string | undefined {
  const key = productCodeKey(text)
  const place = codes.findLastIndex((code) => productCodeKey(code.text) === key)
  return place === -1 ? undefined : `codes.${place}.text`
}
