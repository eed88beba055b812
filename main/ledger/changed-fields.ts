/** What was and what is, of the fields that differ: both as JSON, as the ledger keeps them. */
export interface ChangedFields {
  readonly before: string | null
  readonly after: string
}

/** Undefined when nothing differs; `before` is null for what is new. */
export function changedFields<Fields extends object>(
  before: Fields | null,
  after: Fields,
): ChangedFields | undefined {
  if (before === null) return { before: null, after: JSON.stringify(after) }
  const was = new Map(Object.entries(before))
  const changed = Object.entries(after).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(was.get(name)),
  )
  if (changed.length === 0) return undefined
  return {
    before: JSON.stringify(Object.fromEntries(changed.map(([name]) => [name, was.get(name)]))),
    after: JSON.stringify(Object.fromEntries(changed)),
  }
}
