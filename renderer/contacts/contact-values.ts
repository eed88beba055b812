import type { UseFormReturnType } from '@mantine/form'
import { fittingText, neededText } from '../form/checks'

/** What the form of a supplier or a customer holds; a supplier has no address. */
export interface ContactValues extends Record<string, unknown> {
  name: string
  email: string
  phone: string
  address: string
  note: string
}
export type ContactForm = UseFormReturnType<ContactValues>

/** A contact as it is kept. */
export interface Contact {
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly address?: string
  readonly note: string
  readonly revision: number
}

export const valuesOf = (contact: Contact | null): ContactValues => ({
  name: contact?.name ?? '',
  email: contact?.email ?? '',
  phone: contact?.phone ?? '',
  address: contact?.address ?? '',
  note: contact?.note ?? '',
})

export const contactChecks = {
  name: neededText(200),
  email: fittingText(200),
  phone: fittingText(60),
  address: fittingText(500),
  note: fittingText(2000),
}
