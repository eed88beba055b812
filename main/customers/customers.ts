import type { Answer, Input, RefusalTo } from '../../shared/ipc/contract'
import type { Customer, CustomerDraft } from '../../shared/ipc/customers'
import type { RefusalOf } from '../../shared/refusal'
import { accepted, refused } from '../../shared/result'
import { CustomerId } from '../../shared/values'
import type { HandlersFor } from '../ipc/router'
import { changedFields } from '../ledger/changed-fields'
import type { WarehouseDeps } from '../ledger/operation'
import { writeAndTell } from '../ledger/write-and-tell'
import type { Reader } from '../store/store'
import {
  findCustomer,
  findCustomerNamed,
  insertCustomer,
  listCustomers,
  readCustomer,
  updateCustomer,
} from './customer-rows'

export function createCustomer(
  deps: WarehouseDeps,
  { operationId, customer }: Input<'customers.create'>,
): Promise<Answer<'customers.create'>> {
  return writeAndTell<Customer, RefusalTo<'customers.create'>>(
    deps,
    { operationId, topics: ['customers'] },
    async ({ tx, ledger }) => {
      const taken = await whyNotNamed(tx, customer.name, null)
      if (taken) return refused(taken)
      const customerId = await insertCustomer(tx, customer)
      const after = JSON.stringify(fieldsOf(customer))
      await ledger.append([
        { event: 'customer created', after, document: 'customer', documentId: customerId },
      ])
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
    async ({ tx, ledger }) => {
      const before = await findCustomer(tx, customerId)
      if (!before) return refused({ code: 'customer-not-found' })
      if (before.revision !== revision) return refused({ code: 'changed-elsewhere', what: before.name })
      const taken = await whyNotNamed(tx, customer.name, customerId)
      if (taken) return refused(taken)
      const changed = changedFields(fieldsOf(before), fieldsOf(customer))
      if (!changed) return accepted(before)
      await updateCustomer(tx, before, customer)
      await ledger.append([
        { event: 'customer changed', ...changed, document: 'customer', documentId: customerId },
      ])
      return accepted(await readCustomer(tx, customerId))
    },
    async (tx) => accepted(await readCustomer(tx, customerId)),
  )
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
