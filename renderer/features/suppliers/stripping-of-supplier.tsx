import type { Supplier } from '../../../shared/ipc/suppliers'
import { useAct } from '../../lib/act'
import { useAsk, useKeepAnswer } from '../../lib/queries'
import { StrippingCard } from '../../stripping/stripping-card'

/** What is stripped from plain scans on receipts of a supplier. */
export function StrippingOfSupplier({ supplier: { supplierId, name } }: { readonly supplier: Supplier }) {
  const asked = useAsk('suppliers.readStripping', { supplierId })
  const act = useAct('suppliers.setStripping')
  const keep = useKeepAnswer()
  return (
    <StrippingCard
      owner="supplier"
      name={name}
      asked={asked}
      trouble={act}
      save={async (rule) => {
        const answer = await act.run({ supplierId, rule })
        if (answer?.ok) keep('suppliers.readStripping', { supplierId }, answer.value)
        return answer?.ok === true
      }}
    />
  )
}
