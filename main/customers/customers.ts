import type { Answer, Input, RefusalTo } from '../../shared/ipc/contract'
import type { Customer, CustomerDraft } from '../../shared/ipc/customers'
import type { RefusalOf } from '../../shared/refusal'
import { accepted, refused } from '../../shared/result'
import { type CaptureSource, CustomerId } from '../../shared/values'
import type { HandlersFor } from '../ipc/router'
import { changedFields } from '../ledger/changed-fields'
import type { Operation, WarehouseDeps } from '../ledger/operation'
import { writeAndTell } from '../ledger/write-and-tell'
import type { Reader } from '../store/store'
import {
  findCustomer,
  findCustomerNamed,
  insertCustomer,
  listCustomers,
  readCustomer,
  removeCustomerRow,
  updateCustomer,
} from './customer-rows'

export function createCustomer(
  deps: WarehouseDeps,
  { operationId, customer }: Input<'customers.create'>,
): Promise<Answer<'customers.create'>> {
  return writeAndTell<Customer, RefusalTo<'customers.create'>>(
    deps,
    { operationId, topics: ['customers'] },
    async (operation) => {
      const { tx } = operation
      const taken = await whyNotNamed(tx, customer.name, null)
      if (taken) return refused(taken)
      const customerId = await enterCustomer(operation, customer)
      return accepted(await readCustomer(tx, customerId))
    },
    async (tx, documentId) => accepted(await readCustomer(tx, CustomerId.parse(documentId))),
  )
}

/** Refused when somebody else saved the customer after this revision. */
export function saveCustomer(
  deps: WarehouseDeps,
  { operationId, customerId, revision, customer }: Input<'customers.save'>,
): Promise<Answer<'customers.save'>> {
  return writeAndTell<Customer, RefusalTo<'customers.save'>>(
    deps,
    { operationId, topics: ['customers'] },
    async (operation) => {
      const { tx } = operation
      const before = await findCustomer(tx, customerId)
      if (!before) return refused({ code: 'customer-not-found' })
      if (before.revision !== revision) return refused({ code: 'changed-elsewhere', what: before.name })
      const taken = await whyNotNamed(tx, customer.name, customerId)
      if (taken) return refused(taken)
      await changeCustomer(operation, before, customer)
      return accepted(await readCustomer(tx, customerId))
    },
    async (tx) => accepted(await readCustomer(tx, customerId)),
  )
}

/** Enters a customer by a name that nobody has yet, with its line in the ledger. */
export async function enterCustomer(
  { tx, ledger }: Operation,
  customer: CustomerDraft,
  source: CaptureSource | null = null,
): Promise<CustomerId> {
  const customerId = await insertCustomer(tx, customer)
  const after = JSON.stringify(fieldsOf(customer))
  await ledger.append([
    { event: 'customer created', after, source, document: 'customer', documentId: customerId },
  ])
  return customerId
}

/** Changes a customer: what differs is one line of the ledger, and the same again is none. */
export async function changeCustomer(
  { tx, ledger }: Operation,
  before: Customer,
  customer: CustomerDraft,
  source: CaptureSource | null = null,
): Promise<void> {
  const changed = changedFields(fieldsOf(before), fieldsOf(customer))
  if (!changed) return
  await updateCustomer(tx, before, customer)
  await ledger.append([
    { event: 'customer changed', ...changed, source, document: 'customer', documentId: before.customerId },
  ])
}

/** Removes a customer that no document names. The ledger tells of it for good. */
export async function removeCustomer(
  { tx, at, ledger }: Operation,
  customer: Customer,
  source: CaptureSource | null = null,
): Promise<void> {
  const before = JSON.stringify(fieldsOf(customer))
  await removeCustomerRow(tx, customer, at)
  await ledger.append([
    { event: 'customer removed', before, source, document: 'customer', documentId: customer.customerId },
  ])
}

async function whyNotNamed(
  reader: Reader,
  name: string,
  customerId: CustomerId | null,
): Promise<RefusalOf<'customer-name-taken'> | undefined> {
  const owner = await findCustomerNamed(reader, name)
  if (owner === undefined || owner === customerId) return undefined
  return { code: 'customer-name-taken', name, customerId: owner }
}

const fieldsOf = ({ name, email, phone, address, note }: CustomerDraft): CustomerDraft => ({
  name,
  email,
  phone,
  address,
  note,
})

export function customerHandlers(deps: WarehouseDeps): HandlersFor<'customers'> {
  const { reader, engine } = deps.store
  return {
    'customers.list': async (input) => accepted(await listCustomers(reader, engine, input)),
    'customers.read': async ({ customerId }) => {
      const customer = await findCustomer(reader, customerId)
      return customer ? accepted(customer) : refused({ code: 'customer-not-found' })
    },
    'customers.create': (input) => createCustomer(deps, input),
    'customers.save': (input) => saveCustomer(deps, input),
  }
}
