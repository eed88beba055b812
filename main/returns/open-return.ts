import type { Input } from '../../shared/ipc/contract'
import type { CustomerReturn } from '../../shared/ipc/returns'
import { accepted, type Result } from '../../shared/result'
import { CustomerReturnId } from '../../shared/values'
import { takeNumbers } from '../ledger/number-series'
import { type Operation, writeOnce } from '../ledger/operation'
import { changedReturn } from './change-return'
import type { ReturnDeps } from './deps'

const firstReturnNumber = 1001

/** Opens an empty return: whose units come back is found by scanning them. */
export async function openNewReturn(
  deps: ReturnDeps,
  { operationId }: Input<'returns.open'>,
): Promise<Result<CustomerReturn, never>> {
  const customerReturnId = await writeOnce(deps, operationId, insertReturn, async (_tx, recorded) =>
    CustomerReturnId.parse(recorded.documentId),
  )
  return accepted(await changedReturn(deps, customerReturnId))
}

async function insertReturn({ tx, ledger, at }: Operation): Promise<CustomerReturnId> {
  const number = `RT-${await takeNumbers(tx, 'customer-return', { first: firstReturnNumber })}`
  const { id } = await tx
    .insertInto('customer_return')
    .values({ number, status: 'open', opened_at: at, closed_at: null })
    .returning('id')
    .executeTakeFirstOrThrow()
  await ledger.append([
    {
      event: 'return opened',
      after: JSON.stringify({ number }),
      document: 'customer-return',
      documentId: id,
    },
  ])
  return id
}
