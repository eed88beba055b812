import { normalForm, serialKey } from './serial-number'

/** The form in which names are compared, searched and sorted: upper case, without what cannot be seen. */
export const nameKey = (name: string): string => serialKey(normalForm(name))
