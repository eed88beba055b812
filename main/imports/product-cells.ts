import type { ProductCode, ProductDraft } from '../../shared/ipc/products'
import type { PlannedCell } from './planned-row'
import { productColumns } from './product-columns'
import type { RowReader } from './row-reader'
import { english } from './words/en'

export const codeTexts = (codes: readonly ProductCode[], kind: ProductCode['kind']): string[] =>
  codes.flatMap((code) => (code.kind === kind ? [code.text] : []))

/** What stands in a cell for a field of a product; several codes one below the other. */
export const productCell: Readonly<Record<string, (product: ProductDraft) => string>> = {
  sku: ({ sku }) => sku,
  name: ({ name }) => name,
  hasSerialNumbers: ({ hasSerialNumbers }) => (hasSerialNumbers ? english.yes : english.no),
  parentName: ({ parentName }) => parentName ?? '',
  options: ({ options }) => options,
  unit: ({ unit }) => unit,
  location: ({ location }) => location,
  status: ({ status }) => english.statuses[status],
  gtins: ({ codes }) => codeTexts(codes, 'gtin').join('\n'),
  barcodes: ({ codes }) => codeTexts(codes, 'barcode').join('\n'),
}

/** The fields of a row as the preview shows them: what was and what would be, or what stands in a row that is refused. */
export function cellsOf(
  row: RowReader,
  before: ProductDraft | undefined,
  draft: ProductDraft | undefined,
): PlannedCell[] {
  return productColumns.flatMap(({ field }) => {
    if (!draft) return row.has(field) ? [{ field, text: row.shown(field), before: null }] : []
    const text = productCell[field]?.(draft) ?? ''
    const was = before ? (productCell[field]?.(before) ?? '') : null
    return [{ field, text, before: was === text ? null : was }]
  })
}
