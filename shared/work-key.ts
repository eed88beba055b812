import type { Work } from './ipc/scanning'

/** Two scans, arrows or progresses belong to the same work when this is the same. */
export const workKey = (work: Work): string => [work.kind, ...documentOf(work)].join(':')

function documentOf(work: Work): number[] {
  if (work.kind === 'receiving') return [work.receiptId]
  if (work.kind === 'allocating') return [work.salesOrderId]
  if (work.kind === 'dispatching') return [work.dispatchId]
  if (work.kind === 'returning') return [work.customerReturnId]
  return work.kind === 'counting' ? [work.stockCountId] : []
}
