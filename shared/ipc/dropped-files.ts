import { z } from 'zod'
import { spreadsheetLimits } from '../spreadsheet-limits'
import { OpenedFileId } from '../values'
import { call } from './call'

/** How much of a dropped file travels at once: a whole one would keep main from its scanners while it is unpacked. */
export const bytesPerPiece = 512 * 1024

/** The window refuses a file that is too large by itself. */
const DroppedPiece = z.object({
  openedFileId: OpenedFileId,
  /** The size of the whole file, in bytes; the same with each piece. */
  fileBytes: z.int().nonnegative().max(spreadsheetLimits.fileBytes),
  /** Where the piece begins in the file. */
  at: z.int().nonnegative(),
  bytes: z
    .instanceof(Uint8Array<ArrayBuffer>)
    .refine(({ byteLength }) => byteLength <= bytesPerPiece, 'too many bytes'),
})

export const droppedFileCalls = {
  /**
   * The next piece of a file that was dropped on the window, since main opens no path that a window names. Pieces come
   * in order; that of another file, from its beginning, forgets the one before. What has come is then opened.
   */
  'droppedFiles.givePiece': call({
    input: DroppedPiece,
    output: z.object({}),
    refusals: ['import-cancelled', 'file-not-read'],
  }),
}
