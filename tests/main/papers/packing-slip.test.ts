import { describe, expect, it } from 'vitest'
import { packingSlipPaper } from '../../../main/papers/packing-slip'
import { english } from '../../../main/papers/words/en'
import { aSlip, packed } from './contents'
import { rowsOf, textOf } from './paper-text'

const slipOf = (slip: Parameters<typeof aSlip>[0] = {}) => packingSlipPaper(aSlip(slip), english)
const numbers = (count: number): string[] =>
  Array.from({ length: count }, (_, place) => `SN-${String(place + 1).padStart(6, '0')}`)

describe('a packing slip', () => {
  it('says whose it is, where it goes and what it belongs to', () => {
    const page = slipOf()

    expect(page.title).toBe('Packing slip D-1042')
    expect(page.foot).toBe('Packing slip D-1042 · Nordlicht GmbH')
    const text = textOf(page.html)
    expect(text).toContain('Nordlicht GmbH Hafenstraße 12 20457 Hamburg Tax no. DE 123 Packing slip D-1042')
    expect(text).toContain('Ship to Contoso Main Street 1 Dublin')
    expect(text).toContain(
      'Shipped on 25 November 2026 Order SO-1017 Your reference PO 4471 Shipment no. 1Z 999 Invoice INV-1040',
    )
  })

  it('goes to where it is shipped, and names the customer beside it', () => {
    const text = textOf(slipOf({ shipTo: 'Contoso, Warehouse 3\nCork' }).html)

    expect(text).toContain('Ship to Contoso, Warehouse 3 Cork Customer Contoso Main Street 1 Dublin')
  })

  it('leaves out what nobody filled in', () => {
    const text = textOf(
      slipOf({
        company: { name: '', address: '', taxNumber: '' },
        orderReference: '',
        carrierReference: '',
        invoiceNumber: null,
      }).html,
    )

    expect(text).not.toMatch(/Tax no|reference|Shipment|Invoice/u)
  })

  it('lists what is in the box, a line without serial numbers in one row', () => {
    const page = slipOf({
      lines: [
        packed({ serials: ['SN-88213-K'] }),
        packed({ sku: 'CB2', name: 'Cable 2 m', options: 'black', quantity: 1_200, unit: 'm' }),
      ],
    })

    expect(rowsOf(page)).toEqual([
      'Pos. Sku Product Quantity',
      '1 RX1-EU Router X1 1 serial number 1 pcs',
      'SN-88213-K',
      '2 CB2 Cable 2 m black 1,200 m',
    ])
  })

  it('has each of 500 serial numbers once, in rows that begin with the place of their first', () => {
    const page = slipOf({ lines: [packed({ quantity: 500, serials: numbers(500).toReversed() })] })

    const [, line, first, second, ...rest] = rowsOf(page)
    expect(line).toBe('1 RX1-EU Router X1 500 serial numbers 500 pcs')
    expect(first).toBe(`1 ${numbers(8).join(' ')}`)
    expect(second).toMatch(/^9 SN-000009 /u)
    expect(rest.at(-1)).toBe('497 SN-000497 SN-000498 SN-000499 SN-000500')
    expect(page.html.match(/SN-\d{6}/gu)).toEqual(numbers(500))
  })

  it('says how many units left without a number', () => {
    const page = slipOf({ lines: [packed({ quantity: 12, serials: numbers(9) })] })

    expect(rowsOf(page)[1]).toBe('1 RX1-EU Router X1 9 serial numbers 3 units without serial no. 12 pcs')
  })

  it.each([
    ['open', 'Draft: not shipped yet', 'Packing began 25 November 2026'],
    ['reversed', 'Reversed: this shipment did not take place', 'Shipped on 25 November 2026'],
  ] as const)('says at its head that it is %s', (status, mark, date) => {
    const text = textOf(slipOf({ status }).html)

    expect(text).toContain(mark)
    expect(text).toContain(date)
  })

  it('shows names as they were typed, and runs nothing of them', () => {
    const name = `<script>alert("1")</script> & נתב מרכזי 😀`
    const { html } = slipOf({
      customer: { name, address: '</body><img src=x onerror=alert(1)>' },
      orderReference: `"><style>`,
      lines: [packed({ name, sku: '<b>', options: '&amp;', serials: ['<i>1</i>'] })],
    })

    expect(html).not.toMatch(/<script|<img|<style|<b>|<i>/u)
    expect(textOf(html)).toContain(name)
    expect(html.match(/<\/body>/gu)).toHaveLength(1)
  })
})
