import type { ColumnPlan } from './columns'
import { english } from './words/en'

const { contacts: words } = english.columns

export type ContactField = 'name' | 'email' | 'phone' | 'address' | 'note'

/** A column of somebody to deal with; `most` is how many characters it holds. */
export interface ContactColumn<Field extends ContactField> extends ColumnPlan {
  readonly field: Field
  readonly most: number
}

const column = <Field extends ContactField>(
  field: Field,
  most: number,
  alsoCalled: readonly string[],
): ContactColumn<Field> => ({ field, most, alsoCalled, isRequired: field === 'name', ...words[field] })

const nameOf = (...alsoCalled: readonly string[]) =>
  column('name', 200, [...alsoCalled, 'company', 'company name'])
const email = column('email', 200, ['email address', 'mail'])
const phone = column('phone', 60, ['telephone', 'tel', 'phone number'])
const note = column('note', 2000, ['notes', 'comment', 'remark'])

/** The columns of suppliers, in the order of an export. */
export const supplierColumns = [nameOf('supplier', 'supplier name', 'vendor'), email, phone, note] as const

/** The columns of customers, in the order of an export. */
export const customerColumns = [
  nameOf('customer', 'customer name', 'client'),
  email,
  phone,
  column('address', 500, ['billing address', 'bill to']),
  note,
] as const
