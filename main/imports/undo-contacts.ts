import { z } from 'zod'
import { CustomerDraft } from '../../shared/ipc/customers'
import { SupplierDraft } from '../../shared/ipc/suppliers'
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

/** Somebody whom an import entered or changed, and how that is taken back. */
interface Written {
  readonly name: string
  readonly isNew: boolean
  readonly isAsLeft: boolean
  readonly takeBack: (operation: Operation) => Promise<void>
}

/** How suppliers or customers are found again by the lines of an import. */
interface Contacts {
  readonly events: readonly LedgerEvent[]
  readonly read: (reader: Reader, line: LedgerTable) => Promise<Written | undefined>
  /** Of these, those whom a document names. */
  readonly findInUse: (reader: Reader, ids: readonly number[]) => Promise<ReadonlySet<number>>
}

/**
 * Gives suppliers or customers back what an import changed, and removes those whom it entered, so that their names are
 * free again. Only while all of them are as it left them, and no document names one that is new.
 */
async function undoContacts(
  operation: Operation,
  written: WrittenLines,
  { events, read, findInUse }: Contacts,
): Promise<Dependents> {
  const { tx } = operation
  const dependents = new Dependents()
  for await (const page of pagesOfLines(tx, written, events)) {
    const inUse = await findInUse(
      tx,
      page.flatMap(({ before, document_id }) => (before === null ? (document_id ?? []) : [])),
    )
    for (const line of page) {
      const contact = await read(tx, line)
      if (!contact?.isAsLeft) dependents.add(contact?.name ?? '', 'changed-since')
      else if (contact.isNew && inUse.has(line.document_id ?? 0)) dependents.add(contact.name, 'ordered')
    }
  }
  if (dependents.count > 0) return dependents
  for await (const page of pagesOfLines(tx, written, events))
    for (const line of page) await (await read(tx, line))?.takeBack(operation)
  return dependents
}

export const undoSuppliers = (operation: Operation, written: WrittenLines): Promise<Dependents> =>
  undoContacts(operation, written, {
    events: ['supplier created', 'supplier changed'],
    async read(reader, line) {
      const supplier = await findSupplier(reader, SupplierId.parse(line.document_id))
      if (!supplier) return undefined
      const { draft, ...left } = leftBy(line, SupplierDraft, supplier)
      const stripped = await readSupplierStrippings(reader, [supplier.supplierId])
      return {
        ...left,
        isAsLeft: left.isAsLeft && !(left.isNew && stripped.size > 0),
        takeBack: (undo) =>
          left.isNew
            ? removeSupplier(undo, supplier, 'import')
            : changeSupplier(undo, supplier, draft, 'import'),
      }
    },
    findInUse: (reader, ids) =>
      findSuppliersInUse(
        reader,
        ids.map((id) => SupplierId.parse(id)),
      ),
  })

export const undoCustomers = (operation: Operation, written: WrittenLines): Promise<Dependents> =>
  undoContacts(operation, written, {
    events: ['customer created', 'customer changed'],
    async read(reader, line) {
      const customer = await findCustomer(reader, CustomerId.parse(line.document_id))
      if (!customer) return undefined
      const { draft, ...left } = leftBy(line, CustomerDraft, customer)
      return {
        ...left,
        takeBack: (undo) =>
          left.isNew
            ? removeCustomer(undo, customer, 'import')
            : changeCustomer(undo, customer, draft, 'import'),
      }
    },
    findInUse: (reader, ids) =>
      findCustomersInUse(
        reader,
        ids.map((id) => CustomerId.parse(id)),
      ),
  })

/** What a line of an import left of somebody, and what was before it. */
function leftBy<Shape extends z.ZodRawShape>(
  { before, after }: LedgerTable,
  Draft: z.ZodObject<Shape>,
  kept: { readonly name: string },
) {
  const now = Draft.parse(kept)
  const said = fieldsIn(after)
  return {
    name: kept.name,
    isNew: before === null,
    isAsLeft: changedFields(now, { ...now, ...said }) === undefined,
    draft: Draft.parse({ ...now, ...fieldsIn(before) }),
  }
}

const Fields = z.record(z.string(), z.json())

const fieldsIn = (json: string | null) => Fields.parse(JSON.parse(json ?? '{}'))
