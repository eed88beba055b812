import type { Input } from '../../shared/ipc/contract'
import type { StockCount } from '../../shared/ipc/counting'
import type { Outcome } from '../../shared/ipc/scanning'
import type { RefusalCode } from '../../shared/refusal'
import type { ProductId } from '../../shared/values'
import { commitCount } from '../../main/counting/close-count'
import { countScan } from '../../main/counting/count-scan'
import type { CountingDeps } from '../../main/counting/deps'
import { openNewCount } from '../../main/counting/open-count'
import type { Store } from '../../main/store/store'
import { receivingDeps } from './receiving'
import { newOperationId, valueOf } from './warehouse'

/** What counting needs, at a station that forgets its arrows and announces to nobody. */
export const countingDeps = (store: Store): CountingDeps => receivingDeps(store)

/** A count over one product, or over every serialised one. */
export const anOpenCount = async (
  deps: CountingDeps,
  product?: { readonly productId: ProductId },
): Promise<StockCount> =>
  valueOf(await openNewCount(deps, { operationId: newOperationId(), productId: product?.productId ?? null }))

/** Scans one code after the other. */
export async function counted(
  deps: CountingDeps,
  { stockCountId }: Pick<StockCount, 'stockCountId'>,
  texts: readonly string[],
  confirmed: readonly RefusalCode[] = [],
): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const text of texts)
    outcomes.push(
      await countScan(deps, { operationId: newOperationId(), stockCountId, text, source: 'scan', confirmed }),
    )
  return outcomes
}

type Choices = Partial<Pick<Input<'counting.commit'>, 'releaseAllocated' | 'includeUntouched' | 'reason'>>

export const committing = (
  deps: CountingDeps,
  { stockCountId }: Pick<StockCount, 'stockCountId'>,
  choices: Choices = {},
) =>
  commitCount(deps, {
    operationId: newOperationId(),
    stockCountId,
    releaseAllocated: false,
    includeUntouched: false,
    reason: '',
    ...choices,
  })
