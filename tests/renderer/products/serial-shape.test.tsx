import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { SerialShapeOfProduct } from '../../../shared/ipc/products'
import { accepted } from '../../../shared/result'
import { renderScreen } from '../support/render-screen'
import { product } from './product-examples'

const learned: SerialShapeOfProduct = {
  rule: { kind: 'learned' },
  learned: { length: 15, prefix: '', alphabet: 'digits', checkDigit: 'luhn', example: '490154203237518' },
  learnedFrom: 50,
}

const onProduct = (kept: SerialShapeOfProduct, hasSerialNumbers = true) =>
  renderScreen('/products/7', {
    'products.read': () => accepted(product({ hasSerialNumbers })),
    'products.readSerialShape': () => accepted(kept),
    'products.setSerialShape': ({ rule }) => accepted({ ...kept, rule }),
  })

const card = () => screen.findByRole('region', { name: 'How serial numbers look' })

describe('how the serial numbers of a product look', () => {
  it('is told in words, with one of them', async () => {
    onProduct(learned)

    expect(await card()).toHaveTextContent('15 characters · digits only')
    expect(await card()).toHaveTextContent('The last digit is a check digit, as of an IMEI')
    expect(await card()).toHaveTextContent('Learned from the 50 newest numbers, like 490154203237518')
  })

  it('is set by hand, starting from what was learned', async () => {
    const { station, user } = onProduct(learned)

    await user.click(within(await card()).getByRole('button', { name: 'Change…' }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.click(dialog.getByRole('radio', { name: 'What is set here' }))
    await user.type(dialog.getByRole('textbox', { name: 'Begin with' }), '49')
    await user.clear(dialog.getByRole('textbox', { name: 'Characters' }))
    await user.click(dialog.getByRole('button', { name: 'Save' }))

    expect(await screen.findByText('How serial numbers of Router X1 look is saved')).toBeInTheDocument()
    expect(station.inputsOf('products.setSerialShape')).toMatchObject([
      { productId: 7, rule: { kind: 'fixed', shape: { length: null, prefix: '49', alphabet: 'digits' } } },
    ])
    expect(await card()).toHaveTextContent('Begin with 49 · digits only')
    expect(await card()).toHaveTextContent('Set by hand.')
  })

  it('says that nothing is looked at where that was chosen', async () => {
    const { user } = onProduct(learned)

    await user.click(within(await card()).getByRole('button', { name: 'Change…' }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.click(dialog.getByRole('radio', { name: 'Nothing' }))
    await user.click(dialog.getByRole('button', { name: 'Save' }))

    expect(await screen.findByText('Not looked at: a number of any form is taken.')).toBeInTheDocument()
  })

  it('is not asked of a product without serial numbers', async () => {
    const { station } = onProduct(learned, false)

    await screen.findByRole('region', { name: 'Inventory' })
    expect(screen.queryByRole('region', { name: 'How serial numbers look' })).not.toBeInTheDocument()
    expect(station.inputsOf('products.readSerialShape')).toEqual([])
  })
})
