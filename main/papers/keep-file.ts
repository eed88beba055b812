import { rename, rm, writeFile } from 'node:fs/promises'
import { notSavedReason } from '../../shared/not-saved-reason'
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
    const reason = error instanceof Error && 'code' in error ? notSavedReason(error.code) : undefined
    if (reason === undefined) throw error
    return refused({ code: 'pdf-not-saved', path, reason })
  }
}
