import type { SupplierId } from '../../../shared/values'

export const SupplierScreen = ({ supplierId }: { readonly supplierId: SupplierId | null }) => (
  <p>{supplierId}</p>
)
