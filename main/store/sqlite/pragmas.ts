import type Database from 'better-sqlite3'

type Setting = readonly [name: string, value: number | string]

/** A lock that lasts longer than this blocks no thread of ours: the write is repeated instead. */
export const BUSY_MILLISECONDS = 250

const EVERY_CONNECTION: readonly Setting[] = [
  ['busy_timeout', BUSY_MILLISECONDS],
  ['foreign_keys', 1],
  // Without it, INSERT OR REPLACE deletes from an append-only table unseen by its triggers.
  ['recursive_triggers', 1],
  ['trusted_schema', 0],
  ['cell_size_check', 1],
]

// WAL with synchronous NORMAL loses acknowledged scans when the power fails; FULL (2) does not.
const WRITING: readonly Setting[] = [
  ['journal_mode', 'wal'],
  ['synchronous', 2],
]

// On macOS a plain fsync leaves the bytes in the drive's own memory.
const WRITING_ON_MACOS: readonly Setting[] = [
  ['fullfsync', 1],
  ['checkpoint_fullfsync', 1],
]

const READING: readonly Setting[] = [['query_only', 1]]

export function settingsFor(use: 'writing' | 'reading', platform: NodeJS.Platform): readonly Setting[] {
  if (use === 'reading') return [...EVERY_CONNECTION, ...READING]
  return [...EVERY_CONNECTION, ...WRITING, ...(platform === 'darwin' ? WRITING_ON_MACOS : [])]
}

/** SQLite's own way: whoever commits the thousandth page takes the write-ahead log into the file. */
export const USUAL_CHECKPOINT_PAGES = 1_000
/** Where somebody else looks after the log: only one that is left alone grows as long as this, about 400 MB. */
export const UNATTENDED_CHECKPOINT_PAGES = 100_000

/** Sets each and reads it back: SQLite ignores a pragma that it does not know, or cannot follow, without a word. */
export function applySettings(connection: Database.Database, settings: readonly Setting[]): void {
  for (const [name, value] of settings) {
    connection.pragma(`${name} = ${value}`)
    const kept = connection.pragma(name, { simple: true })
    if (kept !== value) throw new Error(`SQLite keeps ${name} at ${String(kept)} instead of ${value}`)
  }
}
