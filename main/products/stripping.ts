import type { Answer, Input, RefusalTo } from '../../shared/ipc/contract'
import { accepted, refused } from '../../shared/result'
import type { StripRule } from '../../shared/strip-rule'
import { changedFields } from '../ledger/changed-fields'
import type { WarehouseDeps } from '../ledger/operation'
import { writeAndTell } from '../ledger/write-and-tell'
import { judgeStripRule } from '../serials/strip-rules'
import { findProduct } from './product-rows'
import { readProductStripping, writeProductStripping } from './strip-rows'

/** Sets what is stripped from plain scans of a product, from the next scan on; numbers on file stay as they are. */
export function setProductStripping(
  deps: WarehouseDeps,
  { operationId, productId, rule }: Input<'products.setStripping'>,
): Promise<Answer<'products.setStripping'>> {
  return writeAndTell<StripRule, RefusalTo<'products.setStripping'>>(
    deps,
    { operationId, topics: ['products'] },
    async ({ tx, ledger }) => {
      if (!(await findProduct(tx, productId))) return refused({ code: 'product-not-found' })
      const judged = judgeStripRule(rule)
      if (!judged.ok) return judged
      const before = await readProductStripping(tx, productId)
      const changed = changedFields({ stripping: before }, { stripping: judged.value })
      if (!changed) return judged
      await writeProductStripping(tx, productId, judged.value)
      await ledger.append([
        { event: 'product changed', productId, ...changed, document: 'product', documentId: productId },
      ])
      return judged
    },
    async (tx) => accepted(await readProductStripping(tx, productId)),
  )
}
