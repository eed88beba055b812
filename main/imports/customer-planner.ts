import type { Customer, CustomerDraft } from '../../shared/ipc/customers'
import { findCustomersNamed } from '../customers/customer-rows'
import { changeCustomer, enterCustomer } from '../customers/customers'
import { customerColumns } from './contact-columns'
import { contactPlanner } from './contact-planner'

export const customerPlanner = contactPlanner<CustomerDraft, Customer>({
  columns: customerColumns,
  draftOf: (text) => ({
    name: text('name'),
    email: text('email'),
    phone: text('phone'),
    address: text('address'),
    note: text('note'),
  }),
  find: ({ reader, engine }, keys) => findCustomersNamed(reader, engine, keys),
  enter: (operation, draft) => enterCustomer(operation, draft, 'import'),
  change: (operation, before, draft) => changeCustomer(operation, before, draft, 'import'),
})
