import type { PaperSize, Printer } from '../../shared/ipc/papers'
import type { PaperPage } from './sheet'

export interface PrintJob {
  readonly page: PaperPage
  readonly size: PaperSize | OwnSize
}

/** In millimetres, printed to the very edge. */
interface OwnSize {
  readonly width: number
  readonly height: number
}

/** `problem` is what the system says of it. */
export type PrintOutcome =
  | { readonly kind: 'printed' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly problem: string }

/** Where papers come out: Electron in the program. */
export interface PaperOutlet {
  makePdf(job: PrintJob): Promise<Uint8Array>
  /** On this printer; on null, the operator is asked. */
  print(job: PrintJob, printer: string | null): Promise<PrintOutcome>
  listPrinters(): Promise<readonly Printer[]>
  /** Asks where a file is to be kept; null when that was cancelled. */
  askWhere(fileName: string): Promise<string | null>
  /** Opens a file as the system does; gives what went wrong, empty when nothing did. */
  open(path: string): Promise<string>
}
