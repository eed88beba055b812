/** Puts the focus back where numbers are typed; on a screen without such a field it stays where it is. */
export function focusEntry(): void {
  document.querySelector<HTMLElement>('[data-number-entry]')?.focus({ preventScroll: true })
}

/** After a dialog: it gives the focus away only once it is gone. */
export const focusEntryAfterDialog = (): void => void setTimeout(focusEntry)
