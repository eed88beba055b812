import { normalForm, serialKey } from './serial-number'

/** The form in which names are compared, searched and sorted: upper case, without what cannot be seen. */
export const nameKey = (name: string): string => serialKey(normalForm(name))

/** The words of a search, in that form; none when nothing is asked. */
export const searchWords = (search: string): readonly string[] =>
  nameKey(search)
    .split(' ')
    .filter((word) => word !== '')
