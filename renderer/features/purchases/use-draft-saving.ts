import { notifications } from '@mantine/notifications'
import { useNavigate } from '@tanstack/react-router'
import type { Answer } from '../../../shared/ipc/contract'
import type { PurchaseOrder } from '../../../shared/ipc/purchases'
import { useDocumentForm } from '../../form/document-form'
import { showAtField } from '../../form/refusal-at-field'
import { useUnplaced } from '../../form/unplaced-refusal'
import { useUnsaved } from '../../form/unsaved-guard'
import { useAct } from '../../lib/act'
import { useKeepAnswer } from '../../lib/queries'
import { refusalText } from '../../words/refusal-text'
import { t } from '../../words/words'
import { draftOf, orderChecks, type OrderValues, valuesOf } from './order-values'

export interface Draft {
  /** null: not saved yet. */
  readonly order: PurchaseOrder | null
  readonly readAgain: () => Promise<PurchaseOrder | undefined>
  /** It is no draft any more. */
  readonly onPlaced: () => void
}

/** The form of a draft, and what saving and confirming it come to. */
export function useDraftSaving({ order, readAgain, onPlaced }: Draft) {
  const keep = useKeepAnswer()
  const open = useOpenOrder()
  const { form, base, fill } = useDocumentForm(order, valuesOf, orderChecks)
  const unsaved = useUnsaved(form.isDirty())
  const create = useAct('purchases.createOrder')
  const change = useAct('purchases.saveOrder')
  const confirm = useAct('purchases.confirmOrder')
  const [refusal, setPlaced] = useUnplaced(create.refusal ?? change.refusal ?? confirm.refusal)

  const send = async (values: OrderValues): Promise<Answer<'purchases.saveOrder'> | undefined> => {
    const draft = draftOf(values)
    if (!draft) return undefined
    confirm.clear()
    return base === null
      ? create.run({ order: draft })
      : change.run({ purchaseOrderId: base.purchaseOrderId, revision: base.revision, order: draft })
  }
  const keepSaved = async (values: OrderValues): Promise<PurchaseOrder | undefined> => {
    const answer = await send(values)
    if (answer?.ok === false && showAtField(form, answer.refusal, { 'supplier-not-found': 'supplier' }))
      setPlaced(answer.refusal)
    if (!answer?.ok) return undefined
    keep('purchases.readOrder', { purchaseOrderId: answer.value.purchaseOrderId }, answer.value)
    unsaved.leaveFreely()
    if (base !== null) fill(answer.value)
    return answer.value
  }
  const save = async (values: OrderValues): Promise<void> => {
    const saved = await keepSaved(values)
    if (!saved) return
    notifications.show({ message: t('purchases.saved', { number: saved.number }) })
    if (base === null) await open(saved)
  }
  const place = async (values: OrderValues): Promise<void> => {
    const saved = base === null || form.isDirty() ? await keepSaved(values) : base
    if (!saved) return
    const { purchaseOrderId, number } = saved
    const answer = await confirm.run({ purchaseOrderId })
    if (answer?.ok) {
      keep('purchases.readOrder', { purchaseOrderId }, answer.value)
      notifications.show({ message: t('purchases.confirmed', { number }) })
      onPlaced()
    } else if (base === null) tellNotConfirmed(number, answer && refusalText(answer.refusal).advice)
    if (base === null) await open(saved)
  }
  const reload = async (): Promise<void> => {
    const newest = await readAgain()
    if (!newest) return
    fill(newest)
    change.clear()
    confirm.clear()
    if (newest.status !== 'Draft') onPlaced()
  }
  return {
    form,
    unsaved,
    save: (values: OrderValues) => void save(values),
    /** Saves what is not saved yet, then confirms. */
    place: (values: OrderValues) => void place(values),
    reload: () => void reload(),
    isSaving: create.isBusy || change.isBusy,
    isConfirming: confirm.isBusy,
    refusal,
    fault: create.fault ?? change.fault ?? confirm.fault,
  }
}

/** From the page of a new order to that of the one it became. */
function useOpenOrder() {
  const navigate = useNavigate()
  return ({ purchaseOrderId }: PurchaseOrder) =>
    navigate({ to: '/orders/$purchaseOrderId', params: { purchaseOrderId }, replace: true })
}

/** The page changes under it, so it is told above all pages. */
function tellNotConfirmed(number: string, advice: string | undefined): void {
  notifications.show({
    title: t('purchases.notConfirmed', { number }),
    message: advice,
    autoClose: false,
  })
}
