import type { AnnouncedSerial } from '../../../shared/ipc/manifests'
import type { PurchaseOrderId } from '../../../shared/values'
import { CapturedList, numberColumns, useCapturedSearch } from '../../capture/captured-list'
import { useAskPages } from '../../lib/pages'
import { EmptyList } from '../../table/empty-list'
import { t } from '../../words/words'
import type { ReceivingLine } from './receipt-sheet'

interface Props {
  readonly purchaseOrderId: PurchaseOrderId
  readonly lines: readonly ReceivingLine[]
  readonly lineId: number | null
  readonly onLine: (lineId: number | null) => void
}

const columns = numberColumns<AnnouncedSerial>()

/** The numbers of the manifest that have not come. */
export function MissingOnReceipt({ purchaseOrderId, lines, lineId, onLine }: Props) {
  const search = useCapturedSearch()
  const line = lines.find((one) => one.lineId === lineId)
  const list = useAskPages('manifests.list', {
    purchaseOrderId,
    purchaseOrderLineId: line?.purchaseOrderLineId ?? null,
    isMissing: true,
    search: search.asked,
  })
  return (
    <CapturedList
      label={t('receiving.manifest.missing')}
      name="missing"
      {...{ list, search, columns, lines, lineId, onLine }}
      hasNumbers={({ missing }) => missing > 0}
      notFound={t('receiving.manifest.notFound')}
      empty={
        <EmptyList title={t('receiving.manifest.nothing')} advice={t('receiving.manifest.nothingAdvice')} />
      }
    />
  )
}
