import { DroppedFiles } from '../../main/imports/dropped-files'
import { bytesPerPiece } from '../../shared/ipc/dropped-files'
import type { OpenedFileId } from '../../shared/values'
import { valueOf } from './warehouse'

/** Drops a file on the window: all of its pieces come, one after the other. */
export function drop(
  dropped: DroppedFiles,
  openedFileId: OpenedFileId,
  bytes: Uint8Array<ArrayBuffer>,
): void {
  const { byteLength: fileBytes } = bytes
  for (let at = 0; at === 0 || at < fileBytes; at += bytesPerPiece)
    valueOf(dropped.take({ openedFileId, fileBytes, at, bytes: bytes.subarray(at, at + bytesPerPiece) }))
}
