import type { PackedLine, PackingSlip } from './content'
import { formatsOf } from './formats'
import { type Html, html } from './html'
import { numberTableRows } from './number-table-rows'
import { linesOf, type PaperPage, sheet } from './sheet'
import type { PaperWords } from './words/paper-words'

const tableColumns = 4

/** What is in the box, with the serial number of every unit. */
export function packingSlipPaper(slip: PackingSlip, words: PaperWords): PaperPage {
  const { date } = formatsOf(words.language)
  const { facts } = words
  return sheet({
    words,
    kind: words.titles.packingSlip,
    number: slip.number,
    company: slip.company,
    mark: markOf(slip, words),
    addressees: addresseesOf(slip, words),
    facts: [
      { label: slip.status === 'open' ? facts.packing : facts.shipped, text: date(slip.date) },
      { label: facts.order, text: slip.orderNumber },
      { label: facts.yourReference, text: slip.orderReference },
      { label: facts.carrier, text: slip.carrierReference },
      { label: facts.invoice, text: slip.invoiceNumber },
    ],
    body: html`<table>
<colgroup><col class="w-position"><col class="w-sku"><col><col class="w-quantity"></colgroup>
<thead><tr>
<th>${words.columns.position}</th><th>${words.columns.sku}</th><th>${words.columns.product}</th>
<th class="right">${words.columns.quantity}</th>
</tr></thead>
${slip.lines.map((line, place) => lineRows(line, place + 1, words))}
</table>`,
  })
}

const markOf = ({ status }: PackingSlip, words: PaperWords): string | null =>
  ({ open: words.notShipped, committed: null, reversed: words.reversed })[status]

/** Where it goes; the customer too when that is somewhere else. */
function addresseesOf({ customer, shipTo }: PackingSlip, { addressees }: PaperWords) {
  if (shipTo === '') return [{ label: addressees.shipTo, lines: linesOf(customer) }]
  return [
    { label: addressees.shipTo, lines: shipTo },
    { label: addressees.customer, lines: linesOf(customer) },
  ]
}

function lineRows(line: PackedLine, position: number, words: PaperWords): Html {
  const { serials, quantity } = line
  const { count } = formatsOf(words.language)
  const isNumbered = serials.length > 0
  return html`<tbody>
<tr class="${isNumbered ? 'numbered' : 'plain'}">
<td>${position}</td>
<td class="code">${line.sku}</td>
<td><p class="typed">${line.name}</p>
${line.options === '' ? null : html`<p class="more typed">${line.options}</p>`}
${isNumbered ? html`<p class="more">${words.serialNumbers(serials.length)}</p>` : null}
${isNumbered && serials.length < quantity ? html`<p class="more">${words.withoutSerial(quantity - serials.length)}</p>` : null}</td>
<td class="right"><span class="quantity">${count(quantity)}</span> ${line.unit}</td>
</tr>
${numberTableRows(serials, tableColumns)}</tbody>
`
}
