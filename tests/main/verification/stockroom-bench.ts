import { cancelCount, commitCount } from '../../../main/counting/close-count'
import { countScan } from '../../../main/counting/count-scan'
import { openNewCount } from '../../../main/counting/open-count'
import { takeMany as takeManySeen } from '../../../main/counting/take-numbers'
import { undoLast as undoLastSeen } from '../../../main/counting/undo'
import { cancelReturn, commitReturn } from '../../../main/returns/close-return'
import { setDestination } from '../../../main/returns/destinations'
import { openNewReturn } from '../../../main/returns/open-return'
import { returnScan } from '../../../main/returns/return-scan'
import { takeMany } from '../../../main/returns/take-units'
import { undoLast } from '../../../main/returns/undo'
import { ReturnDestination } from '../../../shared/return-status'
import { CustomerReturnId, ProductId, StockCountId } from '../../../shared/values'
import type { Act, Situation } from './acts'

const onReturn = ({ operationId, id }: Situation) => ({
  operationId,
  customerReturnId: CustomerReturnId.parse(id),
})
const onCount = ({ operationId, id }: Situation) => ({ operationId, stockCountId: StockCountId.parse(id) })
const typed = ({ texts }: Situation) => ({ texts: [...texts], source: 'pasted' as const })

/** Everything that may be done where units come back and where they are counted. */
export const stockroomActs = {
  'open return': { run: ({ deps, operationId }) => openNewReturn(deps, { operationId }) },
  'return by scan': {
    to: 'customer_return',
    run: (situation) =>
      returnScan(situation.deps, {
        ...onReturn(situation),
        text: situation.texts[0] ?? '',
        isPlain: true,
        source: 'scan',
      }),
  },
  'return many': {
    to: 'customer_return',
    run: (situation) => takeMany(situation.deps, { ...onReturn(situation), ...typed(situation) }),
  },
  'send returned units': {
    to: 'customer_return',
    run: (situation) =>
      setDestination(situation.deps, {
        ...onReturn(situation),
        returnLineIds: null,
        destination:
          ReturnDestination.options[situation.count % ReturnDestination.options.length] ?? 'in-stock',
        reason: situation.isOn ? 'Wet' : '',
      }),
  },
  'undo last returned': {
    to: 'customer_return',
    run: (situation) => undoLast(situation.deps, onReturn(situation)),
  },
  'commit return': {
    to: 'customer_return',
    run: (situation) => commitReturn(situation.deps, onReturn(situation)),
  },
  'cancel return': {
    to: 'customer_return',
    run: (situation) => cancelReturn(situation.deps, { ...onReturn(situation), reason: 'Wrong heap' }),
  },
  'open count': {
    run: ({ deps, operationId, which, isOn }) =>
      openNewCount(deps, { operationId, productId: isOn ? ProductId.parse(1 + (which % 2)) : null }),
  },
  'count by scan': {
    to: 'stock_count',
    run: (situation) =>
      countScan(situation.deps, {
        ...onCount(situation),
        text: situation.texts[0] ?? '',
        isPlain: true,
        source: 'scan',
        confirmed: ['serial-looks-like'],
      }),
  },
  'count many': {
    to: 'stock_count',
    run: (situation) =>
      takeManySeen(situation.deps, {
        ...onCount(situation),
        ...typed(situation),
        productId: ProductId.parse(1 + (situation.which % 2)),
        doubtsConfirmed: true,
      }),
  },
  'undo last counted': {
    to: 'stock_count',
    run: (situation) => undoLastSeen(situation.deps, onCount(situation)),
  },
  'commit count': {
    to: 'stock_count',
    run: (situation) =>
      commitCount(situation.deps, {
        ...onCount(situation),
        releaseAllocated: situation.isOn,
        includeUntouched: situation.count > 2,
        reason: situation.count % 2 === 0 ? '' : 'Found behind the rack',
      }),
  },
  'cancel count': {
    to: 'stock_count',
    run: (situation) => cancelCount(situation.deps, { ...onCount(situation), reason: 'Fire drill' }),
  },
} as const satisfies Record<string, Act>
