import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { findProductImage } from '../../../main/products/image-rows'
import { findImageType } from '../../../main/products/image-type'
import { mostImageBytes, setProductImage } from '../../../main/products/set-image'
import { ProductId } from '../../../shared/values'
import { describeOnEveryStore } from '../../support/test-store'
import { aProduct, ledgerLines, newOperationId, valueOf, warehouseDeps } from '../../support/warehouse'

const starts = {
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  'image/jpeg': [0xff, 0xd8, 0xff, 0xe0],
  'image/webp': [...Buffer.from('RIFF\x24\x00\x00\x00WEBPVP8 ', 'latin1')],
}
const png = (...content: number[]) => Uint8Array.from([...starts['image/png'], ...content])

describe('the type of a picture', () => {
  it.each(Object.entries(starts))('is seen by how it begins: %s', (mediaType, start) => {
    expect(findImageType(Uint8Array.from([...start, 1, 2, 3]))).toBe(mediaType)
  })

  it.each([
    ['nothing', ''],
    ['half a PNG', '\x89PNG'],
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['GIF', 'GIF89a'],
    ['a sound in RIFF', 'RIFF\x24\x00\x00\x00WAVEfmt '],
    ['WEBP without RIFF', 'RIFX\x24\x00\x00\x00WEBPVP8 '],
  ])('is not known of %s', (_what, text) => {
    expect(findImageType(Buffer.from(text, 'latin1'))).toBeUndefined()
  })
})

describeOnEveryStore('setting the picture of a product', (stores) => {
  it('keeps its bytes, gives it an address of its own and leaves the revision of the product alone', async () => {
    const deps = warehouseDeps(await stores.open())
    const { productId } = await aProduct(deps.store)
    const image = Uint8Array.from([...png(), ...randomBytes(5_000)])
    const operationId = newOperationId()

    const answer = await setProductImage(deps, { operationId, productId, image })

    expect(answer).toMatchObject({
      ok: true,
      value: { imageUrl: `app://station/product-images/${productId}?1`, revision: 1 },
    })
    expect(await findProductImage(deps.store.reader, productId)).toEqual({
      mediaType: 'image/png',
      bytes: image,
    })
    expect(await ledgerLines(deps.store, operationId)).toMatchObject([
      { event: 'product changed', document_id: productId, before: '{"image":null}' },
    ])
    expect(deps.told).toEqual([['products']])
  })

  it('never gives an address again that showed another picture', async () => {
    const deps = warehouseDeps(await stores.open())
    const { productId } = await aProduct(deps.store)
    const set = async (image: Uint8Array<ArrayBuffer> | null) =>
      valueOf(await setProductImage(deps, { operationId: newOperationId(), productId, image })).imageUrl

    const urls = [await set(png(1)), await set(png(2)), await set(null), await set(png(3))]

    const address = `app://station/product-images/${productId}`
    expect(urls).toEqual([`${address}?1`, `${address}?2`, null, `${address}?4`])
  })

  it('has none to show once it is taken away', async () => {
    const deps = warehouseDeps(await stores.open())
    const { productId } = await aProduct(deps.store)
    await setProductImage(deps, { operationId: newOperationId(), productId, image: png() })

    await setProductImage(deps, { operationId: newOperationId(), productId, image: null })

    expect(await findProductImage(deps.store.reader, productId)).toBeUndefined()
  })

  it('refuses what is no picture or over 1 MB, and keeps the one before', async () => {
    const deps = warehouseDeps(await stores.open())
    const { productId } = await aProduct(deps.store)
    const set = (image: Uint8Array<ArrayBuffer>) =>
      setProductImage(deps, { operationId: newOperationId(), productId, image })
    const largest = new Uint8Array(mostImageBytes)
    largest.set(png())

    expect(await set(largest)).toMatchObject({ ok: true })
    expect(await set(Uint8Array.from([...largest, 0]))).toEqual({
      ok: false,
      refusal: { code: 'image-unusable', reason: 'size' },
    })
    expect(await set(Uint8Array.from([1, 2, 3]))).toEqual({
      ok: false,
      refusal: { code: 'image-unusable', reason: 'type' },
    })
    const kept = await findProductImage(deps.store.reader, productId)
    expect(kept?.bytes).toHaveLength(mostImageBytes)
  })

  it('writes nothing for the same picture, or for a repeated operation', async () => {
    const deps = warehouseDeps(await stores.open())
    const { productId } = await aProduct(deps.store)
    const input = { operationId: newOperationId(), productId, image: png() }
    const first = await setProductImage(deps, input)

    expect(await setProductImage(deps, input)).toEqual(first)
    expect(await setProductImage(deps, { ...input, operationId: newOperationId() })).toEqual(first)
    expect(await ledgerLines(deps.store)).toHaveLength(2)
  })

  it('refuses a product that is not there', async () => {
    const deps = warehouseDeps(await stores.open())
    const input = { operationId: newOperationId(), productId: ProductId.parse(404), image: null }

    expect(await setProductImage(deps, input)).toEqual({ ok: false, refusal: { code: 'product-not-found' } })
  })
})
