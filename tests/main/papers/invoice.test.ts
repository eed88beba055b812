import { describe, expect, it } from 'vitest'
import type { Invoice } from '../../../main/papers/content'
import { invoicePaper } from '../../../main/papers/invoice'
import { english } from '../../../main/papers/words/en'
import { aDay, anInvoice } from './contents'
import { rowsOf, textOf } from './paper-text'

const invoiceOf = (invoice: Partial<Invoice> = {}) => invoicePaper(anInvoice(invoice), english)

const negated = ({ lines, totals }: Invoice): Partial<Invoice> => ({
  lines: lines.map((line) => ({ ...line, quantity: -line.quantity, net: -line.net })),
  totals: {
    net: -totals.net,
    taxes: totals.taxes.map(({ taxRate, net, tax }) => ({ taxRate, net: -net, tax: -tax })),
    tax: -totals.tax,
    gross: -totals.gross,
  },
})

describe('an invoice', () => {
  it('says who bills whom for what, and when it was shipped', () => {
    const page = invoiceOf()

    expect(page.title).toBe('Invoice INV-1040')
    const text = textOf(page.html)
    expect(text).toContain('Tax no. DE 123 Invoice INV-1040 Bill to Contoso Main Street 1 Dublin')
    expect(text).toContain(
      'Date 25 November 2026 Order SO-1017 Your reference PO 4471 Dispatch D-1042 Shipped on 25 November 2026',
    )
  })

  it('lists prices and amounts, the serial numbers under their line, and the tax of each rate', () => {
    expect(rowsOf(invoiceOf())).toEqual([
      'Pos. Product Quantity Unit price Tax Amount EUR',
      '1 Router X1 RX1-EU 2 serial numbers 2 pcs 1,299.50 19% 2,599.00',
      'SN-1 SN-2',
      '2 Manual BOOK 3 pcs 10.00 7% 30.00',
      'Net 2,629.00',
      'Tax 7% on 30.00 2.10',
      'Tax 19% on 2,599.00 493.81',
      'Total €3,124.91',
    ])
  })

  it('writes money as its currency has it', () => {
    const rows = rowsOf(invoiceOf({ currency: 'JPY' }))

    expect(rows[0]).toContain('Amount JPY')
    expect(rows.at(-1)).toBe('Total JP¥312,491')
  })
})

describe('a credit note', () => {
  it('is called one, and names the invoice that it takes back', () => {
    const page = invoiceOf({
      ...negated(anInvoice()),
      kind: 'credit-note',
      number: 'CN-1003',
      credits: { number: 'INV-1040', date: aDay },
    })

    expect(page.title).toBe('Credit note CN-1003')
    expect(textOf(page.html)).toContain('Credit note CN-1003 Credit for invoice INV-1040 of 25 November 2026')
    expect(textOf(page.html)).not.toContain('Bill to')
    expect(rowsOf(page).slice(1)).toEqual([
      '1 Router X1 RX1-EU 2 serial numbers -2 pcs 1,299.50 19% -2,599.00',
      'SN-1 SN-2',
      '2 Manual BOOK -3 pcs 10.00 7% -30.00',
      'Net -2,629.00',
      'Tax 7% on -30.00 -2.10',
      'Tax 19% on -2,599.00 -493.81',
      'Total credited -€3,124.91',
    ])
  })
})
