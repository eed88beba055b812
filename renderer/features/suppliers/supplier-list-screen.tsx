import { useDebouncedValue } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { ContactList, everyContact } from '../../contacts/contact-list'
import { useAskPages } from '../../lib/pages'
import { useRemembered } from '../../lib/remembered'

export function SupplierListScreen() {
  const navigate = useNavigate()
  const [setting, change] = useRemembered('suppliers', everyContact)
  const [search] = useDebouncedValue(setting.search, 150)
  const list = useAskPages('suppliers.list', { ...setting, search: setting.search === '' ? '' : search })
  return (
    <ContactList
      name="suppliers"
      newTo="/suppliers/new"
      list={list}
      setting={setting}
      onChange={change}
      rowKey={({ supplierId }) => supplierId}
      onOpen={({ supplierId }) => void navigate({ to: '/suppliers/$supplierId', params: { supplierId } })}
    />
  )
}
