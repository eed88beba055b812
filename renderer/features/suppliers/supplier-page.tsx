import { Stack } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { Supplier } from '../../../shared/ipc/suppliers'
import { ContactPage } from '../../contacts/contact-page'
import { OpenOrdersCard } from '../../contacts/open-orders-card'
import { useContactSaving } from '../../contacts/use-contact-saving'
import { useAct } from '../../lib/act'
import { useKeepAnswer } from '../../lib/queries'
import { OpenOrders } from './open-orders'
import { pathToSuppliers } from './path-to-suppliers'
import { StrippingOfSupplier } from './stripping-of-supplier'

interface Props {
  readonly supplier: Supplier | null
  readonly readAgain: () => Promise<Supplier | undefined>
}

/** One supplier, and what is on its way from there. */
export function SupplierPage({ supplier, readAgain }: Props) {
  const navigate = useNavigate()
  const keep = useKeepAnswer()
  const create = useAct('suppliers.create')
  const change = useAct('suppliers.save')
  const saving = useContactSaving<Supplier>({
    contact: supplier,
    readAgain,
    create,
    change,
    send: ({ name, email, phone, note }, base) => {
      const draft = { name, email, phone, note }
      return base === null
        ? create.run({ supplier: draft })
        : change.run({ supplierId: base.supplierId, revision: base.revision, supplier: draft })
    },
    keep: (kept) => keep('suppliers.read', { supplierId: kept.supplierId }, kept),
    open: ({ supplierId }) =>
      navigate({ to: '/suppliers/$supplierId', params: { supplierId }, replace: true }),
  })
  return (
    <ContactPage kind="suppliers" name={supplier?.name ?? null} path={pathToSuppliers} saving={saving}>
      {supplier === null ? (
        <OpenOrdersCard kind="suppliers" asked={null} renderRow={() => null} />
      ) : (
        <Stack gap="md">
          <OpenOrders supplierId={supplier.supplierId} />
          <StrippingOfSupplier supplier={supplier} />
        </Stack>
      )}
    </ContactPage>
  )
}
