import type { Supplier, SupplierDraft } from '../../shared/ipc/suppliers'
import { findSuppliersNamed } from '../suppliers/supplier-rows'
import { changeSupplier, enterSupplier } from '../suppliers/suppliers'
import { supplierColumns } from './contact-columns'
import { contactPlanner } from './contact-planner'

export const supplierPlanner = contactPlanner<SupplierDraft, Supplier>({
  columns: supplierColumns,
  draftOf: (text) => ({
    name: text('name'),
    email: text('email'),
    phone: text('phone'),
    note: text('note'),
  }),
  find: ({ reader, engine }, keys) => findSuppliersNamed(reader, engine, keys),
  enter: (operation, draft) => enterSupplier(operation, draft, 'import'),
  change: (operation, before, draft) => changeSupplier(operation, before, draft, 'import'),
})
