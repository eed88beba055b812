import type { SerialRow } from '../../../shared/ipc/serials'
import type { Column } from '../../table/column'
import { Serial } from '../../theme/serial'
import { SerialStatusBadge } from '../../theme/status-badge'
import { momentText } from '../../words/moments'
import { t } from '../../words/words'

/** The columns of serial numbers; `sought` is marked in the number. */
export const serialColumns = (sought: string): readonly Column<SerialRow>[] => [
  {
    id: 'serial',
    header: t('serials.columns.serial'),
    isFixed: true,
    width: 240,
    cell: ({ serial }) => <Serial text={serial} fits sought={sought} />,
  },
  {
    id: 'status',
    header: t('serials.columns.status'),
    width: 184,
    cell: ({ status }) => <SerialStatusBadge status={status} />,
  },
  { id: 'product', header: t('serials.columns.product'), cell: ({ productName }) => productName },
  {
    id: 'sku',
    header: t('serials.columns.sku'),
    width: 120,
    cell: ({ sku }) => sku,
  },
  {
    id: 'supplier',
    header: t('serials.columns.supplier'),
    width: 168,
    cell: ({ supplierName }) => supplierName,
    isHiddenAtFirst: true,
  },
  {
    id: 'receipt',
    header: t('serials.columns.receipt'),
    width: 88,
    cell: ({ receiptNumber }) => receiptNumber,
  },
  {
    id: 'received',
    header: t('serials.columns.received'),
    width: 176,
    cell: ({ receivedAt }) =>
      receivedAt !== null && <span className="figures">{momentText(receivedAt)}</span>,
  },
]
