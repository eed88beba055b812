import { useNavigate } from '@tanstack/react-router'
import type { Customer } from '../../../shared/ipc/customers'
import { ContactPage } from '../../contacts/contact-page'
import { OpenOrdersCard } from '../../contacts/open-orders-card'
import { useContactSaving } from '../../contacts/use-contact-saving'
import { useAct } from '../../lib/act'
import { useKeepAnswer } from '../../lib/queries'
import { OpenOrders } from './open-orders'
import { pathToCustomers } from './path-to-customers'

interface Props {
  readonly customer: Customer | null
  readonly readAgain: () => Promise<Customer | undefined>
}

/** One customer, and what waits to be shipped to them. */
export function CustomerPage({ customer, readAgain }: Props) {
  const navigate = useNavigate()
  const keep = useKeepAnswer()
  const create = useAct('customers.create')
  const change = useAct('customers.save')
  const saving = useContactSaving<Customer>({
    contact: customer,
    readAgain,
    create,
    change,
    send: ({ name, email, phone, address, note }, base) => {
      const draft = { name, email, phone, address, note }
      return base === null
        ? create.run({ customer: draft })
        : change.run({ customerId: base.customerId, revision: base.revision, customer: draft })
    },
    keep: (kept) => keep('customers.read', { customerId: kept.customerId }, kept),
    open: ({ customerId }) =>
      navigate({ to: '/customers/$customerId', params: { customerId }, replace: true }),
  })
  return (
    <ContactPage kind="customers" name={customer?.name ?? null} path={pathToCustomers} saving={saving}>
      {customer === null ? (
        <OpenOrdersCard kind="customers" asked={null} renderRow={() => null} />
      ) : (
        <OpenOrders customerId={customer.customerId} />
      )}
    </ContactPage>
  )
}
