import { useState } from 'react'
import { ContactField, wantedIn } from '../../contacts/contact-field'
import { useFoundCustomers } from '../../contacts/found-contacts'
import { useAct } from '../../lib/act'
import { refusalText } from '../../words/refusal-text'
import { faultText } from '../../words/trouble-text'
import { t } from '../../words/words'
import type { ChosenCustomer, SalesForm } from './sales-values'

interface Props {
  readonly form: SalesForm
  readonly isNew: boolean
}

const mostShown = 20

/** The customer by name; one who is not there yet is created on the spot. */
export function CustomerField({ form, isNew }: Props) {
  const [typed, setTyped] = useState<string>()
  const { found, isSettled } = useFoundCustomers(wantedIn(typed), mostShown)
  const creating = useAct('customers.create')
  const create = async (name: string): Promise<ChosenCustomer | undefined> => {
    const customer = { name, email: '', phone: '', address: '', note: '' }
    const answer = await creating.run({ customer })
    if (answer?.ok) return { customerId: answer.value.customerId, name: answer.value.name }
    form.setFieldError('customer', answer ? refusalText(answer.refusal).title : faultText('internal').title)
    return undefined
  }
  return (
    <ContactField<ChosenCustomer>
      label={t('sales.fields.customer')}
      path="customer"
      chosen={form.values.customer}
      onChoose={({ customerId, name }) => form.setFieldValue('customer', { customerId, name })}
      typed={typed}
      onType={(text) => {
        setTyped(text)
        if (text !== undefined) form.clearFieldError('customer')
      }}
      found={found}
      isSettled={isSettled}
      create={create}
      isCreating={creating.isBusy}
      keyOf={({ customerId }) => customerId}
      isNew={isNew}
      error={form.errors['customer']}
    />
  )
}
