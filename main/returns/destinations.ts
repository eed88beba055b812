import type { Answer, Input } from '../../shared/ipc/contract'
import { accepted } from '../../shared/result'
import { ReturnDestination } from '../../shared/return-status'
import type { CustomerReturnId } from '../../shared/values'
import type { Operation } from '../ledger/operation'
import { inSteps } from '../store/in-steps'
import { changeReturn } from './change-return'
import { type ReturnDeps, workOn } from './deps'
import { lineNote } from './line-note'
import { readReturnLines, type ReturnLine } from './return-rows'

/** Says of units of an open return where they go once it counts, and why. */
export function setDestination(
  deps: ReturnDeps,
  wanted: Input<'returns.setDestination'>,
): Promise<Answer<'returns.setDestination'>> {
  const { customerReturnId, destination, reason } = wanted
  const meant = wanted.returnLineIds && new Set(wanted.returnLineIds)
  return changeReturn<never>(deps, wanted, async (operation) => {
    const lines = await readReturnLines(operation.tx, customerReturnId)
    const changing = lines.filter(
      (line) =>
        (meant === null || meant.has(line.returnLineId)) &&
        (line.destination !== destination || line.reason !== reason),
    )
    await inSteps(
      changing,
      (step) => send(operation, customerReturnId, step, { destination, reason }),
      () => undefined,
    )
    return accepted(undefined)
  })
}

async function send(
  { tx, engine, ledger }: Operation,
  customerReturnId: CustomerReturnId,
  lines: readonly ReturnLine[],
  change: { readonly destination: ReturnDestination; readonly reason: string },
): Promise<void> {
  const ids = engine.rowsOf(
    'sent',
    { id: 'integer' },
    lines.map(({ returnLineId: id }) => ({ id })),
  )
  await tx
    .updateTable('customer_return_line')
    .set(change)
    .where('id', 'in', tx.selectFrom(ids).select('sent.id'))
    .execute()
  await ledger.append(
    lines.map(({ productId, serialId, serial, status, returnLineId }) => ({
      event: 'return destination changed',
      productId,
      serialId,
      serial,
      before: status,
      after: status,
      document: 'customer-return',
      documentId: customerReturnId,
      documentLineId: returnLineId,
      note: lineNote(change),
    })),
  )
}

/** Puts the red arrow of this station on a destination: the units that are scanned next go there. */
export async function chooseDestination(
  deps: ReturnDeps,
  { customerReturnId, lineId }: { readonly customerReturnId: CustomerReturnId; readonly lineId: number },
): Promise<void> {
  if (ReturnDestination.options[lineId - 1] === undefined) throw new Error(`No destination is ${lineId}`)
  await deps.arrows.choose(workOn(customerReturnId), lineId, { byCode: false })
  deps.changed(['returns'])
}
