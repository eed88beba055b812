/** Puts the focus back where numbers are typed; on a receipt without such a field it stays where it is. */
export function focusEntry(): void {
  document.querySelector<HTMLElement>('[data-number-entry]')?.focus({ preventScroll: true })
}
