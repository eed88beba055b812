import { rowsOfEach } from '../../shared/rows-of-each'
import type { SerialStatus } from '../../shared/serial-status'
import type { SalesOrderId, SalesOrderLineId, SerialId } from '../../shared/values'
import type { Operation } from '../ledger/operation'
import type { PickedFrom } from '../store/schema'
import type { Leaving } from './capture-serials'
import { type Move, moveSerials } from './move-serials'

export const to =
  (status: SerialStatus): Move['to'] =>
  (unit) =>
    unit.val<SerialStatus>(status)

export const onDispatch = ({ dispatchId, dispatchLineId }: Pick<Leaving, 'dispatchId' | 'dispatchLineId'>) =>
  ({ document: 'dispatch', documentId: dispatchId, documentLineId: dispatchLineId }) as const

export interface PickedUnit {
  readonly serialId: SerialId
  readonly from: 'in-stock' | 'allocated'
  /** The promised number in whose place it goes: that promise is this one's now. */
  readonly insteadOf: string | null
}

/** Packs numbers that are free, or promised to this line. */
export async function pickSerials(
  operation: Operation,
  packing: Leaving,
  units: readonly PickedUnit[],
): Promise<void> {
  const { salesOrderLineId, dispatchLineId, source } = packing
  const pick = (
    ofThem: readonly PickedUnit[],
    from: PickedUnit['from'],
    pickedFrom: 'in-stock' | 'allocated',
  ) =>
    moveSerials(
      operation,
      ofThem.map(({ serialId }) => serialId),
      {
        from,
        to: to('picked'),
        staysHeld: true,
        binding: { salesOrderLineId, dispatchLineId, pickedFrom },
        notes: new Map(ofThem.map(({ serialId, insteadOf }) => [serialId, insteadOf])),
        happening: { event: 'picked', source, ...onDispatch(packing) },
      },
    )
  const isPromised = ({ from }: PickedUnit) => from === 'allocated'
  const isSwapped = ({ from, insteadOf }: PickedUnit) => from === 'in-stock' && insteadOf !== null
  await pick(units.filter(isPromised), 'allocated', 'allocated')
  await pick(units.filter(isSwapped), 'in-stock', 'allocated')
  const free = units.filter((unit) => !isPromised(unit) && !isSwapped(unit))
  await pick(free, 'in-stock', 'in-stock')
}

/** What a number was that nobody knew to be here until it was packed. */
export const isUnseen = (pickedFrom: PickedFrom): boolean =>
  pickedFrom !== 'in-stock' && pickedFrom !== 'allocated'

export interface PackedUnit {
  readonly serialId: SerialId
  readonly pickedFrom: PickedFrom
}

/** Takes numbers out of an open dispatch: each goes back to where it was packed from. */
export async function unpickSerials(
  operation: Operation,
  packing: Omit<Leaving, 'source'>,
  units: readonly PackedUnit[],
): Promise<void> {
  for (const [pickedFrom, ofThem] of rowsOfEach(units, (unit) => unit.pickedFrom)) {
    const wasUnseen = isUnseen(pickedFrom)
    await moveSerials(
      operation,
      ofThem.map(({ serialId }) => serialId),
      {
        from: 'picked',
        to: to(pickedFrom === 'new' ? 'gone' : pickedFrom),
        staysHeld: !wasUnseen,
        binding: pickedFrom === 'allocated' ? promisedTo(packing.salesOrderLineId) : 'ends',
        happening: {
          event: 'pick undone',
          withoutSerialChange: wasUnseen ? 1 : 0,
          ...onDispatch(packing),
        },
      },
    )
  }
}

export const promisedTo = (salesOrderLineId: SalesOrderLineId) =>
  ({ salesOrderLineId, dispatchLineId: null, pickedFrom: null }) as const

/** R6: what was packed takes the place of numbers that were promised; these are free again. */
export const swapOutSerials = (
  operation: Operation,
  order: { readonly salesOrderId: SalesOrderId; readonly salesOrderLineId: SalesOrderLineId },
  swaps: readonly { readonly serialId: SerialId; readonly takenBy: string }[],
): Promise<void> =>
  moveSerials(
    operation,
    swaps.map(({ serialId }) => serialId),
    {
      from: 'allocated',
      to: to('in-stock'),
      staysHeld: true,
      binding: 'ends',
      notes: new Map(swaps.map(({ serialId, takenBy }) => [serialId, takenBy])),
      happening: {
        event: 'allocation swapped',
        document: 'sales-order',
        documentId: order.salesOrderId,
        documentLineId: order.salesOrderLineId,
      },
    },
  )

/** Numbers that are told later to have left with a dispatch: they were listed here while their units were away. */
export const nameDispatched = (
  operation: Operation,
  line: Leaving,
  serialIds: readonly SerialId[],
  from: 'in-stock' | 'allocated',
): Promise<void> =>
  moveSerials(operation, serialIds, {
    from,
    to: to('dispatched'),
    staysHeld: false,
    binding: { ...line, pickedFrom: from },
    happening: {
      event: 'named on dispatch',
      withoutSerialChange: 1,
      source: line.source,
      ...onDispatch(line),
    },
  })

/** Another number left than was recorded. */
export const putOnDispatch = (
  operation: Operation,
  line: Leaving,
  serialId: SerialId,
  { from, note }: { readonly from: 'in-stock' | 'allocated'; readonly note: string },
): Promise<void> =>
  moveSerials(operation, [serialId], {
    from,
    to: to('dispatched'),
    staysHeld: false,
    binding: { ...line, pickedFrom: from },
    happening: {
      event: 'dispatch corrected',
      currentChange: -1,
      note,
      source: line.source,
      ...onDispatch(line),
    },
  })

/** Packed numbers leave with their dispatch. */
export const dispatchSerials = (
  operation: Operation,
  packed: Pick<Leaving, 'dispatchId' | 'dispatchLineId'>,
  serialIds: readonly SerialId[],
): Promise<void> =>
  moveSerials(operation, serialIds, {
    from: 'picked',
    to: to('dispatched'),
    staysHeld: false,
    happening: { event: 'dispatched', currentChange: -1, ...onDispatch(packed) },
  })
