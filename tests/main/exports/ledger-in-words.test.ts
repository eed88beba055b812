import { describe, expect, it } from 'vitest'
import { ledgerInWords, type LedgerNames } from '../../../main/exports/ledger-in-words'

const names: LedgerNames = {
  suppliers: new Map([[3, 'Nordlicht']]),
  customers: new Map([[5, 'Hotel Post']]),
  products: new Map([[7, 'RX1']]),
  decimals: 2,
}

const kept = (value: unknown): string | null =>
  value === null || typeof value === 'string' ? value : JSON.stringify(value)

const said = (before: unknown, after: unknown) =>
  ledgerInWords({ before: kept(before), after: kept(after) }, names)

describe('a line of the ledger in words', () => {
  it('says statuses as the screens do', () => {
    expect(said('in-stock', 'returned-to-supplier')).toEqual({
      before: 'in stock',
      after: 'returned to supplier',
    })
    expect(said('PartFulfilled', 'Fulfilled').before).toBe('Part fulfilled')
    expect(said('open', 'committed')).toEqual({ before: 'open', after: 'committed' })
  })

  it('says of what is new only what was filled in, with names in place of ids', () => {
    const order = { number: 'PO-1001', supplierId: 3, reference: '', note: '', lines: [[7, 12]] }

    expect(said(null, order)).toEqual({
      before: '',
      after: 'number: PO-1001\nsupplier: Nordlicht\nlines: 12 × RX1',
    })
  })

  it('says that a field was cleared', () => {
    expect(said({ email: 'a@b.example' }, { email: '' })).toEqual({
      before: 'email: a@b.example',
      after: 'email: ',
    })
  })

  it('says amounts in units of the currency, and rates in per cent', () => {
    expect(said(null, { customerId: 5, lines: [[7, 2, 1999, 725]] }).after).toBe(
      'customer: Hotel Post\nlines: 2 × RX1 (19.99, 7.25 %)',
    )
    const line = { position: 0, productId: 7, sku: 'RX1', quantity: 2, unitPrice: 1999, taxRate: 725 }
    expect(said(null, { customerId: 5, customerName: 'Post', gross: 4288, lines: [line] }).after).toBe(
      'customer name: Post\ngross: 42.88\nlines: 2 × RX1 (19.99, 7.25 %)',
    )
  })

  it('says yes and no, and the codes of a product', () => {
    const codes = [
      { kind: 'gtin', text: '4006381333931' },
      { kind: 'barcode', text: '007' },
    ]
    expect(said(null, { hasSerialNumbers: true, codes }).after).toBe(
      'has serial numbers: yes\nGTINs and barcodes: gtin 4006381333931; barcode 007',
    )
  })

  it('leaves the name of a number series as it is', () => {
    expect(said({ 'serial M-': 1 }, { 'serial M-': 3 }).after).toBe('serial M-: 3')
  })

  it('tells long lists by their beginning', () => {
    const lines = Array.from({ length: 1_000 }, () => [7, 1])

    expect(said(null, { lines }).after).toMatch(/; and more: 980$/u)
  })
})
