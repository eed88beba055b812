import type { SupplierId } from '../../../shared/values'
import { Asked } from '../../form/asked'
import { useAsk } from '../../lib/queries'
import { Page } from '../../shell/page'
import { t } from '../../words/words'
import { pathToSuppliers } from './path-to-suppliers'
import { SupplierPage } from './supplier-page'

interface Props {
  /** null: a supplier that is to be created. */
  readonly supplierId: SupplierId | null
}

export const SupplierScreen = ({ supplierId }: Props) =>
  supplierId === null ? (
    <SupplierPage supplier={null} readAgain={async () => undefined} />
  ) : (
    <KeptSupplier supplierId={supplierId} />
  )

function KeptSupplier({ supplierId }: { readonly supplierId: SupplierId }) {
  const asked = useAsk('suppliers.read', { supplierId })
  if (asked.data)
    return <SupplierPage supplier={asked.data} readAgain={async () => (await asked.refetch()).data} />
  return (
    <Page title={t('navigation.suppliers')} path={pathToSuppliers}>
      <Asked of={asked}>{() => null}</Asked>
    </Page>
  )
}
