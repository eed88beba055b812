import { hash } from 'node:crypto'
import type { Answer, Input, RefusalTo } from '../../shared/ipc/contract'
import type { Product } from '../../shared/ipc/products'
import type { RefusalOf } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'
import type { WarehouseDeps } from '../ledger/operation'
import { changedFields } from '../ledger/changed-fields'
import { writeAndTell } from '../ledger/write-and-tell'
import { findProductImage, type ProductImage, writeProductImage } from './image-rows'
import { findImageType } from './image-type'
import { findProduct, readProduct } from './product-rows'

/** 1 MB. */
export const mostImageBytes = 1_048_576

/** Sets, replaces or takes away the picture of a product. It has a revision of its own; that of the product stays. */
export function setProductImage(
  deps: WarehouseDeps,
  { operationId, productId, image }: Input<'products.setImage'>,
): Promise<Answer<'products.setImage'>> {
  return writeAndTell<Product, RefusalTo<'products.setImage'>>(
    deps,
    { operationId, topics: ['products'] },
    async ({ tx, ledger }) => {
      const product = await findProduct(tx, productId)
      if (!product) return refused({ code: 'product-not-found' })
      const judged = judgeImage(image)
      if (!judged.ok) return judged
      const changed = changedFields(
        imageFields((await findProductImage(tx, productId)) ?? null),
        imageFields(judged.value),
      )
      if (!changed) return accepted(product)
      await writeProductImage(tx, productId, judged.value)
      await ledger.append([
        { event: 'product changed', productId, ...changed, document: 'product', documentId: productId },
      ])
      return accepted(await readProduct(tx, productId))
    },
    async (tx) => accepted(await readProduct(tx, productId)),
  )
}

function judgeImage(
  bytes: Uint8Array<ArrayBuffer> | null,
): Result<ProductImage | null, RefusalOf<'image-unusable'>> {
  if (bytes === null) return accepted(null)
  const mediaType = findImageType(bytes)
  if (!mediaType) return refused({ code: 'image-unusable', reason: 'type' })
  if (bytes.length > mostImageBytes) return refused({ code: 'image-unusable', reason: 'size' })
  return accepted({ mediaType, bytes })
}

/** The ledger names the picture by its hash; the picture itself lies beside the product. */
const imageFields = (image: ProductImage | null) => ({
  image: image && { mediaType: image.mediaType, sha256: hash('sha256', image.bytes, 'hex') },
})
