import type { ContactColumn, ContactField } from '../imports/contact-columns'
import { english } from '../imports/words/en'
import type { CellColumn } from './exported-type'

/** The columns that an import of suppliers or customers takes, and how many of their orders are open. */
export const contactColumns = <Field extends ContactField>(
  imported: readonly Pick<ContactColumn<Field>, 'field' | 'title'>[],
): CellColumn<Readonly<Record<Field, string>> & { readonly openOrders: number }>[] => [
  ...imported.map(({ field, title }) => ({
    field,
    title,
    isImportable: true,
    kind: 'text' as const,
    cell: (contact: Readonly<Record<Field, string>>) => contact[field],
  })),
  {
    field: 'openOrders',
    title: english.columns.contacts.openOrders,
    isImportable: false,
    kind: 'number',
    cell: ({ openOrders }) => openOrders,
  },
]
