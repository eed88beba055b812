import type { StockCount } from '../../../shared/ipc/counting'
import { t } from '../../words/words'

/** The one product, or all of them. */
export const whatIsCounted = ({ productName }: Pick<StockCount, 'productName'>): string =>
  productName ?? t('counting.allProducts')
