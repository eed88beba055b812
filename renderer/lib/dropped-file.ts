import type { RefusalOf } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'
import { spreadsheetLimits } from '../../shared/spreadsheet-limits'

export interface DroppedFile {
  readonly fileName: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** The bytes of a file that was dropped on the window; of one that is too large none is read. */
export async function readDropped(file: File): Promise<Result<DroppedFile, RefusalOf<'file-too-large'>>> {
  const { fileBytes: limit } = spreadsheetLimits
  if (file.size > limit) return refused({ code: 'file-too-large', measure: 'bytes', limit, found: file.size })
  return accepted({ fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
}

/** What is saved beside a file has its format: rows go back as they came. */
export const formatOf = (fileName: string): 'xlsx' | 'csv' =>
  /\.(csv|txt)$/iu.test(fileName) ? 'csv' : 'xlsx'
