/** For `ref`: what appears gets the focus. */
export const focusAtFirst = (element: HTMLElement | null): void => element?.focus()
