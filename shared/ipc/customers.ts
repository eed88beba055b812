import { z } from 'zod'
import { CustomerId, OperationId, requiredText, severalLines, shortText } from '../values'
import { call } from './call'
import { pageInput, pageOf } from './page'

export const CustomerDraft = z.object({
  name: requiredText(200),
  email: shortText(200),
  phone: shortText(60),
  /** Where bills go, and goods unless an order says otherwise; as lines. */
  address: severalLines(500),
  note: shortText(2000),
})
export type CustomerDraft = z.infer<typeof CustomerDraft>

export const Customer = CustomerDraft.extend({
  customerId: CustomerId,
  openOrders: z.int(),
  revision: z.int(),
})
export type Customer = z.infer<typeof Customer>

export const customerCalls = {
  'customers.list': call({ input: pageInput(['name']), output: pageOf(Customer), refusals: [] }),
  'customers.read': call({
    input: z.object({ customerId: CustomerId }),
    output: Customer,
    refusals: ['customer-not-found'],
  }),
  'customers.create': call({
    input: z.object({ operationId: OperationId, customer: CustomerDraft }),
    output: Customer,
    refusals: ['customer-name-taken'],
  }),
  'customers.save': call({
    input: z.object({
      operationId: OperationId,
      customerId: CustomerId,
      revision: z.int(),
      customer: CustomerDraft,
    }),
    output: Customer,
    refusals: ['customer-not-found', 'customer-name-taken', 'changed-elsewhere'],
  }),
}
