import type { ReturnDestination } from '../../shared/return-status'

/** Where a returned unit goes and why, as the ledger notes it: `damaged: corner broken`. */
export const lineNote = ({
  destination,
  reason,
}: {
  readonly destination: ReturnDestination
  readonly reason: string
}): string => (reason === '' ? destination : `${destination}: ${reason}`)
