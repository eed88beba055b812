import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { accepted, refused } from '../../../shared/result'
import { renderScreen } from '../support/render-screen'
import { product } from './product-examples'

const imageUrl = 'app://station/product-images/7?1'
const card = async () => within(await screen.findByRole('region', { name: 'Picture' }))
const fileInput = (): HTMLInputElement => {
  const input = document.querySelector<HTMLInputElement>('input[type=file]')
  if (!input) throw new Error('No file can be chosen')
  return input
}
const png = (size: number) => new File([new Uint8Array(size)], 'router.png', { type: 'image/png' })

describe('the picture of a product', () => {
  it('is saved with its bytes as soon as it is chosen', async () => {
    const { user, station } = renderScreen('/products/7', {
      'products.read': () => accepted(product()),
      'products.setImage': () => accepted(product({ imageUrl })),
    })
    const picture = await card()
    expect(picture.getByRole('button', { name: 'Choose a picture' })).toBeInTheDocument()
    expect(fileInput().accept).toBe('image/png,image/jpeg,image/webp')

    await user.upload(fileInput(), png(3))

    expect(await picture.findByRole('img', { name: 'Picture of Router X1' })).toHaveAttribute('src', imageUrl)
    expect(station.inputsOf('products.setImage')[0]?.image).toEqual(new Uint8Array(3))
  })

  it('can be taken away', async () => {
    const { user, station } = renderScreen('/products/7', {
      'products.read': () => accepted(product({ imageUrl })),
      'products.setImage': () => accepted(product()),
    })
    const picture = await card()

    await user.click(picture.getByRole('button', { name: 'Remove' }))

    await waitFor(() => expect(picture.queryByRole('img')).not.toBeInTheDocument())
    expect(station.inputsOf('products.setImage')[0]?.image).toBeNull()
  })

  it('of more than 1 MB is refused before it is read', async () => {
    const { user, station } = renderScreen('/products/7', { 'products.read': () => accepted(product()) })
    const picture = await card()

    await user.upload(fileInput(), png(1_048_577))

    expect(await picture.findByRole('alert')).toHaveTextContent('This picture is too large')
    expect(station.inputsOf('products.setImage')).toEqual([])
  })

  it('that is none is refused with what to choose', async () => {
    const { user } = renderScreen('/products/7', {
      'products.read': () => accepted(product()),
      'products.setImage': () => refused({ code: 'image-unusable', reason: 'type' }),
    })
    const picture = await card()

    await user.upload(fileInput(), png(3))

    expect(await picture.findByRole('alert')).toHaveTextContent('Choose a PNG, JPEG or WebP file.')
  })
})
