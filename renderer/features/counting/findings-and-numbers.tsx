import { type ReactNode, useMemo, useState } from 'react'
import type { CountFinding } from '../../../shared/count-status'
import type { StockCount } from '../../../shared/ipc/counting'
import type { ProductId } from '../../../shared/values'
import rail from '../../capture/rail.module.css'
import { useScreenKeys } from '../../shell/screen-keys'
import { t } from '../../words/words'
import { Findings, nextFinding } from './findings'
import { NumbersTable } from './numbers-table'
import { ProductsRail } from './products-rail'

interface Props {
  readonly count: StockCount
  readonly first: CountFinding
  /** Beside the search. */
  readonly beside?: ReactNode
}

/** What a count comes to, and the numbers of one of these findings; F6 goes to the next. */
export function FindingsAndNumbers({ count, first, beside }: Props) {
  const [finding, setFinding] = useState(first)
  const [chosen, setChosen] = useState<ProductId | null>(null)
  useScreenKeys(
    useMemo(
      () => [
        {
          keys: 'F6',
          does: t('counting.findings.nextKey'),
          run: () => setFinding((shown) => nextFinding(count, shown)),
        },
      ],
      [count],
    ),
  )
  const productId = count.products.some((product) => product.productId === chosen) ? chosen : null
  const isOfSeveral = hasSeveral(count)
  const isMixed = isOfSeveral && productId === null
  const numbers = <NumbersTable {...{ count, finding, productId, isMixed, beside }} />
  return (
    <>
      <Findings count={count} chosen={finding} onChoose={setFinding} />
      {isOfSeveral ? (
        <div className={rail.beside}>
          <ProductsRail count={count} finding={finding} chosen={productId} onChoose={setChosen} />
          {numbers}
        </div>
      ) : (
        numbers
      )}
    </>
  )
}

/** A count of one product needs no way to choose one, unless something of another was seen. */
const hasSeveral = ({ productId, products }: StockCount): boolean => productId === null || products.length > 1
