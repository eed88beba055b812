import type { UseFormInput } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import type { Refusal, RefusalCode } from '../../shared/refusal'
import type { Result } from '../../shared/result'
import { useDocumentForm } from '../form/document-form'
import { showAtField } from '../form/refusal-at-field'
import { useUnplaced } from '../form/unplaced-refusal'
import { useUnsaved } from '../form/unsaved-guard'
import type { StationFault } from '../lib/station'
import { refusalText } from '../words/refusal-text'
import { t } from '../words/words'

interface KeptOrder {
  readonly number: string
  readonly revision: number
}

/** An order that is being written, as its page gets it. */
export interface Draft<Order extends KeptOrder> {
  /** null: not saved yet. */
  readonly order: Order | null
  readonly readAgain: () => Promise<Order | undefined>
  /** It cannot be edited any more. */
  readonly onPlaced: () => void
}

/** An act on an order, as far as its page looks at it. */
interface OrderAct {
  readonly isBusy: boolean
  readonly refusal: Refusal | undefined
  readonly fault: StationFault | undefined
  readonly clear: () => void
}

type Answered<Order> = Promise<Result<Order, Refusal> | undefined>

interface Drafting<Values extends Record<string, unknown>, Order extends KeptOrder> extends Draft<Order> {
  readonly valuesOf: (order: Order | null) => Values
  readonly checks: NonNullable<UseFormInput<Values>['validate']>
  readonly create: OrderAct
  readonly change: OrderAct
  /** The acts that take the order on: quote, confirm. */
  readonly steps: readonly OrderAct[]
  /** Creates it where `base` is null, else saves over the revision of it; undefined when the values are not complete. */
  readonly send: (values: Values, base: Order | null) => Answered<Order>
  /** The field that a refusal is about. */
  readonly fields: Partial<Record<RefusalCode, string>>
  readonly keep: (order: Order) => void
  /** From the page of a new order to that of the one it became. */
  readonly open: (order: Order) => Promise<void>
  readonly isEditable: (order: Order) => boolean
}

/** What takes an order on in its life, and what is said of it then. */
interface Step<Order> {
  readonly run: (order: Order) => Answered<Order>
  readonly done: (number: string) => string
  readonly notDone: (number: string) => string
}

/** The form of an order that is being written, and what saving it and taking it on come to. */
export function useOrderDraft<Values extends Record<string, unknown>, Order extends KeptOrder>(
  drafting: Drafting<Values, Order>,
) {
  const { create, change, steps, keep, open } = drafting
  const { form, base, fill } = useDocumentForm<Values, Order | null>(
    drafting.order,
    drafting.valuesOf,
    drafting.checks,
  )
  const unsaved = useUnsaved(form.isDirty())
  const acts = [create, change, ...steps]
  const [refusal, setPlaced] = useUnplaced(acts.find((act) => act.refusal)?.refusal)

  const keepSaved = async (values: Values): Promise<Order | undefined> => {
    for (const step of steps) step.clear()
    const answer = await drafting.send(values, base)
    if (answer?.ok === false && showAtField(form, answer.refusal, drafting.fields)) setPlaced(answer.refusal)
    if (!answer?.ok) return undefined
    keep(answer.value)
    unsaved.leaveFreely()
    if (base !== null) fill(answer.value)
    return answer.value
  }
  const save = async (values: Values): Promise<void> => {
    const saved = await keepSaved(values)
    if (!saved) return
    notifications.show({ message: t('order.saved', { number: saved.number }) })
    if (base === null) await open(saved)
  }
  const place = async (values: Values, step: Step<Order>): Promise<void> => {
    const saved = base === null || form.isDirty() ? await keepSaved(values) : base
    if (!saved) return
    const { number } = saved
    const answer = await step.run(saved)
    if (answer?.ok) {
      keep(answer.value)
      notifications.show({ message: step.done(number) })
      if (!drafting.isEditable(answer.value)) drafting.onPlaced()
      else if (base !== null) fill(answer.value)
    } else if (base === null)
      tellNotPlaced(step.notDone(number), answer && refusalText(answer.refusal).advice)
    if (base === null) await open(saved)
  }
  const reload = async (): Promise<void> => {
    const newest = await drafting.readAgain()
    if (!newest) return
    fill(newest)
    for (const act of acts) act.clear()
    if (!drafting.isEditable(newest)) drafting.onPlaced()
  }
  return {
    form,
    unsaved,
    save: (values: Values) => void save(values),
    /** Saves what is not saved yet, then takes the step. */
    place: (values: Values, step: Step<Order>) => void place(values, step),
    reload: () => void reload(),
    isSaving: create.isBusy || change.isBusy,
    refusal,
    fault: acts.find((act) => act.fault)?.fault,
  }
}

/** The page changes under it, so it is told above all pages. */
function tellNotPlaced(title: string, advice: string | undefined): void {
  notifications.show({ title, message: advice, autoClose: false })
}
