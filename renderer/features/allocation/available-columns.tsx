import type { SerialRow } from '../../../shared/ipc/serials'
import type { Column } from '../../table/column'
import { Serial } from '../../theme/serial'
import { momentText } from '../../words/moments'
import { t } from '../../words/words'

export const availableColumns: readonly Column<SerialRow, never>[] = [
  {
    id: 'serial',
    header: t('allocation.view.serial'),
    isFixed: true,
    cell: ({ serial }) => <Serial text={serial} fits />,
  },
  {
    id: 'received',
    header: t('allocation.view.received'),
    width: 180,
    cell: ({ receivedAt }) => (receivedAt === null ? '' : momentText(receivedAt)),
  },
  {
    id: 'receipt',
    header: t('allocation.view.receipt'),
    width: 120,
    cell: ({ receiptNumber }) => receiptNumber ?? '',
  },
  {
    id: 'supplier',
    header: t('allocation.view.supplier'),
    width: 220,
    cell: ({ supplierName }) => <span title={supplierName ?? ''}>{supplierName}</span>,
  },
]
