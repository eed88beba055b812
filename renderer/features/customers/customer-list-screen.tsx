import { useDebouncedValue } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { ContactList, everyContact } from '../../contacts/contact-list'
import { useAskPages } from '../../lib/pages'
import { useRemembered } from '../../lib/remembered'

export function CustomerListScreen() {
  const navigate = useNavigate()
  const [setting, change] = useRemembered('customers', everyContact)
  const [search] = useDebouncedValue(setting.search, 150)
  const list = useAskPages('customers.list', { ...setting, search: setting.search === '' ? '' : search })
  return (
    <ContactList
      name="customers"
      newTo="/customers/new"
      list={list}
      setting={setting}
      onChange={change}
      rowKey={({ customerId }) => customerId}
      onOpen={({ customerId }) => void navigate({ to: '/customers/$customerId', params: { customerId } })}
    />
  )
}
