import { Group } from '@mantine/core'
import type { CountFinding } from '../../../shared/count-status'
import type { CountedNumber } from '../../../shared/ipc/counting'
import type { StockCountId, StockCountScanId } from '../../../shared/values'
import { TakeBack } from '../../capture/take-back'
import type { Column } from '../../table/column'
import { Serial } from '../../theme/serial'
import { SerialStatusBadge } from '../../theme/status-badge'
import { momentText } from '../../words/moments'
import { t } from '../../words/words'
import { useCountAct } from './count-deed'

type NumberColumn = Column<CountedNumber, never>

const number: NumberColumn = {
  id: 'serial',
  header: t('counting.numbers.serial'),
  width: 190,
  isFixed: true,
  cell: ({ serial }) => <Serial text={serial} fits />,
}
const product: NumberColumn = {
  id: 'product',
  header: t('counting.numbers.product'),
  cell: ({ productName }) => <span title={productName}>{productName}</span>,
}
const booked: readonly NumberColumn[] = [
  {
    id: 'status',
    header: t('counting.numbers.status'),
    width: 140,
    cell: ({ status }) => status !== null && <SerialStatusBadge status={status} />,
  },
  {
    id: 'where',
    header: t('counting.numbers.where'),
    cell: (row) => <span title={whereText(row)}>{whereText(row)}</span>,
  },
]
const seen: NumberColumn = {
  id: 'seenAt',
  header: t('counting.numbers.seenAt'),
  width: 170,
  cell: ({ seenAt }) => (seenAt === null ? '' : momentText(seenAt)),
}

/** Of each list only what says something in it. */
const columnsOf: Readonly<Record<CountFinding, readonly NumberColumn[]>> = {
  found: [seen],
  missing: booked,
  unexpected: [seen],
  elsewhere: [...booked, { ...seen, isHiddenAtFirst: true }],
  moved: booked,
}

interface ListKind {
  readonly finding: CountFinding
  /** Of several products. */
  readonly isMixed: boolean
  /** Of an open count: what was seen can be taken off it. */
  readonly takesOffFrom: StockCountId | null
}

export const numberColumns = ({ finding, isMixed, takesOffFrom }: ListKind): readonly NumberColumn[] => [
  number,
  ...(isMixed ? [product] : []),
  ...columnsOf[finding],
  ...(takesOffFrom === null || finding === 'missing' || finding === 'moved'
    ? []
    : [takeOffColumn(takesOffFrom)]),
]

/** Who has it, as far as the books know. */
function whereText({ status, orderNumber, dispatchNumber, customerName }: CountedNumber): string {
  if (customerName === null) return ''
  if (status === 'dispatched' && dispatchNumber !== null)
    return t('counting.numbers.left', { dispatchNumber, customerName })
  if (orderNumber === null) return customerName
  if (dispatchNumber === null) return t('counting.numbers.order', { orderNumber, customerName })
  return t('counting.numbers.packed', { dispatchNumber, orderNumber, customerName })
}

const takeOffColumn = (stockCountId: StockCountId): NumberColumn => ({
  id: 'actions',
  header: t('counting.numbers.actions'),
  width: 116,
  isFixed: true,
  cell: ({ stockCountScanId, serial }) =>
    stockCountScanId !== null && <TakeOff {...{ stockCountId, stockCountScanId, serial }} />,
})

interface TakeOffProps {
  readonly stockCountId: StockCountId
  readonly stockCountScanId: StockCountScanId
  readonly serial: string
}

function TakeOff({ stockCountId, stockCountScanId, serial }: TakeOffProps) {
  const { run } = useCountAct('counting.undoNumber')
  return (
    <Group justify="flex-end" wrap="nowrap" onClick={(event) => event.stopPropagation()}>
      <TakeBack
        label={t('counting.numbers.takeOff')}
        spoken={t('counting.numbers.takeOffOne', { serial })}
        takeBack={() => run({ stockCountId, stockCountScanId })}
      />
    </Group>
  )
}
