import { z } from 'zod'
import { StripRule } from '../strip-rule'
import { OperationId, requiredText, shortText, SupplierId } from '../values'
import { call } from './call'
import { pageInput, pageOf } from './page'

export const SupplierDraft = z.object({
  name: requiredText(200),
  email: shortText(200),
  phone: shortText(60),
  note: shortText(2000),
})
export type SupplierDraft = z.infer<typeof SupplierDraft>

export const Supplier = SupplierDraft.extend({
  supplierId: SupplierId,
  openOrders: z.int(),
  revision: z.int(),
})
export type Supplier = z.infer<typeof Supplier>

export const supplierCalls = {
  'suppliers.list': call({ input: pageInput(['name']), output: pageOf(Supplier), refusals: [] }),
  'suppliers.read': call({
    input: z.object({ supplierId: SupplierId }),
    output: Supplier,
    refusals: ['supplier-not-found'],
  }),
  'suppliers.create': call({
    input: z.object({ operationId: OperationId, supplier: SupplierDraft }),
    output: Supplier,
    refusals: ['supplier-name-taken'],
  }),
  /** What is stripped from plain scans on receipts of the supplier, where the product has no rule that fits. */
  'suppliers.readStripping': call({
    input: z.object({ supplierId: SupplierId }),
    output: StripRule,
    refusals: [],
  }),
  'suppliers.setStripping': call({
    input: z.object({ operationId: OperationId, supplierId: SupplierId, rule: StripRule }),
    output: StripRule,
    refusals: ['supplier-not-found', 'strip-rule-unclear'],
  }),
  'suppliers.save': call({
    input: z.object({
      operationId: OperationId,
      supplierId: SupplierId,
      revision: z.int(),
      supplier: SupplierDraft,
    }),
    output: Supplier,
    refusals: ['supplier-not-found', 'supplier-name-taken', 'changed-elsewhere'],
  }),
}
