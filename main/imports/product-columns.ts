import type { ColumnPlan } from './columns'
import { english } from './words/en'

const { products: words } = english.columns

const column = (
  field: keyof typeof words,
  alsoCalled: readonly string[],
  isRequired = false,
): ColumnPlan => ({ field, isRequired, alsoCalled, ...words[field] })

/** What others call a sku. */
export const skuIsAlsoCalled = ['sku variation', 'sku no', 'article number', 'item number', 'product code']

/** The columns of products, in the order of an export. */
export const productColumns: readonly ColumnPlan[] = [
  column('sku', skuIsAlsoCalled, true),
  column('name', ['product', 'product name', 'description'], true),
  column('hasSerialNumbers', ['serial numbers', 'serialised', 'serialized', 'serial tracked', 'has serials']),
  column('parentName', ['parent', 'parent name']),
  column('options', ['option', 'variation', 'variant']),
  column('unit', ['unit of measure', 'uom']),
  column('location', ['shelf', 'bin']),
  column('status', ['state']),
  column('gtins', ['gtin', 'ean', 'upc', 'ean upc']),
  column('barcodes', ['barcode', 'own barcode', 'own barcodes']),
]
