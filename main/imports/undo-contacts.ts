import { z } from 'zod'
import { type Customer, CustomerDraft } from '../../shared/ipc/customers'
import { type Supplier, SupplierDraft } from '../../shared/ipc/suppliers'
import { CustomerId, SupplierId } from '../../shared/values'
import { findCustomer, findCustomersInUse } from '../customers/customer-rows'
import { changeCustomer, removeCustomer } from '../customers/customers'
import { changedFields } from '../ledger/changed-fields'
import type { LedgerEvent } from '../ledger/ledger'
import type { Operation } from '../ledger/operation'
import type { LedgerTable } from '../store/schema'
import type { Reader } from '../store/store'
import { readSupplierStrippings } from '../suppliers/strip-rows'
import { findSupplier, findSuppliersInUse } from '../suppliers/supplier-rows'
import { changeSupplier, removeSupplier } from '../suppliers/suppliers'
import { Dependents } from './dependents'
import { pagesOfLines, type WrittenLines } from './written-lines'

/** How suppliers or customers are found by their ids, and how what an import did to one is taken back. */
interface Contacts<Draft, Kept extends Draft & { readonly name: string }> {
  readonly events: readonly LedgerEvent[]
  readonly Draft: z.ZodType<Draft>
  readonly find: (reader: Reader, id: number) => Promise<Kept | undefined>
  /** Something was set for one that is new, which its ledger line does not say. */
  readonly hasMore: (reader: Reader, kept: Kept) => Promise<boolean>
  /** Of these, those whom a document names. */
  readonly findInUse: (reader: Reader, ids: readonly number[]) => Promise<ReadonlySet<number>>
  readonly change: (operation: Operation, before: Kept, draft: Draft) => Promise<void>
  readonly remove: (operation: Operation, kept: Kept) => Promise<void>
}

/**
 * Gives suppliers or customers back what an import changed, and removes those whom it entered, so that their names are
 * free again. Only while all of them are as it left them, and no document names one that is new.
 */
async function undoContacts<Draft extends object, Kept extends Draft & { readonly name: string }>(
  operation: Operation,
  written: WrittenLines,
  contacts: Contacts<Draft, Kept>,
): Promise<Dependents> {
  const { tx } = operation
  const { events, find, findInUse, hasMore } = contacts
  const dependents = new Dependents()
  for await (const page of pagesOfLines(tx, written, events)) {
    const inUse = await findInUse(tx, page.filter(isNew).map(idOf))
    for (const line of page) {
      const kept = await find(tx, idOf(line))
      if (!kept || !isAsLeft(contacts, line, kept) || (isNew(line) && (await hasMore(tx, kept))))
        dependents.add(kept?.name ?? '', 'changed-since')
      else if (inUse.has(idOf(line))) dependents.add(kept.name, 'ordered')
    }
  }
  if (dependents.count > 0) return dependents
  for await (const page of pagesOfLines(tx, written, events))
    for (const line of page) {
      const kept = await find(tx, idOf(line))
      if (kept) await takeBack(operation, contacts, line, kept)
    }
  return dependents
}

export const undoSuppliers = (operation: Operation, written: WrittenLines): Promise<Dependents> =>
  undoContacts<SupplierDraft, Supplier>(operation, written, {
    events: ['supplier created', 'supplier changed'],
    Draft: SupplierDraft,
    find: (reader, id) => findSupplier(reader, SupplierId.parse(id)),
    hasMore: async (reader, { supplierId }) => (await readSupplierStrippings(reader, [supplierId])).size > 0,
    findInUse: (reader, ids) => findSuppliersInUse(reader, SupplierId.array().parse(ids)),
    change: (undo, before, draft) => changeSupplier(undo, before, draft, 'import'),
    remove: (undo, supplier) => removeSupplier(undo, supplier, 'import'),
  })

export const undoCustomers = (operation: Operation, written: WrittenLines): Promise<Dependents> =>
  undoContacts<CustomerDraft, Customer>(operation, written, {
    events: ['customer created', 'customer changed'],
    Draft: CustomerDraft,
    find: (reader, id) => findCustomer(reader, CustomerId.parse(id)),
    hasMore: async () => false,
    findInUse: (reader, ids) => findCustomersInUse(reader, CustomerId.array().parse(ids)),
    change: (undo, before, draft) => changeCustomer(undo, before, draft, 'import'),
    remove: (undo, customer) => removeCustomer(undo, customer, 'import'),
  })

const isNew = ({ before }: LedgerTable): boolean => before === null

const idOf = ({ document_id }: LedgerTable): number => document_id ?? 0

function isAsLeft<Draft extends object>(
  { Draft }: { readonly Draft: z.ZodType<Draft> },
  { after }: LedgerTable,
  kept: Draft,
): boolean {
  const now = Draft.parse(kept)
  return changedFields(now, { ...now, ...fieldsIn(after) }) === undefined
}

function takeBack<Draft extends object, Kept extends Draft & { readonly name: string }>(
  operation: Operation,
  { Draft, change, remove }: Contacts<Draft, Kept>,
  line: LedgerTable,
  kept: Kept,
): Promise<void> {
  if (isNew(line)) return remove(operation, kept)
  return change(operation, kept, Draft.parse({ ...Draft.parse(kept), ...fieldsIn(line.before) }))
}

const Fields = z.record(z.string(), z.json())

const fieldsIn = (json: string | null) => Fields.parse(JSON.parse(json ?? '{}'))
