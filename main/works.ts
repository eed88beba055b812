import type { Work } from '../shared/ipc/scanning'
import { allocateScan } from './allocation/allocate-scan'
import { allocateScans } from './allocation/allocate-scans'
import { obeying } from './commands'
import { countScan } from './counting/count-scan'
import type { DispatchDeps } from './dispatch/deps'
import { dispatchNumbers } from './dispatch/dispatch-numbers'
import { dispatchScan } from './dispatch/dispatch-scan'
import { receiveNumbers } from './receiving/receive-numbers'
import { receiveScan } from './receiving/receive-scan'
import { judgingByRole, takingByRole } from './scanner-roles'
import type { Judge, TakeTogether } from './scanning/scan'
import { returnScan } from './returns/return-scan'
import { peek } from './serials/peek'
import { lookingUp, understanding, understandingTogether } from './understood-scans'

type Judges = Readonly<Record<Work['kind'], Judge>>

/** Who judges the scans of each kind of work, each scan by the role of its scanner. */
export function judgesOf(deps: DispatchDeps): Judges {
  const judge = (kind: Work['kind']) => judgingByRole(deps, (acting) => subjectsOf(acting)[kind])
  return {
    none: judge('none'),
    receiving: judge('receiving'),
    allocating: judge('allocating'),
    dispatching: judge('dispatching'),
    returning: judge('returning'),
    counting: judge('counting'),
  }
}

/** Which subject judges the scans of each kind of work; scans for no work at all are looked up. */
function subjectsOf(deps: DispatchDeps): Judges {
  const understandingDeps = { ...deps, obey: obeying(deps) }
  const understood = (judge: Judge) => understanding(understandingDeps, judge)
  return {
    none: lookingUp(understandingDeps, ({ text }) => peek(deps.store.reader, text)),
    receiving: understood(async ({ work, ...scan }, confirmed) => {
      if (work.kind !== 'receiving') throw misdirected(work, 'receiving')
      return receiveScan(deps, { ...scan, receiptId: work.receiptId, confirmed })
    }),
    allocating: understood(async ({ work, ...scan }) => {
      if (work.kind !== 'allocating') throw misdirected(work, 'allocation')
      return allocateScan(deps, { ...scan, salesOrderId: work.salesOrderId })
    }),
    dispatching: understood(async ({ work, ...scan }, confirmed) => {
      if (work.kind !== 'dispatching') throw misdirected(work, 'dispatch')
      return dispatchScan(deps, { ...scan, dispatchId: work.dispatchId, confirmed })
    }),
    returning: understood(async ({ work, ...scan }) => {
      if (work.kind !== 'returning') throw misdirected(work, 'returns')
      return returnScan(deps, { ...scan, customerReturnId: work.customerReturnId })
    }),
    counting: understood(async ({ work, ...scan }, confirmed) => {
      if (work.kind !== 'counting') throw misdirected(work, 'counting')
      return countScan(deps, { ...scan, stockCountId: work.stockCountId, confirmed })
    }),
  }
}

type Takers = Readonly<Record<'receiving' | 'allocating' | 'dispatching', TakeTogether>>

/** Those that can take several scans in one go, as long as they are of one operator. */
export function takersTogether(deps: DispatchDeps): Takers {
  const take = (kind: keyof Takers) => takingByRole(deps, (acting) => subjectsTaking(acting)[kind])
  return {
    receiving: take('receiving'),
    allocating: take('allocating'),
    dispatching: take('dispatching'),
  }
}

const subjectsTaking = (deps: DispatchDeps): Takers => ({
  receiving: understandingTogether(async (scans) => {
    const [{ work }] = scans
    if (work.kind !== 'receiving') throw misdirected(work, 'receiving')
    return receiveNumbers(deps, work.receiptId, scans)
  }),
  allocating: understandingTogether(async (scans) => {
    const [{ work }] = scans
    if (work.kind !== 'allocating') throw misdirected(work, 'allocation')
    return allocateScans(deps, work.salesOrderId, scans)
  }),
  dispatching: understandingTogether(async (scans) => {
    const [{ work }] = scans
    if (work.kind !== 'dispatching') throw misdirected(work, 'dispatch')
    return dispatchNumbers(deps, work.dispatchId, scans)
  }),
})

const misdirected = ({ kind }: Work, to: string) => new Error(`A scan for ${kind} was sent to ${to}`)
