import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { nameKey } from '../../../shared/name-key'
import { Finder } from '../../form/finder'
import { focusAtFirst } from '../../form/focus-at-first'
import { useAct } from '../../lib/act'
import { useAsk } from '../../lib/queries'
import { refusalText } from '../../words/refusal-text'
import { faultText } from '../../words/trouble-text'
import { t } from '../../words/words'
import type { ChosenSupplier, OrderForm } from './order-values'

interface Props {
  readonly form: OrderForm
  readonly isNew: boolean
}

/** The supplier by name; one who is not there yet is created on the spot. */
export function SupplierField({ form, isNew }: Props) {
  const chosen = form.values.supplier
  const [typed, setTyped] = useState<string>()
  const wanted = (typed ?? '').trim().slice(0, 200)
  const { found, isSettled } = useFoundSuppliers(wanted)
  const creating = useAct('suppliers.create')
  const choose = (supplier: ChosenSupplier): void => {
    form.setFieldValue('supplier', supplier)
    setTyped(undefined)
  }
  const create = async (name: string): Promise<void> => {
    const answer = await creating.run({ supplier: { name, email: '', phone: '', note: '' } })
    if (answer?.ok) choose(answer.value)
    else
      form.setFieldError('supplier', answer ? refusalText(answer.refusal).title : faultText('internal').title)
  }
  const isNamed = (name: string): boolean => nameKey(name) === nameKey(wanted)
  const canCreate = wanted !== '' && isSettled && !found.some(({ name }) => isNamed(name))
  return (
    <Finder
      name={t('purchases.fields.supplier')}
      placeholder={t('purchases.fields.supplierPlaceholder')}
      required
      data-path="supplier"
      {...(isNew && { ref: focusAtFirst })}
      text={typed ?? chosen?.name ?? ''}
      onText={(text) => {
        setTyped(text)
        form.clearFieldError('supplier')
      }}
      found={canCreate ? [...found, { supplierId: null, name: wanted }] : found}
      isSettled={isSettled}
      keyOf={({ supplierId }) => supplierId ?? 'new'}
      isExact={({ supplierId, name }) => supplierId !== null && isNamed(name)}
      isThere={({ supplierId }) => supplierId !== null}
      show={({ supplierId, name }) =>
        supplierId === null ? t('purchases.fields.createSupplier', { name }) : name
      }
      onChoose={({ supplierId, name }) =>
        supplierId === null ? void create(name) : choose({ supplierId, name })
      }
      onBlur={() => {
        // Nothing was chosen: what stands there must not look as if it were.
        if (!creating.isBusy && (wanted === '' || chosen !== null)) setTyped(undefined)
      }}
      error={form.errors['supplier']}
    />
  )
}

const mostShown = 20

function useFoundSuppliers(wanted: string) {
  const [search] = useDebouncedValue(wanted, 150)
  const asked = useAsk(
    'suppliers.list',
    { search, sort: { column: 'name', descending: false }, offset: 0, limit: mostShown },
    { keepsLast: true },
  )
  return {
    found: asked.data?.rows ?? [],
    isSettled: search === wanted && asked.isSuccess && !asked.isPlaceholderData,
  }
}
