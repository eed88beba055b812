import { useState } from 'react'
import { ContactField, wantedIn } from '../../contacts/contact-field'
import { useFoundSuppliers } from '../../contacts/found-contacts'
import { useAct } from '../../lib/act'
import { refusalText } from '../../words/refusal-text'
import { faultText } from '../../words/trouble-text'
import { t } from '../../words/words'
import type { ChosenSupplier, OrderForm } from './order-values'

interface Props {
  readonly form: OrderForm
  readonly isNew: boolean
}

const mostShown = 20

/** The supplier by name; one who is not there yet is created on the spot. */
export function SupplierField({ form, isNew }: Props) {
  const [typed, setTyped] = useState<string>()
  const { found, isSettled } = useFoundSuppliers(wantedIn(typed), mostShown)
  const creating = useAct('suppliers.create')
  const create = async (name: string): Promise<ChosenSupplier | undefined> => {
    const answer = await creating.run({ supplier: { name, email: '', phone: '', note: '' } })
    if (answer?.ok) return { supplierId: answer.value.supplierId, name: answer.value.name }
    form.setFieldError('supplier', answer ? refusalText(answer.refusal).title : faultText('internal').title)
    return undefined
  }
  return (
    <ContactField<ChosenSupplier>
      label={t('purchases.fields.supplier')}
      path="supplier"
      chosen={form.values.supplier}
      onChoose={({ supplierId, name }) => form.setFieldValue('supplier', { supplierId, name })}
      typed={typed}
      onType={(text) => {
        setTyped(text)
        if (text !== undefined) form.clearFieldError('supplier')
      }}
      found={found}
      isSettled={isSettled}
      create={create}
      isCreating={creating.isBusy}
      keyOf={({ supplierId }) => supplierId}
      isNew={isNew}
      error={form.errors['supplier']}
    />
  )
}
