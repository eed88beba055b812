import type { ProductId } from '../../../shared/values'

export const ProductScreen = ({
  productId,
}: {
  readonly productId: ProductId | null
  readonly tab: string
}) => <p>{productId}</p>
