import type { Invoice, InvoicedLine } from './content'
import { type Formats, formatsOf, type MoneyFormats, moneyFormatsOf } from './formats'
import { type Html, html } from './html'
import { numberTableRows } from './number-table-rows'
import { linesOf, type PaperPage, sheet } from './sheet'
import type { PaperWords } from './words/paper-words'

const tableColumns = 6

/** A bill, or a credit note, which says so and names the invoice that it takes back. */
export function invoicePaper(invoice: Invoice, words: PaperWords): PaperPage {
  const formats = { ...formatsOf(words.language), ...moneyFormatsOf(words.language, invoice.currency) }
  const isCredit = invoice.kind === 'credit-note'
  return sheet({
    words,
    kind: isCredit ? words.titles.creditNote : words.titles.invoice,
    number: invoice.number,
    company: invoice.company,
    mark: invoice.credits && words.credits(invoice.credits.number, formats.date(invoice.credits.date)),
    addressees: [
      {
        label: isCredit ? words.addressees.customer : words.addressees.billTo,
        lines: linesOf(invoice.customer),
      },
    ],
    facts: factsOf(invoice, words, formats),
    body: html`<table>
${tableHead(invoice, words)}
${invoice.lines.map((line, place) => lineRows(line, place + 1, words, formats))}
</table>
${totalsBlock(invoice, words, formats)}`,
  })
}

type InvoiceFormats = Formats & MoneyFormats

const factsOf = (invoice: Invoice, { facts }: PaperWords, { date }: Formats) => [
  { label: facts.date, text: date(invoice.date) },
  { label: facts.order, text: invoice.orderNumber },
  { label: facts.yourReference, text: invoice.orderReference },
  { label: facts.dispatch, text: invoice.dispatchNumber },
  { label: facts.shipped, text: invoice.dispatchDate === null ? null : date(invoice.dispatchDate) },
]

const tableHead = ({ currency }: Invoice, { columns }: PaperWords): Html => html`<colgroup>
<col class="w-position"><col><col class="w-quantity"><col class="w-price"><col class="w-tax"><col class="w-amount">
</colgroup>
<thead><tr>
<th>${columns.position}</th><th>${columns.product}</th>
<th class="right">${columns.quantity}</th>
<th class="right">${columns.unitPrice}</th>
<th class="right">${columns.taxRate}</th>
<th class="right">${columns.amount} ${currency}</th>
</tr></thead>`

function lineRows(line: InvoicedLine, position: number, words: PaperWords, formats: InvoiceFormats): Html {
  const { serials } = line
  const isNumbered = serials.length > 0
  return html`<tbody>
<tr class="${isNumbered ? 'numbered' : 'plain'}">
<td>${position}</td>
<td><p class="typed">${line.description}</p>
<p class="more code">${line.sku}</p>
${isNumbered ? html`<p class="more">${words.serialNumbers(serials.length)}</p>` : null}</td>
<td class="right">${formats.count(line.quantity)} ${line.unit}</td>
<td class="right">${formats.amount(line.unitPrice)}</td>
<td class="right">${formats.rate(line.taxRate)}</td>
<td class="right">${formats.amount(line.net)}</td>
</tr>
${numberTableRows(serials, tableColumns)}</tbody>
`
}

/** The tax of each rate stands by itself: it is rounded once for each. */
function totalsBlock({ kind, totals }: Invoice, words: PaperWords, formats: InvoiceFormats): Html {
  return html`<table class="totals">
${totalRow(words.net, formats.amount(totals.net))}
${totals.taxes.map(({ taxRate, net, tax }) => totalRow(words.taxOn(formats.rate(taxRate), formats.amount(net)), formats.amount(tax)))}
${totalRow(kind === 'invoice' ? words.total : words.toCredit, formats.money(totals.gross))}
</table>`
}

const totalRow = (label: string, amount: string): Html =>
  html`<tr><td>${label}</td><td class="right">${amount}</td></tr>`
