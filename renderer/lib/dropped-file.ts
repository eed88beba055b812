import { bytesPerPiece } from '../../shared/ipc/dropped-files'
import type { RefusalOf } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'
import { spreadsheetLimits } from '../../shared/spreadsheet-limits'
import type { OpenedFileId } from '../../shared/values'
import { call } from './station'

type NotGiven = RefusalOf<'file-too-large' | 'file-not-read' | 'import-cancelled'>

/**
 * Gives main a file that was dropped on the window, piece by piece, so that scanning goes on meanwhile. Of one that is
 * too large none is read.
 */
export async function giveDropped(
  openedFileId: OpenedFileId,
  file: File,
): Promise<Result<{ readonly fileName: string }, NotGiven>> {
  const { name: fileName, size: fileBytes } = file
  const { fileBytes: limit } = spreadsheetLimits
  if (fileBytes > limit) return refused({ code: 'file-too-large', measure: 'bytes', limit, found: fileBytes })
  for (let at = 0; at === 0 || at < fileBytes; at += bytesPerPiece) {
    const bytes = await bytesOf(file.slice(at, at + bytesPerPiece))
    if (!bytes.ok) return bytes
    const given = await call('droppedFiles.givePiece', { openedFileId, fileBytes, at, bytes: bytes.value })
    if (!given.ok) return given
  }
  return accepted({ fileName })
}

/** It can be taken away or locked while it is read, and a folder can be dropped as well. */
async function bytesOf(piece: Blob): Promise<Result<Uint8Array<ArrayBuffer>, RefusalOf<'file-not-read'>>> {
  try {
    return accepted(new Uint8Array(await piece.arrayBuffer()))
  } catch (error) {
    const isGone = error instanceof DOMException && error.name === 'NotFoundError'
    return refused({ code: 'file-not-read', reason: isGone ? 'gone' : 'no-access' })
  }
}

/** What is saved beside a file has its format: rows go back as they came. */
export const formatOf = (fileName: string): 'xlsx' | 'csv' =>
  /\.(csv|txt)$/iu.test(fileName) ? 'csv' : 'xlsx'
