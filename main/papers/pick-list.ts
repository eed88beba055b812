import type { PickLine, PickList } from './content'
import { formatsOf } from './formats'
import { type Html, html } from './html'
import { numberTableRows } from './number-table-rows'
import { type PaperPage, sheet } from './sheet'
import type { PaperWords } from './words/paper-words'

const tableColumns = 5

/** What has to be fetched, in the order of the shelves. */
export function pickListPaper(list: PickList, words: PaperWords): PaperPage {
  const { moment } = formatsOf(words.language)
  const { facts, addressees } = words
  const lines = byLocation(list.lines.filter((line) => toFetch(line) > 0))
  return sheet({
    words,
    kind: words.titles.pickList,
    number: list.dispatchNumber ?? list.orderNumber,
    // It stays in the house.
    company: null,
    mark: lines.length === 0 ? words.nothingToFetch : null,
    addressees: [{ label: addressees.customer, lines: list.customerName }],
    facts: [
      { label: facts.order, text: list.orderNumber },
      { label: facts.yourReference, text: list.orderReference },
      { label: facts.dispatch, text: list.dispatchNumber },
      { label: facts.printed, text: moment(list.printedAt) },
    ],
    body: html`${list.note === '' ? null : html`<p class="note lines">${list.note}</p>`}
${lines.length === 0 ? null : linesTable(lines, words)}`,
  })
}

const toFetch = ({ quantity, packed }: PickLine): number => quantity - packed

/** A-2 before A-10; what has no location comes last. */
const byLocation = (lines: readonly PickLine[]): PickLine[] =>
  lines.toSorted(
    (one, other) =>
      Number(one.location === '') - Number(other.location === '') ||
      collator.compare(one.location, other.location) ||
      collator.compare(one.sku, other.sku),
  )

const collator = new Intl.Collator('en', { numeric: true })

const linesTable = (lines: readonly PickLine[], words: PaperWords): Html => html`<table>
<colgroup><col class="w-location"><col class="w-sku"><col><col class="w-quantity"><col class="w-tick"></colgroup>
<thead><tr>
<th>${words.columns.location}</th><th>${words.columns.sku}</th><th>${words.columns.product}</th>
<th class="right">${words.columns.toFetch}</th>
<th class="right">${words.columns.fetched}</th>
</tr></thead>
${lines.map((line) => lineRows(line, words))}
</table>`

function lineRows(line: PickLine, words: PaperWords): Html {
  const { count } = formatsOf(words.language)
  return html`<tbody>
<tr class="${line.expected.length > 0 ? 'numbered' : 'plain'}">
<td><strong class="typed">${line.location}</strong></td>
<td class="code">${line.sku}</td>
<td><p class="typed">${line.name}</p>
${notesOn(line, words).map((note) => html`<p class="more typed">${note}</p>`)}</td>
<td class="right"><span class="quantity">${count(toFetch(line))}</span> ${line.unit}</td>
<td class="right tick"></td>
</tr>
${numberTableRows(line.expected, tableColumns)}</tbody>
`
}

function notesOn(line: PickLine, words: PaperWords): string[] {
  const { options, packed, quantity, expected, isSerialised } = line
  const open = toFetch(line) - expected.length
  return [
    options,
    packed > 0 ? words.packedAlready(packed, quantity) : '',
    isSerialised && open > 0 && expected.length > 0 ? words.anyUnits(open) : '',
    expected.length > 0 ? words.promised(expected.length) : '',
  ].filter((note) => note !== '')
}
