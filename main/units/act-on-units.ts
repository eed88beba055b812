import type { Input, Output } from '../../shared/ipc/contract'
import type { RefusedUnit } from '../../shared/ipc/units'
import type { Refusal } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'
import { rowsOfEach } from '../../shared/rows-of-each'
import { isOnHand, type SerialStatus } from '../../shared/serial-status'
import { unitMoves } from '../../shared/unit-acts'
import type { SerialId } from '../../shared/values'
import type { Happening, LedgerEvent } from '../ledger/ledger'
import { type Operation, type RecordedOperation, type WarehouseDeps, writeOnce } from '../ledger/operation'
import { moveSerials } from '../serials/move-serials'
import { readWhereabouts, type Whereabouts } from '../serials/whereabouts'
import { readWarehouseSettings } from '../settings/warehouse-settings'
import { inSteps } from '../store/in-steps'
import type { WriteTransaction } from '../store/store'
import { findOthersOnHand, onHand, type OthersOnHand } from '../serials/others-on-hand'
import { ProductCounts } from './product-counts'
import { judgeAct, type UnitChange } from './rules'

type ActOnUnits = Input<'units.act'>
type Done = Output<'units.act'>
type Act = ActOnUnits['act']

const events = {
  quarantine: 'quarantined',
  release: 'released from quarantine',
  'mark-damaged': 'marked damaged',
  'mark-good': 'marked good',
  'report-missing': 'reported missing',
  found: 'found',
  'return-to-supplier': 'returned to supplier',
  'write-off': 'written off',
  'take-back': 'taken back into stock',
} as const satisfies Readonly<Record<Act, LedgerEvent>>

/**
 * Does one act to each of these units that can bear it, all in one transaction; the others stay as they are and are
 * given back, each with who has it or why not.
 */
export async function actOnUnits(deps: WarehouseDeps, wanted: ActOnUnits): Promise<Result<Done, never>> {
  const done = await writeOnce<Result<Done, never>>(
    deps,
    wanted.operationId,
    async (operation) =>
      accepted(await doAct(operation, wanted.act, wanted.serialIds, { reason: wanted.reason })),
    doneBefore,
  )
  if (done.ok && done.value.done > 0) deps.changed(['products', 'serials'])
  return done
}

/** What an act is done for, and why. */
interface Circumstances extends Pick<Happening, 'document' | 'documentId'> {
  readonly reason: string
}

/** Does an act to these units as one step of a larger one; gives those it was not done to. */
export async function doAct(
  operation: Operation,
  name: Act,
  serialIds: readonly SerialId[],
  circumstances: Circumstances,
): Promise<Done> {
  if (serialIds.length === 0) return { done: 0, refused: [] }
  const { serialsUniqueInWarehouse } = await readWarehouseSettings(operation.tx)
  const counts = new ProductCounts()
  const refusedUnits: RefusedUnit[] = []
  let count = 0
  await inSteps(
    [...new Set(serialIds)],
    async (step) => {
      const units = await readWhereabouts(operation.tx, operation.engine, step)
      await counts.read(operation, units)
      const others = serialsUniqueInWarehouse ? await findOthersOnHand(operation, units) : undefined
      const judged = units.map((unit) => ({ unit, judged: judge(name, unit, counts, others) }))
      const able = judged.flatMap(({ unit, judged: result }) =>
        result.ok ? [{ unit, change: result.value }] : [],
      )
      for (const { unit, judged: result } of judged)
        if (!result.ok)
          refusedUnits.push({ serialId: unit.serialId, serial: unit.serial, refusal: result.refusal })
      await move(operation, name, able, { ...circumstances, isUniqueInWarehouse: serialsUniqueInWarehouse })
      count += able.length
    },
    () => undefined,
  )
  return { done: count, refused: refusedUnits }
}

/** @param others who has a number on hand, while it may be in the whole warehouse once only */
function judge(
  name: Act,
  unit: Whereabouts,
  counts: ProductCounts,
  others: OthersOnHand | undefined,
): Result<UnitChange, Refusal> {
  const product = counts.of(unit.productId)
  const judged = judgeAct(name, { ...unit, isSerialised: product.isSerialised }, product)
  if (!judged.ok) return judged
  if (comesBack(name, unit)) {
    const other = others?.get(unit.key)
    if (other) return refused(other)
    others?.set(unit.key, onHand({ ...unit, status: unitMoves[name].to }))
  }
  counts.change(unit.productId, judged.value)
  return judged
}

const comesBack = (name: Act, { status }: Whereabouts): boolean =>
  isOnHand(unitMoves[name].to) && !isOnHand(status)

interface Able {
  readonly unit: Whereabouts
  readonly change: UnitChange
}

async function move(
  operation: Operation,
  name: Act,
  able: readonly Able[],
  { reason, isUniqueInWarehouse, ...document }: Circumstances & { readonly isUniqueInWarehouse: boolean },
): Promise<void> {
  const { to } = unitMoves[name]
  for (const together of rowsOfEach(able, wayOf).values()) {
    const [first] = together
    if (!first) continue
    await moveSerials(
      operation,
      together.map(({ unit }) => unit.serialId),
      {
        from: first.unit.status,
        to: (unit) => unit.val<SerialStatus>(to),
        staysHeld: isOnHand(to),
        takesWarehouseKey: isUniqueInWarehouse && comesBack(name, first.unit),
        happening: { event: events[name], note: reason, ...document, ...first.change },
      },
    )
  }
}

/** Units that come from the same state and change stock alike move together. */
const wayOf = ({ unit, change }: Able): string =>
  [unit.status, change.currentChange, change.withoutSerialChange].join(' ')

/** Which of them were refused is not recorded: the operator has to look again. */
async function doneBefore(
  tx: WriteTransaction,
  { operationId }: RecordedOperation,
): Promise<Result<Done, never>> {
  const { done } = await tx
    .selectFrom('ledger')
    .where('operation_id', '=', operationId)
    .select(({ fn }) => fn.countAll<number>().as('done'))
    .executeTakeFirstOrThrow()
  return accepted({ done, refused: [] })
}
