import { notifications } from '@mantine/notifications'
import type { RefusalOf } from '../../shared/refusal'
import type { Result } from '../../shared/result'
import { useDocumentForm } from '../form/document-form'
import { showAtField } from '../form/refusal-at-field'
import { useUnplaced } from '../form/unplaced-refusal'
import { useUnsaved } from '../form/unsaved-guard'
import type { StationFault } from '../lib/station'
import { t } from '../words/words'
import { type Contact, contactChecks, type ContactValues, valuesOf } from './contact-values'

type ContactRefusal = RefusalOf<
  | 'supplier-not-found'
  | 'supplier-name-taken'
  | 'customer-not-found'
  | 'customer-name-taken'
  | 'changed-elsewhere'
>

/** An act that creates or changes a contact, as far as its page looks at it. */
interface ContactAct {
  readonly isBusy: boolean
  readonly refusal: ContactRefusal | undefined
  readonly fault: StationFault | undefined
  readonly clear: () => void
}

interface Contacting<Kept extends Contact> {
  /** null is a new one. */
  readonly contact: Kept | null
  readonly readAgain: () => Promise<Kept | undefined>
  readonly create: ContactAct
  readonly change: ContactAct
  /** Creates it where `base` is null, else saves over the revision of it. */
  readonly send: (
    values: ContactValues,
    base: Kept | null,
  ) => Promise<Result<Kept, ContactRefusal> | undefined>
  readonly keep: (contact: Kept) => void
  /** From the page of a new contact to its own. */
  readonly open: (contact: Kept) => Promise<void>
}

const nameField = { 'supplier-name-taken': 'name', 'customer-name-taken': 'name' } as const

/** The form of a supplier or a customer, and what saving it comes to. */
export function useContactSaving<Kept extends Contact>(contacting: Contacting<Kept>) {
  const { contact, readAgain, create, change, send, keep, open } = contacting
  const { form, base, fill } = useDocumentForm(contact, valuesOf, contactChecks)
  const unsaved = useUnsaved(form.isDirty())
  const [refusal, setPlaced] = useUnplaced(create.refusal ?? change.refusal)

  const save = async (values: ContactValues): Promise<void> => {
    const answer = await send(values, base)
    if (!answer) return
    if (!answer.ok) {
      if (showAtField(form, answer.refusal, nameField)) setPlaced(answer.refusal)
      return
    }
    keep(answer.value)
    notifications.show({ message: t('contacts.saved', { name: answer.value.name }) })
    unsaved.leaveFreely()
    if (base === null) await open(answer.value)
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
    save: (values: ContactValues) => void save(values),
    reload: () => void reload(),
    isBusy: create.isBusy || change.isBusy,
    refusal,
    fault: create.fault ?? change.fault,
  }
}

export type ContactSaving = ReturnType<typeof useContactSaving>
