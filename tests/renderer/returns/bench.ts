import type { CustomerReturn } from '../../../shared/ipc/returns'
import { accepted } from '../../../shared/result'
import { type AtDesk, atDesk } from '../capture/at-desk'
import type { Handlers } from '../support/fake-station'
import { returnedUnit } from './return-examples'

/** The screen of a return over a station that keeps it and one desk. */
export function atBench(customerReturn: CustomerReturn, handlers: Handlers = {}): AtDesk {
  const { customerReturnId, units } = customerReturn
  const rows = units > 0 ? [returnedUnit(13), returnedUnit(12)] : []
  return atDesk(
    `/returns/${customerReturnId}`,
    { kind: 'returning', customerReturnId },
    {
      'returns.read': () => accepted(customerReturn),
      'returns.listUnits': () => accepted({ rows, total: rows.length }),
      'returns.listNewest': () => accepted(rows),
      ...handlers,
    },
  )
}
