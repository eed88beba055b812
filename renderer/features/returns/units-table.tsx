import { Button, Group, Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { ReturnedUnit } from '../../../shared/ipc/returns'
import type { CustomerReturnId, DispatchId } from '../../../shared/values'
import { useCapturedSearch } from '../../capture/captured-list'
import { focusEntryAfterDialog } from '../../capture/entry-focus'
import rail from '../../capture/rail.module.css'
import { TakeBack } from '../../capture/take-back'
import { useAskPages } from '../../lib/pages'
import { PageSearch } from '../../shell/page-search'
import { type RowChoice, useRowChoice } from '../../table/row-choice'
import type { Column } from '../../table/column'
import { EmptyList } from '../../table/empty-list'
import { VirtualTable } from '../../table/virtual-table'
import { Serial } from '../../theme/serial'
import { SerialStatusBadge } from '../../theme/status-badge'
import { t } from '../../words/words'
import { useReturnAct } from './return-deed'
import { SendDialog } from './send-dialog'

interface Props {
  readonly customerReturnId: CustomerReturnId
  readonly dispatchId: DispatchId | null
  readonly isOpen: boolean
}

/** The units of a return or of one shipment of it; while it is open, ticked ones are sent elsewhere together. */
export function UnitsTable({ customerReturnId, dispatchId, isOpen }: Props) {
  const navigate = useNavigate()
  const search = useCapturedSearch()
  const list = useAskPages('returns.listUnits', { customerReturnId, dispatchId, search: search.asked })
  const choice = useRowChoice<ReturnedUnit>(({ returnLineId }) => returnLineId)
  const columns = useMemo(
    () => (isOpen ? [...usualColumns, takeOffColumn(customerReturnId)] : closedColumns),
    [isOpen, customerReturnId],
  )
  return (
    <div className={rail.list}>
      <VirtualTable
        label={t('returns.units.label')}
        name={isOpen ? 'returned-units' : 'returned'}
        list={list}
        columns={columns}
        rowKey={({ returnLineId }) => returnLineId}
        onOpen={({ serialId }) => void navigate({ to: '/serials/$serialId', params: { serialId } })}
        {...(isOpen && { choosing: { choice, nameOf: ({ serial }: ReturnedUnit) => serial } })}
        empty={<Empty isSearched={search.asked !== ''} />}
        tools={
          <>
            <PageSearch
              size="md"
              label={t('returns.units.search')}
              value={search.typed}
              onChange={search.type}
              w={220}
            />
            {isOpen && <ChosenUnits customerReturnId={customerReturnId} choice={choice} />}
          </>
        }
      />
    </div>
  )
}

interface ChosenProps {
  readonly customerReturnId: CustomerReturnId
  readonly choice: RowChoice<ReturnedUnit>
}

/** How many units are ticked, and the way to send them elsewhere. */
function ChosenUnits({ customerReturnId, choice }: ChosenProps) {
  const [isSending, setIsSending] = useState(false)
  const { chosen, clear } = choice
  const close = (isDone: boolean) => {
    setIsSending(false)
    if (isDone) clear()
    focusEntryAfterDialog()
  }
  if (chosen.length === 0) return null
  return (
    <Group gap="xs" wrap="nowrap">
      <Text component="output" fw={600} className="figures">
        {t('returns.destination.chosen', { count: chosen.length })}
      </Text>
      <Button size="md" variant="default" onClick={() => setIsSending(true)}>
        {t('returns.destination.send')}
      </Button>
      <Button size="md" variant="subtle" px="xs" onClick={clear}>
        {t('returns.destination.none')}
      </Button>
      {isSending && <SendDialog customerReturnId={customerReturnId} units={chosen} onClose={close} />}
    </Group>
  )
}

const Empty = ({ isSearched }: { readonly isSearched: boolean }) =>
  isSearched ? (
    <EmptyList title={t('returns.units.notFound')} advice={t('returns.units.notFoundAdvice')} />
  ) : (
    <EmptyList title={t('returns.units.nothing')} advice={t('returns.units.nothingAdvice')} />
  )

/** Where a unit is to go, or went, is a column of its own name. */
const unitColumns = (destination: string): readonly Column<ReturnedUnit, never>[] => [
  {
    id: 'serial',
    header: t('returns.units.serial'),
    width: 170,
    isFixed: true,
    cell: ({ serial }) => <Serial text={serial} fits />,
  },
  {
    id: 'product',
    header: t('returns.units.product'),
    cell: ({ productName }) => <span title={productName}>{productName}</span>,
  },
  {
    id: 'customer',
    header: t('returns.units.customer'),
    isHiddenAtFirst: true,
    cell: ({ customerName }) => <span title={customerName}>{customerName}</span>,
  },
  {
    id: 'order',
    header: t('returns.units.order'),
    width: 96,
    cell: ({ orderNumber }) => orderNumber,
  },
  {
    id: 'dispatch',
    header: t('returns.units.dispatch'),
    width: 100,
    isHiddenAtFirst: true,
    cell: ({ dispatchNumber }) => dispatchNumber,
  },
  {
    id: 'destination',
    header: destination,
    width: 124,
    cell: (unit) => t(`statuses.serial.${unit.destination}`),
  },
  {
    id: 'reason',
    header: t('returns.units.reason'),
    width: 124,
    cell: ({ reason }) => <span title={reason}>{reason}</span>,
  },
]

const usualColumns = unitColumns(t('returns.units.destination'))

const closedColumns: readonly Column<ReturnedUnit, never>[] = [
  ...unitColumns(t('returns.units.went')),
  {
    id: 'now',
    header: t('returns.units.now'),
    width: 140,
    cell: ({ status }) => <SerialStatusBadge status={status} />,
  },
]

const takeOffColumn = (customerReturnId: CustomerReturnId): Column<ReturnedUnit, never> => ({
  id: 'actions',
  header: t('returns.units.actions'),
  width: 116,
  isFixed: true,
  cell: (unit) => <TakeOff customerReturnId={customerReturnId} unit={unit} />,
})

interface TakeOffProps {
  readonly customerReturnId: CustomerReturnId
  readonly unit: ReturnedUnit
}

function TakeOff({ customerReturnId, unit: { returnLineId, serial } }: TakeOffProps) {
  const { run } = useReturnAct('returns.undoUnit')
  return (
    <Group justify="flex-end" wrap="nowrap" onClick={(event) => event.stopPropagation()}>
      <TakeBack
        label={t('returns.units.takeOff')}
        spoken={t('returns.units.takeOffOne', { serial })}
        takeBack={() => run({ customerReturnId, returnLineId })}
      />
    </Group>
  )
}
