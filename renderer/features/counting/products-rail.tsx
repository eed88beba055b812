import type { CountFinding } from '../../../shared/count-status'
import type { CountedProduct, StockCount } from '../../../shared/ipc/counting'
import type { ProductId } from '../../../shared/values'
import { Rail, RailChoice } from '../../capture/rail'
import { t } from '../../words/words'

interface Props {
  readonly count: StockCount
  readonly finding: CountFinding
  readonly chosen: ProductId | null
  readonly onChoose: (productId: ProductId | null) => void
}

/** The products that were touched, each with its part of the list beside it; one of them narrows that list. */
export const ProductsRail = ({ count: { findings, products }, finding, chosen, onChoose }: Props) => (
  <Rail label={t('counting.products.label')}>
    <RailChoice
      title={t('counting.products.all')}
      text={t('counting.products.allText')}
      count={findings[finding]}
      isChosen={chosen === null}
      onChoose={() => onChoose(null)}
    />
    {products.map((product) => (
      <RailChoice
        key={product.productId}
        title={product.productName}
        text={progressText(product)}
        count={product.findings[finding]}
        isChosen={product.productId === chosen}
        onChoose={() => onChoose(product.productId)}
      />
    ))}
  </Rail>
)

const progressText = ({ sku, listed, findings: { found } }: CountedProduct): string =>
  t('counting.products.seen', { found, listed, sku })
