// Before 3.51.3 a write that meets a checkpoint of another process can corrupt a database in WAL mode.
const OLDEST = [3, 51, 3] as const

/** Throws when the program was built with an SQLite that is too old to be trusted with the store. */
export function requireSqliteVersion(version: string): void {
  const parts = version.split('.').map(Number)
  const difference = OLDEST.map((part, place) => (parts[place] ?? 0) - part).find((step) => step !== 0) ?? 0
  if (difference < 0) throw new Error(`SQLite ${version} is older than ${OLDEST.join('.')}`)
}
