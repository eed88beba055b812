import type { Product } from '../../../shared/ipc/products'
import { useAct } from '../../lib/act'
import { useAsk, useKeepAnswer } from '../../lib/queries'
import { StrippingCard } from '../../stripping/stripping-card'

/** What is stripped from plain scans of a product. */
export function StrippingOfProduct({ product: { productId, name } }: { readonly product: Product }) {
  const asked = useAsk('products.readStripping', { productId })
  const act = useAct('products.setStripping')
  const keep = useKeepAnswer()
  return (
    <StrippingCard
      owner="product"
      name={name}
      asked={asked}
      trouble={act}
      save={async (rule) => {
        const answer = await act.run({ productId, rule })
        if (answer?.ok) keep('products.readStripping', { productId }, answer.value)
        return answer?.ok === true
      }}
    />
  )
}
