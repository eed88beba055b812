type TextField = HTMLInputElement | HTMLTextAreaElement

/** A text field as it was before a scanner's first keys went into it. */
interface FieldBefore {
  readonly field: TextField
  readonly value: string
  readonly selectionStart: number | null
  readonly selectionEnd: number | null
}

/** Remembers the fields that the first keys of a burst may change, and puts them back if it was a scan. */
export class TakeBack {
  #before: FieldBefore[] = []

  /** Nothing that happened until now is taken back any more. */
  forget(): void {
    this.#before = []
  }

  /** To be called before each key that may change the field. */
  remember(focused: Element | null): void {
    if (!isTextField(focused)) return
    const known = this.#before.find(({ field }) => field === focused)
    if (known && !wasCleared(known)) return
    const { value, selectionStart, selectionEnd } = focused
    this.#before = this.#before.filter((one) => one !== known)
    this.#before.push({ field: focused, value, selectionStart, selectionEnd })
  }

  takeBack(): void {
    for (const before of this.#before) restore(before)
    this.forget()
  }
}

function isTextField(element: Element | null): element is TextField {
  return element?.matches('input, textarea') ?? false
}

/**
 * Emptied by the screen since, as after a number was taken: the old text must not come back. A number field (it has no
 * selection) also reads as empty while it holds half a number.
 */
const wasCleared = ({ field, selectionStart }: FieldBefore) => field.value === '' && selectionStart !== null

function restore(before: FieldBefore): void {
  const { field, value, selectionStart, selectionEnd } = before
  if (field.value === value || wasCleared(before)) return
  setValue(field, value)
  if (selectionStart !== null) field.setSelectionRange(selectionStart, selectionEnd)
}

/**
 * As if it had been typed. React replaces the `value` of the element itself to know what it rendered: only the setter
 * of the class goes past that, so that the field's owner hears of the change.
 */
function setValue(field: TextField, value: string): void {
  const descriptor = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')
  descriptor?.set?.call(field, value)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
