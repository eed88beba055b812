import { type Html, html } from './html'
import { numberRows } from './number-rows'

/**
 * The serial numbers of a line, as rows of its table: a page can end between any two of them, and none is torn. Each
 * row begins with the place of its first number, for counting.
 */
export function numberTableRows(serials: readonly string[], tableColumns: number): readonly Html[] {
  const { columns, rows } = numberRows(serials)
  return rows.map(
    (row, place) => html`<tr class="numbers"><td colspan="${tableColumns}"><div class="number-row">
<span class="ordinal">${rows.length > 1 ? place * columns + 1 : null}</span>
<div class="across across-${columns}">${row.map((serial) => html`<span>${serial}</span> `)}</div>
</div></td></tr>
`,
  )
}
