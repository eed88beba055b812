import type { Answer, Input } from '../../shared/ipc/contract'
import type { RefusalOf } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'
import type { OpenedFileId } from '../../shared/values'
import type { HandlersFor } from '../ipc/router'

interface ComingFile {
  readonly openedFileId: OpenedFileId
  /** As large as the whole file. */
  readonly bytes: Uint8Array<ArrayBuffer>
  /** How many of them have come. */
  taken: number
}

/**
 * The file that is being dropped on the window, as far as its pieces have come. One at a time, and as large as its first
 * piece says: whatever a window sends, no more memory is taken than for the largest file that is read.
 */
export class DroppedFiles {
  #coming: ComingFile | undefined

  /** Refused: a piece of a file that another took the place of; one that does not go on where the last ended. */
  take(piece: Input<'droppedFiles.givePiece'>): Answer<'droppedFiles.givePiece'> {
    const { openedFileId, fileBytes, at, bytes } = piece
    if (at === 0) this.#coming = { openedFileId, bytes: new Uint8Array(fileBytes), taken: 0 }
    const coming = this.#coming
    if (coming?.openedFileId !== openedFileId) return refused({ code: 'import-cancelled' })
    if (!goesOn(coming, piece)) {
      this.putDown()
      return brokenOff
    }
    coming.bytes.set(bytes, at)
    coming.taken += bytes.byteLength
    return accepted({})
  }

  /** The whole file, once: it is the reader's from now on. */
  collect(
    openedFileId: OpenedFileId,
  ): Result<Uint8Array<ArrayBuffer>, RefusalOf<'import-cancelled' | 'file-not-read'>> {
    const coming = this.#coming
    if (coming?.openedFileId !== openedFileId) return refused({ code: 'import-cancelled' })
    this.putDown()
    return coming.taken === coming.bytes.byteLength ? accepted(coming.bytes) : brokenOff
  }

  /** Forgets what has come of a file. */
  putDown(): void {
    this.#coming = undefined
  }
}

const brokenOff: Result<never, RefusalOf<'file-not-read'>> = refused({
  code: 'file-not-read',
  reason: 'broken-off',
})

const goesOn = (coming: ComingFile, { fileBytes, at, bytes }: Input<'droppedFiles.givePiece'>): boolean =>
  fileBytes === coming.bytes.byteLength && at === coming.taken && at + bytes.byteLength <= fileBytes

export const droppedFileHandlers = (dropped: DroppedFiles): HandlersFor<'droppedFiles'> => ({
  'droppedFiles.givePiece': async (piece) => dropped.take(piece),
})
