import { sql } from 'kysely'
import type { ProductId } from '../../shared/values'
import type { Reader, WriteTransaction } from '../store/store'

export interface ProductImage {
  readonly mediaType: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** The picture of a product, for the window to show; undefined when it has none. */
export async function findProductImage(
  reader: Reader,
  productId: ProductId,
): Promise<ProductImage | undefined> {
  const image = await reader
    .selectFrom('product_image')
    .where('product_id', '=', productId)
    .where('media_type', '<>', '')
    .select(['media_type as mediaType', 'base64'])
    .executeTakeFirst()
  return image && { mediaType: image.mediaType, bytes: Uint8Array.from(Buffer.from(image.base64, 'base64')) }
}

/**
 * Keeps the picture under the next revision. One that is taken away leaves an empty row, so that its address, which
 * carries the revision, never comes again for another picture.
 */
export async function writeProductImage(
  tx: WriteTransaction,
  productId: ProductId,
  image: ProductImage | null,
): Promise<void> {
  const columns = {
    media_type: image?.mediaType ?? '',
    base64: image === null ? '' : Buffer.from(image.bytes).toString('base64'),
  }
  await tx
    .insertInto('product_image')
    .values({ product_id: productId, ...columns, revision: 1 })
    .onConflict((conflict) =>
      conflict
        .column('product_id')
        .doUpdateSet({ ...columns, revision: sql<number>`product_image.revision + 1` }),
    )
    .execute()
}
