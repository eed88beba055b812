import type { CustomerId } from '../../../shared/values'
import { Asked } from '../../form/asked'
import { useAsk } from '../../lib/queries'
import { Page } from '../../shell/page'
import { t } from '../../words/words'
import { pathToCustomers } from './path-to-customers'
import { CustomerPage } from './customer-page'

interface Props {
  /** null: a customer that is to be created. */
  readonly customerId: CustomerId | null
}

export const CustomerScreen = ({ customerId }: Props) =>
  customerId === null ? (
    <CustomerPage customer={null} readAgain={async () => undefined} />
  ) : (
    <KeptCustomer customerId={customerId} />
  )

function KeptCustomer({ customerId }: { readonly customerId: CustomerId }) {
  const asked = useAsk('customers.read', { customerId })
  if (asked.data)
    return <CustomerPage customer={asked.data} readAgain={async () => (await asked.refetch()).data} />
  return (
    <Page title={t('navigation.customers')} path={pathToCustomers}>
      <Asked of={asked}>{() => null}</Asked>
    </Page>
  )
}
