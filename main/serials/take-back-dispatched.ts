import type { Operation } from '../ledger/operation'
import { readWarehouseSettings } from '../settings/warehouse-settings'
import type { Leaving } from './capture-serials'
import { moveSerials } from './move-serials'
import { isUnseen, onDispatch, type PackedUnit, promisedTo, to } from './pack-serials'

interface Left extends Omit<Leaving, 'source'> {
  /** Nobody asks for the numbers of its product any more when this is off. */
  readonly hasSerialNumbers: boolean
}

/** Numbers that left with a dispatch that is undone are back: promised again, or in stock. */
export async function takeBackDispatched(
  operation: Operation,
  line: Left,
  units: readonly PackedUnit[],
): Promise<void> {
  const { serialsUniqueInWarehouse } = await readWarehouseSettings(operation.tx)
  const isPromised = ({ pickedFrom }: PackedUnit) => line.hasSerialNumbers && pickedFrom === 'allocated'
  const move = (ofThem: readonly PackedUnit[], status: 'allocated' | 'in-stock' | 'untracked') =>
    moveSerials(
      operation,
      ofThem.map(({ serialId }) => serialId),
      {
        from: 'dispatched',
        to: to(status),
        staysHeld: line.hasSerialNumbers,
        takesWarehouseKey: line.hasSerialNumbers && serialsUniqueInWarehouse,
        binding: status === 'allocated' ? promisedTo(line.salesOrderLineId) : 'ends',
        happening: { event: 'dispatch reversed', currentChange: 1, ...onDispatch(line) },
      },
    )
  await move(units.filter(isPromised), 'allocated')
  const others = units.filter((unit) => !isPromised(unit))
  await move(others, line.hasSerialNumbers ? 'in-stock' : 'untracked')
}

/**
 * A number was recorded that did not leave: its unit is here. One that nobody knew before it was packed was misread
 * then; its unit is without serial no. again.
 */
export async function takeOffDispatch(
  operation: Operation,
  line: Left,
  { serialId, pickedFrom }: PackedUnit,
  note: string,
): Promise<void> {
  const wasMisread = isUnseen(pickedFrom)
  const { serialsUniqueInWarehouse } = await readWarehouseSettings(operation.tx)
  await moveSerials(operation, [serialId], {
    from: 'dispatched',
    to: to(wasMisread ? 'gone' : 'in-stock'),
    staysHeld: !wasMisread,
    takesWarehouseKey: !wasMisread && serialsUniqueInWarehouse,
    binding: 'ends',
    happening: {
      event: 'dispatch corrected',
      currentChange: 1,
      withoutSerialChange: wasMisread ? 1 : 0,
      note,
      ...onDispatch(line),
    },
  })
}
