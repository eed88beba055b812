import type { Work } from '../shared/ipc/scanning'
import type { Refusal } from '../shared/refusal'
import { accepted, type Result } from '../shared/result'
import { readAllocation } from './allocation/read-allocation'
import { undoLast as undoPromise } from './allocation/release'
import { undoLast as undoSeen } from './counting/undo'
import { commitDispatch } from './dispatch/commit'
import type { DispatchDeps } from './dispatch/deps'
import { readDispatch } from './dispatch/read-dispatch'
import { undoLast as undoPacked } from './dispatch/undo'
import { commitReceipt } from './receiving/commit'
import { readReceipt } from './receiving/read-receipt'
import { undoLast as undoCaptured } from './receiving/undo'
import { commitReturn } from './returns/close-return'
import { readReturn } from './returns/read-return'
import { undoLast as undoReturned } from './returns/undo'
import type { ChoosableLine } from './scanning/next-choosable'
import type { Scan } from './scanning/scan'

export type Undone = Result<{ readonly serial: string }, Refusal>
export type Committed = Result<{ readonly number: string; readonly units: number }, Refusal>

export interface Lines {
  readonly lines: readonly ChoosableLine[]
  readonly activeLineId: number | null
}

/** The steps of a work that a command barcode can ask for; what is left out does not exist there. */
interface Steps {
  readonly undo?: () => Promise<Undone>
  /** `asks` where the screen has a question before it, or only goes on to another page. */
  readonly commit?: 'asks' | (() => Promise<Committed>)
  readonly readLines?: () => Promise<Lines>
  /** The screen always asks before that. */
  readonly canBeCancelled?: true
}

/** What can be asked of the work that a scan belongs to; done with the operation of that scan. */
export function stepsOf(deps: DispatchDeps, { work, operationId }: Scan): Steps {
  if (work.kind === 'receiving') return receivingSteps(deps, { ...work, operationId })
  if (work.kind === 'allocating') return allocatingSteps(deps, { ...work, operationId })
  if (work.kind === 'dispatching') return dispatchingSteps(deps, { ...work, operationId })
  if (work.kind === 'returning') return returningSteps(deps, { ...work, operationId })
  if (work.kind === 'counting') return countingSteps(deps, { ...work, operationId })
  return {}
}

/** A command on a work. */
type On<Kind extends Work['kind']> = Extract<Work, { kind: Kind }> & Pick<Scan, 'operationId'>

/** Scanned a second time before its screen is gone, it is answered as the first: nobody could see the refusal. */
async function committedOnce(
  committing: Promise<Committed>,
  read: () => Promise<{ readonly number: string; readonly units: number }>,
): Promise<Committed> {
  const committed = await committing
  if (committed.ok || !('status' in committed.refusal)) return committed
  return committed.refusal.status === 'committed' ? accepted(await read()) : committed
}

const receivingSteps = (deps: DispatchDeps, on: On<'receiving'>): Steps => ({
  undo: () => undoCaptured(deps, on),
  commit: () =>
    committedOnce(commitReceipt(deps, on), () => readReceipt(deps.store.reader, on.receiptId, null)),
  readLines: async () => {
    const receipt = await readReceipt(deps.store.reader, on.receiptId, deps.arrows.chosenLine(on))
    const lines = receipt.lines.map((line) => ({
      ...line,
      lineId: line.receiptLineId,
      quantity: line.quantityToReceive ?? line.outstanding,
    }))
    return { lines, activeLineId: receipt.activeLineId }
  },
  canBeCancelled: true,
})

/** Every promise is kept at once: there is nothing to commit or to let go. */
const allocatingSteps = (deps: DispatchDeps, on: On<'allocating'>): Steps => ({
  undo: () => undoPromise(deps, on),
  commit: 'asks',
  readLines: async () => {
    const order = await readAllocation(deps.store.reader, on.salesOrderId, deps.arrows.chosenLine(on))
    const lines = order.lines.map((line) => ({
      ...line,
      lineId: line.salesOrderLineId,
      capturesSerials: line.hasSerialNumbers,
      captured: line.allocated + line.picked,
      quantity: line.outstanding,
    }))
    return { lines, activeLineId: order.activeLineId }
  },
})

const dispatchingSteps = (deps: DispatchDeps, on: On<'dispatching'>): Steps => ({
  undo: () => undoPacked(deps, on),
  commit: () =>
    committedOnce(commitDispatch(deps, on), () => readDispatch(deps.store.reader, on.dispatchId, null)),
  readLines: async () => {
    const dispatch = await readDispatch(deps.store.reader, on.dispatchId, deps.arrows.chosenLine(on))
    const lines = dispatch.lines.map((line) => ({
      ...line,
      lineId: line.dispatchLineId,
      quantity: line.quantityToShip ?? line.outstanding,
    }))
    return { lines, activeLineId: dispatch.activeLineId }
  },
  canBeCancelled: true,
})

const returningSteps = (deps: DispatchDeps, on: On<'returning'>): Steps => ({
  undo: () => undoReturned(deps, on),
  commit: () =>
    committedOnce(commitReturn(deps, on), () => readReturn(deps.store.reader, on.customerReturnId, null)),
  canBeCancelled: true,
})

const countingSteps = (deps: DispatchDeps, on: On<'counting'>): Steps => ({
  undo: () => undoSeen(deps, on),
  commit: 'asks',
  canBeCancelled: true,
})
