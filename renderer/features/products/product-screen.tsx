import type { ProductId } from '../../../shared/values'
import { Asked } from '../../form/asked'
import { useAsk } from '../../lib/queries'
import { Page } from '../../shell/page'
import { t } from '../../words/words'
import { KeptProductPage } from './kept-product-page'
import { NewProductPage } from './new-product-page'
import { pathToProducts } from './path-to-products'

interface Props {
  /** null: a product that is to be created. */
  readonly productId: ProductId | null
  readonly tab: string
}

export const ProductScreen = ({ productId, tab }: Props) =>
  productId === null ? <NewProductPage /> : <KeptProduct productId={productId} tab={tab} />

function KeptProduct({ productId, tab }: { readonly productId: ProductId; readonly tab: string }) {
  const asked = useAsk('products.read', { productId })
  if (asked.data)
    return (
      <KeptProductPage
        product={asked.data}
        tab={tab}
        readAgain={async () => (await asked.refetch({ throwOnError: false })).data}
      />
    )
  return (
    <Page title={t('navigation.products')} path={pathToProducts}>
      <Asked of={asked}>{() => null}</Asked>
    </Page>
  )
}
