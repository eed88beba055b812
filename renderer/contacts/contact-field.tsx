import type { ReactNode } from 'react'
import { nameKey } from '../../shared/name-key'
import { Finder } from '../form/finder'
import { focusAtFirst } from '../form/focus-at-first'
import { t } from '../words/words'

interface Named {
  readonly name: string
}

interface Props<Contact extends Named> {
  /** `Supplier` or `Customer`. */
  readonly label: string
  /** Its name in the form. */
  readonly path: string
  readonly chosen: Contact | null
  readonly onChoose: (contact: Contact) => void
  /** What stands in the field while it is typed in; undefined: the name of the chosen one. */
  readonly typed: string | undefined
  readonly onType: (typed: string | undefined) => void
  /** Contacts whose name has in it what was typed. */
  readonly found: readonly Contact[]
  /** False while `found` still belongs to an earlier text. */
  readonly isSettled: boolean
  /** Creates one of that name; undefined when that failed, which `error` then says. */
  readonly create: (name: string) => Promise<Contact | undefined>
  readonly isCreating: boolean
  readonly keyOf: (contact: Contact) => number
  readonly isNew: boolean
  readonly error: ReactNode
}

/** What is searched for while a name is typed. */
export const wantedIn = (typed: string | undefined): string => (typed ?? '').trim().slice(0, 200)

/** A contact by name; one who is not there yet is created on the spot. */
export function ContactField<Contact extends Named>(props: Props<Contact>) {
  const { label, path, chosen, onChoose, typed, onType, found, isSettled } = props
  const { create, isCreating, keyOf, isNew, error } = props
  const wanted = wantedIn(typed)
  const choose = (contact: Contact): void => {
    onChoose(contact)
    onType(undefined)
  }
  const createAndChoose = async (name: string): Promise<void> => {
    const created = await create(name)
    if (created) choose(created)
  }
  const isNamed = ({ name }: Named): boolean => nameKey(name) === nameKey(wanted)
  const canCreate = wanted !== '' && isSettled && !found.some(isNamed)
  const offered: readonly Offer<Contact>[] = [
    ...found.map((contact) => ({ contact, name: contact.name })),
    ...(canCreate ? [{ contact: null, name: wanted }] : []),
  ]
  return (
    <Finder
      name={label}
      placeholder={t('contacts.namePlaceholder')}
      required
      data-path={path}
      {...(isNew && { ref: focusAtFirst })}
      text={typed ?? chosen?.name ?? ''}
      onText={onType}
      found={offered}
      isSettled={isSettled}
      keyOf={({ contact }) => (contact === null ? 'new' : keyOf(contact))}
      isExact={(offer) => offer.contact !== null && isNamed(offer)}
      isThere={({ contact }) => contact !== null}
      show={({ contact, name }) => (contact === null ? t('contacts.create', { name }) : name)}
      onChoose={({ contact, name }) => (contact === null ? void createAndChoose(name) : choose(contact))}
      onBlur={() => {
        // Nothing was chosen: what stands there must not look as if it were.
        if (!isCreating && (wanted === '' || chosen !== null)) onType(undefined)
      }}
      error={error}
    />
  )
}

interface Offer<Contact> {
  /** null: it would be created. */
  readonly contact: Contact | null
  readonly name: string
}
