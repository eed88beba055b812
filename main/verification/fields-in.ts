import type { RecordFields } from './differences'

/** The fields that a ledger line keeps. A line that somebody spoiled is told by its hash; here it says nothing. */
export function fieldsIn(after: string | null): RecordFields {
  try {
    const fields: unknown = JSON.parse(after ?? '{}')
    return typeof fields === 'object' && fields !== null ? { ...fields } : {}
  } catch {
    return {}
  }
}
