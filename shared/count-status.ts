import { z } from 'zod'

export const CountStatus = z.enum(['open', 'committed', 'cancelled'])
export type CountStatus = z.infer<typeof CountStatus>

/**
 * What comparing what was seen with what is listed comes to, for each number. `found`: seen, and listed here.
 * `missing`: listed here, and not seen. `unexpected`: seen, and not listed: never seen before, or known only from what
 * did not count. `elsewhere`: seen, but by the books away, set aside, or of a product that is not counted. `moved`:
 * listed here and not seen, but something happened to it while it was counted, so that nothing follows.
 */
export const CountFinding = z.enum(['found', 'missing', 'unexpected', 'elsewhere', 'moved'])
export type CountFinding = z.infer<typeof CountFinding>
