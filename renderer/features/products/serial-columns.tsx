import type { SerialRow } from '../../../shared/ipc/serials'
import type { Column } from '../../table/column'
import { Serial } from '../../theme/serial'
import { SerialStatusBadge } from '../../theme/status-badge'
import { momentText } from '../../words/moments'
import { t } from '../../words/words'

export const serialColumns: readonly Column<SerialRow, never>[] = [
  {
    id: 'serial',
    header: t('products.serials.columns.serial'),
    isFixed: true,
    cell: ({ serial }) => <Serial text={serial} fits />,
  },
  {
    id: 'status',
    header: t('products.serials.columns.status'),
    width: 200,
    cell: ({ status }) => <SerialStatusBadge status={status} />,
  },
  {
    id: 'received',
    header: t('products.serials.columns.received'),
    width: 176,
    cell: ({ receivedAt }) => receivedAt !== null && momentText(receivedAt),
  },
  {
    id: 'receipt',
    header: t('products.serials.columns.receipt'),
    width: 120,
    cell: ({ receiptNumber }) => receiptNumber,
  },
  {
    id: 'supplier',
    header: t('products.serials.columns.supplier'),
    width: 220,
    cell: ({ supplierName }) => supplierName,
  },
]
