import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { accepted, refused } from '../../../shared/result'
import { productRow } from '../products/product-examples'
import type { Handlers } from '../support/fake-station'
import { atBench } from './bench'
import { capturedOutcome, routers, switches, withoutOrder } from './receipt-examples'

const finder = () => screen.findByRole('combobox', { name: 'Add a product' })
const unordered = { purchaseOrderLineId: null, outstanding: null, quantityToReceive: null }
const found: Handlers = {
  'products.list': ({ search }) =>
    accepted(
      search === ''
        ? { rows: [], total: 0 }
        : {
            rows: [
              productRow({ productId: 7, sku: 'RX1-EU', name: 'Router X1' }),
              productRow({ productId: 8, sku: 'SW24', name: 'Switch 24' }),
            ],
            total: 2,
          },
    ),
}

describe('a receipt without a purchase order', () => {
  it('is filled with the products that are found by name, sku or barcode', async () => {
    const added = withoutOrder({ lines: [routers(unordered), switches(unordered)], activeLineId: 1 })
    const { user, station } = atBench(withoutOrder(), {
      ...found,
      'receiving.addLine': () => accepted(added),
    })

    await user.type(await finder(), 'sw24')
    await screen.findByRole('option', { name: /SW24 ?Switch 24/u })
    await user.keyboard('{Enter}')

    await waitFor(() =>
      expect(screen.getByRole('row', { name: /Switch 24/u })).toHaveAttribute('aria-current', 'true'),
    )
    expect(station.inputsOf('receiving.addLine')).toMatchObject([
      { receiptId: 4, productId: 8, quantity: null },
    ])
    expect(station.inputsOf('scanning.chooseLine')).toEqual([
      { work: { kind: 'receiving', receiptId: 4 }, lineId: 2 },
    ])
    expect(screen.getByRole('textbox', { name: 'Serial number' })).toHaveFocus()
    expect(await finder()).toHaveValue('')
  })

  it('says when no product is like that', async () => {
    const { user } = atBench(withoutOrder())

    await user.type(await finder(), 'zzz')

    expect(await screen.findByText('No product of that name')).toBeVisible()
  })

  it('says when a product is on it already', async () => {
    const { user } = atBench(withoutOrder({ lines: [routers(unordered)] }), {
      ...found,
      'receiving.addLine': () => refused({ code: 'product-on-receipt-already', productName: 'Router X1' }),
    })
    await user.type(await finder(), 'rx1-eu')
    await user.click(await screen.findByRole('option', { name: /Router X1/u }))

    expect(await screen.findByRole('alert')).toHaveTextContent('Router X1 is on this receipt already')
  })

  it('grows with what is captured, and can be committed at any time', async () => {
    const bench = atBench(withoutOrder({ lines: [routers(unordered)], activeLineId: 1 }))
    await finder()
    const band = screen.getByRole('region', { name: 'Verdict' })
    expect(band).toHaveTextContent('Scan a serial number of Router X1Nothing captured yet')

    await bench.scan({
      outcome: capturedOutcome({ captured: 1, quantity: 1, isLineComplete: true, isWorkComplete: true }),
      line: routers({ ...unordered, quantityToReceive: 1, captured: 1, isComplete: true }),
      activeLineId: routers().receiptLineId,
      isReadyToCommit: true,
    })

    expect(band).toHaveTextContent('SN-88213-KRouter X11 captured')
    expect(screen.getByRole('status', { name: 'Captured' })).toHaveTextContent('1 unit')
  })
})
