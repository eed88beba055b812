import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Link, type LinkProps } from '@tanstack/react-router'
import type { RowPages } from '../lib/pages'
import { Page } from '../shell/page'
import { PageSearch } from '../shell/page-search'
import type { Column, Sort } from '../table/column'
import { EmptyList } from '../table/empty-list'
import { VirtualTable } from '../table/virtual-table'
import { numberText } from '../words/numbers'
import { t } from '../words/words'

interface Contact {
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly openOrders: number
}

/** What a list of contacts is set to. */
export interface ContactListSetting {
  readonly search: string
  readonly sort: Sort<'name'>
}

export const everyContact: ContactListSetting = { search: '', sort: { column: 'name', descending: false } }

interface Props<Row extends Contact> {
  /** As the table is called where it keeps its columns. */
  readonly name: 'suppliers' | 'customers'
  readonly newTo: NonNullable<LinkProps['to']>
  readonly list: RowPages<Row>
  readonly setting: ContactListSetting
  readonly onChange: (change: Partial<ContactListSetting>) => void
  readonly rowKey: (row: Row) => number
  readonly onOpen: (row: Row) => void
}

/** *Contacts > Suppliers* or *Customers*: how each is reached, and how many orders are open. */
export function ContactList<Row extends Contact>(props: Props<Row>) {
  const { name, newTo, list, setting, onChange, rowKey, onOpen } = props
  return (
    <Page
      fills
      title={t(`navigation.${name}`)}
      path={[{ label: t('navigation.contacts') }]}
      actions={<New name={name} to={newTo} />}
    >
      <VirtualTable
        label={t(`navigation.${name}`)}
        name={name}
        list={list}
        columns={columns}
        rowKey={rowKey}
        onOpen={onOpen}
        sort={setting.sort}
        onSort={(sort) => onChange({ sort })}
        tools={
          <PageSearch
            label={t(`${name}.search`)}
            value={setting.search}
            onChange={(search) => onChange({ search })}
            maxLength={200}
            w={280}
          />
        }
        empty={
          setting.search === '' ? (
            <EmptyList title={t(`${name}.empty.title`)} advice={t(`${name}.empty.advice`)}>
              <New name={name} to={newTo} />
            </EmptyList>
          ) : (
            <EmptyList title={t(`${name}.nothingFits.title`)} advice={t(`${name}.nothingFits.advice`)}>
              <Button variant="default" onClick={() => onChange({ search: '' })}>
                {t(`${name}.clear`)}
              </Button>
            </EmptyList>
          )
        }
      />
    </Page>
  )
}

const New = ({
  name,
  to,
}: {
  readonly name: Props<Contact>['name']
  readonly to: Props<Contact>['newTo']
}) => (
  <Button
    leftSection={<IconPlus size={18} aria-hidden />}
    renderRoot={(props) => <Link to={to} {...props} />}
  >
    {t(`${name}.new`)}
  </Button>
)

const columns: readonly Column<Contact, 'name'>[] = [
  {
    id: 'name',
    header: t('contacts.columns.name'),
    sortBy: 'name',
    isFixed: true,
    cell: ({ name }) => <span title={name}>{name}</span>,
  },
  { id: 'email', header: t('contacts.columns.email'), width: 280, cell: ({ email }) => email },
  { id: 'phone', header: t('contacts.columns.phone'), width: 200, cell: ({ phone }) => phone },
  {
    id: 'openOrders',
    header: t('contacts.columns.openOrders'),
    width: 140,
    isNumber: true,
    cell: ({ openOrders }) => numberText(openOrders),
  },
]
