import { notifications } from '@mantine/notifications'
import { useNavigate } from '@tanstack/react-router'
import type { Answer } from '../../../shared/ipc/contract'
import type { Supplier, SupplierDraft } from '../../../shared/ipc/suppliers'
import { fittingText, neededText } from '../../form/checks'
import { useDocumentForm } from '../../form/document-form'
import { showAtField } from '../../form/refusal-at-field'
import { useUnplaced } from '../../form/unplaced-refusal'
import { useUnsaved } from '../../form/unsaved-guard'
import { useAct } from '../../lib/act'
import { useKeepAnswer } from '../../lib/queries'
import { t } from '../../words/words'

export type SupplierValues = SupplierDraft & Record<string, unknown>

const valuesOf = (supplier: Supplier | null): SupplierValues => ({
  name: supplier?.name ?? '',
  email: supplier?.email ?? '',
  phone: supplier?.phone ?? '',
  note: supplier?.note ?? '',
})

const checks = {
  name: neededText(200),
  email: fittingText(200),
  phone: fittingText(60),
  note: fittingText(2000),
}

/** The form of a supplier and what saving it comes to; null is a new one. */
export function useSupplierSaving(supplier: Supplier | null, readAgain: () => Promise<Supplier | undefined>) {
  const navigate = useNavigate()
  const keep = useKeepAnswer()
  const { form, base, fill } = useDocumentForm(supplier, valuesOf, checks)
  const unsaved = useUnsaved(form.isDirty())
  const create = useAct('suppliers.create')
  const change = useAct('suppliers.save')
  const [refusal, setPlaced] = useUnplaced(create.refusal ?? change.refusal)

  const send = ({
    name,
    email,
    phone,
    note,
  }: SupplierValues): Promise<Answer<'suppliers.save'> | undefined> => {
    const draft = { name, email, phone, note }
    return base === null
      ? create.run({ supplier: draft })
      : change.run({ supplierId: base.supplierId, revision: base.revision, supplier: draft })
  }
  const save = async (values: SupplierValues): Promise<void> => {
    const answer = await send(values)
    if (!answer) return
    if (!answer.ok) {
      if (showAtField(form, answer.refusal, { 'supplier-name-taken': 'name' })) setPlaced(answer.refusal)
      return
    }
    const { supplierId, name } = answer.value
    keep('suppliers.read', { supplierId }, answer.value)
    notifications.show({ message: t('suppliers.saved', { name }) })
    unsaved.leaveFreely()
    if (base === null) await navigate({ to: '/suppliers/$supplierId', params: { supplierId }, replace: true })
    else fill(answer.value)
  }
  const reload = async (): Promise<void> => {
    const newest = await readAgain()
    if (!newest) return
    fill(newest)
    change.clear()
  }
  return {
    form,
    unsaved,
    save: (values: SupplierValues) => void save(values),
    reload: () => void reload(),
    isBusy: create.isBusy || change.isBusy,
    refusal,
    fault: create.fault ?? change.fault,
  }
}
