import type { Answer, Input } from '../../shared/ipc/contract'
import type { RefusalOf } from '../../shared/refusal'
import { accepted, refused } from '../../shared/result'
import { rowsOfEach } from '../../shared/rows-of-each'
import type { SerialStatus } from '../../shared/serial-status'
import type { CustomerReturnId } from '../../shared/values'
import type { Operation } from '../ledger/operation'
import { type Move, moveSerials } from '../serials/move-serials'
import { findOthersOnHand, onHand } from '../serials/others-on-hand'
import { readWarehouseSettings } from '../settings/warehouse-settings'
import { inSteps } from '../store/in-steps'
import { changeReturn } from './change-return'
import { type ReturnDeps, workOn } from './deps'
import { closeReturn, readReturnLines, type ReturnHead, type ReturnLine } from './return-rows'

type CommitRefusal = RefusalOf<'nothing-to-return' | 'return-units-moved' | 'serial-on-hand'>

/**
 * Every unit of the return is on hand again, each where it was sent, together or not at all (R11). The orders they were
 * shipped with stay as they are: a return is no reversal.
 */
export function commitReturn(
  deps: ReturnDeps,
  wanted: Input<'returns.commit'>,
): Promise<Answer<'returns.commit'>> {
  return changeReturn<CommitRefusal>(
    deps,
    wanted,
    async (operation, head) => {
      const lines = await readReturnLines(operation.tx, head.customerReturnId)
      const { serialsUniqueInWarehouse } = await readWarehouseSettings(operation.tx)
      const refusal =
        whyNotCommit(head, lines) ??
        (serialsUniqueInWarehouse ? await findTaken(operation, lines) : undefined)
      if (refusal) return refused(refusal)
      await close(operation, head.customerReturnId, { status: 'committed', note: '' })
      await bringBack(deps, operation, { head, lines, isUniqueInWarehouse: serialsUniqueInWarehouse })
      return accepted(undefined)
    },
    ['returns', 'products', 'serials'],
  )
}

/** Lets go of an open return: its units stay where they are, away. */
export function cancelReturn(
  deps: ReturnDeps,
  wanted: Input<'returns.cancel'>,
): Promise<Answer<'returns.cancel'>> {
  return changeReturn<never>(deps, wanted, async (operation, { customerReturnId }) => {
    await close(operation, customerReturnId, { status: 'cancelled', note: wanted.reason })
    return accepted(undefined)
  })
}

function whyNotCommit(
  { number }: ReturnHead,
  lines: readonly ReturnLine[],
): RefusalOf<'nothing-to-return' | 'return-units-moved'> | undefined {
  if (lines.length === 0) return { code: 'nothing-to-return', number }
  const moved = lines.filter(
    (line) => line.status !== 'dispatched' || line.dispatchLineNow !== line.dispatchLineId,
  )
  if (moved.length === 0) return undefined
  const serials = moved.map(({ serial, status }) => ({ serial, status }))
  return { code: 'return-units-moved', number, serials }
}

/** R1 for the whole warehouse: a number of the return that another product has on hand, or the return twice. */
async function findTaken(
  operation: Operation,
  lines: readonly ReturnLine[],
): Promise<RefusalOf<'serial-on-hand'> | undefined> {
  const tracked = lines.filter(({ isSerialised }) => isSerialised === 1)
  const others = await findOthersOnHand(operation, tracked)
  for (const line of tracked) {
    const other = others.get(line.key)
    if (other) return other
    others.set(line.key, onHand({ ...line, status: line.destination, receivedAt: null, receiptNumber: null }))
  }
  return undefined
}

interface Closing {
  readonly status: 'committed' | 'cancelled'
  readonly note: string
}

async function close(
  { tx, ledger, at }: Operation,
  customerReturnId: CustomerReturnId,
  { status, note }: Closing,
): Promise<void> {
  await closeReturn(tx, customerReturnId, { status, closed_at: at })
  await ledger.append([
    {
      event: 'return status changed',
      before: 'open',
      after: status,
      document: 'customer-return',
      documentId: customerReturnId,
      note,
    },
  ])
}

interface ComingBack {
  readonly head: ReturnHead
  readonly lines: readonly ReturnLine[]
  readonly isUniqueInWarehouse: boolean
}

async function bringBack(
  deps: ReturnDeps,
  operation: Operation,
  { head: { customerReturnId }, lines, isUniqueInWarehouse }: ComingBack,
): Promise<void> {
  let before = 0
  for (const alike of rowsOfEach(lines, wayOf).values()) {
    const [first] = alike
    if (!first) continue
    await inSteps(
      alike.map(({ serialId }) => serialId),
      (step) =>
        moveSerials(operation, step, {
          from: 'dispatched',
          binding: 'ends',
          ...where(first, isUniqueInWarehouse),
          happening: {
            event: 'returned by customer',
            currentChange: 1,
            blockedChange: isBlocked(first) ? 1 : 0,
            document: 'customer-return',
            documentId: customerReturnId,
            note: first.reason,
          },
        }),
      (done) =>
        deps.announce('work.progressed', {
          work: workOn(customerReturnId),
          doing: 'committing',
          done: before + done,
          total: lines.length,
        }),
    )
    before += alike.length
  }
}

/** R10: where nobody asks for its number any more, a unit comes back untracked. */
const where = (
  { isSerialised, destination }: ReturnLine,
  isUniqueInWarehouse: boolean,
): Pick<Move, 'to' | 'staysHeld' | 'takesWarehouseKey'> => ({
  to: (unit) => unit.val<SerialStatus>(isSerialised === 1 ? destination : 'untracked'),
  staysHeld: isSerialised === 1,
  takesWarehouseKey: isSerialised === 1 && isUniqueInWarehouse,
})

/** A unit without a number that is not free is counted as blocked. */
const isBlocked = ({ isSerialised, destination }: ReturnLine): boolean =>
  isSerialised === 0 && destination !== 'in-stock'

/** Units that go to the same place for the same reason come back together. */
const wayOf = ({ isSerialised, destination, reason }: ReturnLine): string =>
  [isSerialised, destination, reason].join(' ')
