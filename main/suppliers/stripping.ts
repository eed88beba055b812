import type { Answer, Input, RefusalTo } from '../../shared/ipc/contract'
import { accepted, refused } from '../../shared/result'
import type { StripRule } from '../../shared/strip-rule'
import { changedFields } from '../ledger/changed-fields'
import type { WarehouseDeps } from '../ledger/operation'
import { writeAndTell } from '../ledger/write-and-tell'
import { judgeStripRule } from '../serials/strip-rules'
import { readSupplierStripping, writeSupplierStripping } from './strip-rows'
import { findSupplier } from './supplier-rows'

/** Sets what is stripped from plain scans on receipts of a supplier, from the next scan on. */
export function setSupplierStripping(
  deps: WarehouseDeps,
  { operationId, supplierId, rule }: Input<'suppliers.setStripping'>,
): Promise<Answer<'suppliers.setStripping'>> {
  return writeAndTell<StripRule, RefusalTo<'suppliers.setStripping'>>(
    deps,
    { operationId, topics: ['suppliers'] },
    async ({ tx, ledger }) => {
      if (!(await findSupplier(tx, supplierId))) return refused({ code: 'supplier-not-found' })
      const judged = judgeStripRule(rule)
      if (!judged.ok) return judged
      const before = await readSupplierStripping(tx, supplierId)
      const changed = changedFields({ stripping: before }, { stripping: judged.value })
      if (!changed) return judged
      await writeSupplierStripping(tx, supplierId, judged.value)
      await ledger.append([
        { event: 'supplier changed', ...changed, document: 'supplier', documentId: supplierId },
      ])
      return judged
    },
    async (tx) => accepted(await readSupplierStripping(tx, supplierId)),
  )
}
