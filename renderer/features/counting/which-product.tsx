import { useCallback } from 'react'
import type { StockCount } from '../../../shared/ipc/counting'
import type { RefusalOf } from '../../../shared/refusal'
import type { OperationId, ProductId } from '../../../shared/values'
import type { AnswerScan } from '../../capture/answer-scan'
import { type Meant, Which } from '../../capture/which'
import { t } from '../../words/words'
import { useChooseProduct } from './choose-product'
import { useCountDeed } from './count-deed'
import { ProductField } from './product-field'

interface Props {
  readonly count: StockCount
  readonly refusal: RefusalOf<'count-fits-several' | 'count-which-product'>
  readonly answer: AnswerScan
}

/** So many fit below each other; the others are found by typing. */
const mostOffered = 4

/** Of which product a number is that fits several or that nobody knows. One that nobody knows is rarely alone. */
export function WhichProduct({ count, refusal, answer }: Props) {
  const { stockCountId } = count
  const { serial } = refusal
  const isUnknown = refusal.code === 'count-which-product'
  const takeNumber = useCountDeed('counting.takeNumber')
  const chooseProduct = useChooseProduct(stockCountId)
  const take = useCallback(
    async ({ id: productId, doubtsConfirmed }: Meant<ProductId>, operationId: OperationId) => {
      const wish = { stockCountId, productId, text: serial, doubtsConfirmed }
      const answered = await takeNumber(wish, operationId)
      if (answered.ok && isUnknown) await chooseProduct(productId)
      return answered
    },
    [takeNumber, chooseProduct, stockCountId, serial, isUnknown],
  )
  const candidates = isUnknown ? count.products.slice(0, mostOffered) : refusal.products
  return (
    <Which
      serial={serial}
      candidates={candidates.map(({ productId: id, productName: title, sku: text }) => ({ id, title, text }))}
      take={take}
      answer={answer}
      {...(isUnknown && { renderOther: otherProduct })}
    />
  )
}

const otherProduct = (choose: (id: ProductId) => void) => (
  <ProductField
    label={t('counting.unknown.another')}
    hasFocusAtFirst
    onChoose={(product) => product && choose(product.productId)}
  />
)
