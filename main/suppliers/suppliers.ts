import type { Answer, Input, RefusalTo } from '../../shared/ipc/contract'
import type { Supplier, SupplierDraft } from '../../shared/ipc/suppliers'
import type { RefusalOf } from '../../shared/refusal'
import { accepted, refused } from '../../shared/result'
import { type CaptureSource, SupplierId } from '../../shared/values'
import type { HandlersFor } from '../ipc/router'
import { changedFields } from '../ledger/changed-fields'
import type { Operation, WarehouseDeps } from '../ledger/operation'
import { writeAndTell } from '../ledger/write-and-tell'
import type { Reader } from '../store/store'
import { readSupplierStripping } from './strip-rows'
import { setSupplierStripping } from './stripping'
import {
  findSupplier,
  findSupplierNamed,
  insertSupplier,
  listSuppliers,
  readSupplier,
  removeSupplierRow,
  updateSupplier,
} from './supplier-rows'

export function createSupplier(
  deps: WarehouseDeps,
  { operationId, supplier }: Input<'suppliers.create'>,
): Promise<Answer<'suppliers.create'>> {
  return writeAndTell<Supplier, RefusalTo<'suppliers.create'>>(
    deps,
    { operationId, topics: ['suppliers'] },
    async (operation) => {
      const { tx } = operation
      const taken = await whyNotNamed(tx, supplier.name, null)
      if (taken) return refused(taken)
      const supplierId = await enterSupplier(operation, supplier)
      return accepted(await readSupplier(tx, supplierId))
    },
    async (tx, documentId) => accepted(await readSupplier(tx, SupplierId.parse(documentId))),
  )
}

/** Refused when somebody else saved the supplier after this revision. */
export function saveSupplier(
  deps: WarehouseDeps,
  { operationId, supplierId, revision, supplier }: Input<'suppliers.save'>,
): Promise<Answer<'suppliers.save'>> {
  return writeAndTell<Supplier, RefusalTo<'suppliers.save'>>(
    deps,
    { operationId, topics: ['suppliers'] },
    async (operation) => {
      const { tx } = operation
      const before = await findSupplier(tx, supplierId)
      if (!before) return refused({ code: 'supplier-not-found' })
      if (before.revision !== revision) return refused({ code: 'changed-elsewhere', what: before.name })
      const taken = await whyNotNamed(tx, supplier.name, supplierId)
      if (taken) return refused(taken)
      await changeSupplier(operation, before, supplier)
      return accepted(await readSupplier(tx, supplierId))
    },
    async (tx) => accepted(await readSupplier(tx, supplierId)),
  )
}

/** Enters a supplier by a name that nobody has yet, with its line in the ledger. */
export async function enterSupplier(
  { tx, ledger }: Operation,
  supplier: SupplierDraft,
  source: CaptureSource | null = null,
): Promise<SupplierId> {
  const supplierId = await insertSupplier(tx, supplier)
  const after = JSON.stringify(fieldsOf(supplier))
  await ledger.append([
    { event: 'supplier created', after, source, document: 'supplier', documentId: supplierId },
  ])
  return supplierId
}

/** Changes a supplier: what differs is one line of the ledger, and the same again is none. */
export async function changeSupplier(
  { tx, ledger }: Operation,
  before: Supplier,
  supplier: SupplierDraft,
  source: CaptureSource | null = null,
): Promise<void> {
  const changed = changedFields(fieldsOf(before), fieldsOf(supplier))
  if (!changed) return
  await updateSupplier(tx, before, supplier)
  await ledger.append([
    { event: 'supplier changed', ...changed, source, document: 'supplier', documentId: before.supplierId },
  ])
}

/** Removes a supplier that no document names. The ledger tells of it for good. */
export async function removeSupplier(
  { tx, at, ledger }: Operation,
  supplier: Supplier,
  source: CaptureSource | null = null,
): Promise<void> {
  const before = JSON.stringify(fieldsOf(supplier))
  await removeSupplierRow(tx, supplier, at)
  await ledger.append([
    { event: 'supplier removed', before, source, document: 'supplier', documentId: supplier.supplierId },
  ])
}

async function whyNotNamed(
  reader: Reader,
  name: string,
  supplierId: SupplierId | null,
): Promise<RefusalOf<'supplier-name-taken'> | undefined> {
  const owner = await findSupplierNamed(reader, name)
  if (owner === undefined || owner === supplierId) return undefined
  return { code: 'supplier-name-taken', name, supplierId: owner }
}

const fieldsOf = ({ name, email, phone, note }: SupplierDraft): SupplierDraft => ({
  name,
  email,
  phone,
  note,
})

export function supplierHandlers(deps: WarehouseDeps): HandlersFor<'suppliers'> {
  const { reader, engine } = deps.store
  return {
    'suppliers.list': async (input) => accepted(await listSuppliers(reader, engine, input)),
    'suppliers.read': async ({ supplierId }) => {
      const supplier = await findSupplier(reader, supplierId)
      return supplier ? accepted(supplier) : refused({ code: 'supplier-not-found' })
    },
    'suppliers.create': (input) => createSupplier(deps, input),
    'suppliers.save': (input) => saveSupplier(deps, input),
    'suppliers.readStripping': async ({ supplierId }) =>
      accepted(await readSupplierStripping(reader, supplierId)),
    'suppliers.setStripping': (input) => setSupplierStripping(deps, input),
  }
}
