import { config } from 'zod'

/** The page forbids eval; zod would otherwise try it with its first schema and be reported for it. */
config({ jitless: true })
