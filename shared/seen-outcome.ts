import type { Outcome } from './ipc/scanning'

export type SeenOutcome = Extract<Outcome, { kind: 'seen' }>

/** Seen for the first time at this count, and listed here; anything else is worth a look. */
export const isAsListed = ({ finding, isAgain }: SeenOutcome): boolean => finding === 'found' && !isAgain
