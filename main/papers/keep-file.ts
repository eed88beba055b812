import { rename, rm, writeFile } from 'node:fs/promises'
import type { RefusalOf } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'

type KeepRefusal = RefusalOf<'pdf-not-saved'>

/** Keeps a file whole or not at all: one that was there before stays until the new one is complete. */
export async function keepFile(path: string, bytes: Uint8Array): Promise<Result<string, KeepRefusal>> {
  const part = `${path}.part`
  try {
    await writeFile(part, bytes)
    await rename(part, path)
    return accepted(path)
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined)
    const reason = reasonOf(error)
    if (reason === undefined) throw error
    return refused({ code: 'pdf-not-saved', path, reason })
  }
}

const reasonOf = (error: unknown): KeepRefusal['reason'] | undefined =>
  error instanceof Error && 'code' in error ? reasons.get(error.code) : undefined

const reasons = new Map<unknown, KeepRefusal['reason']>([
  ['EACCES', 'no-access'],
  ['EPERM', 'no-access'],
  // Windows: another program has the file open.
  ['EBUSY', 'no-access'],
  ['EROFS', 'no-access'],
  ['EISDIR', 'no-access'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['ENOENT', 'folder-gone'],
  ['ENOTDIR', 'folder-gone'],
])
