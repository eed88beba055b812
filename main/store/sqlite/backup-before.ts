import Database from 'better-sqlite3'
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'

/**
 * Copies the store beside itself before its schema is changed: `warehouse.db` to `warehouse.before-0007.db`.
 * The copy gets its name only once it is whole, checked and on disk.
 *
 * @param next version of the first migration that is about to run
 */
export function backUpBefore(connection: Database.Database, next: number, nativeBinding?: string): string {
  const { dir, name, ext } = path.parse(connection.name)
  const copy = path.join(dir, `${name}.before-${String(next).padStart(4, '0')}${ext}`)
  const unfinished = `${copy}.unfinished`
  try {
    rmSync(unfinished, { force: true })
    connection.prepare('vacuum into ?').run(unfinished)
    check(unfinished, connection.pragma('user_version', { simple: true }), nativeBinding)
    sync(unfinished)
    renameSync(unfinished, copy)
  } finally {
    rmSync(unfinished, { force: true })
  }
  return copy
}

function check(copy: string, version: unknown, nativeBinding?: string): void {
  const connection = new Database(copy, { readonly: true, nativeBinding })
  try {
    const found = connection.pragma('quick_check(1)', { simple: true })
    const kept = connection.pragma('user_version', { simple: true })
    if (found !== 'ok' || kept !== version)
      throw new Error(`The copy before the migration is not good: ${String(found)}`)
  } finally {
    connection.close()
  }
}

function sync(file: string): void {
  const descriptor = openSync(file, 'r+')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
