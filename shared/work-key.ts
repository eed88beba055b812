import type { Work } from './ipc/scanning'

/** Two scans, arrows or progresses belong to the same work when this is the same. */
export const workKey = (work: Work): string =>
  work.kind === 'receiving' ? `receiving:${work.receiptId}` : 'none'
