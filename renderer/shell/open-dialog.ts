/** True while a modal dialog is open: the keys of the screen under it rest. */
export const isDialogOpen = (): boolean => document.querySelector('[role=dialog][aria-modal=true]') !== null
