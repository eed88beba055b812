import type { PaperOutlet, PrintJob, PrintOutcome } from '../../main/papers/paper-outlet'
import type { Printer } from '../../shared/ipc/papers'

interface Tray {
  readonly printers: readonly Printer[]
  readonly outcome: PrintOutcome
  /** Where a file is to be kept; null is cancelled. */
  readonly where: string | null
  /** What opening says went wrong. */
  readonly problem: string
}

/** Takes papers where there is no Electron, and keeps what it was given. */
export class PaperTray implements PaperOutlet {
  readonly jobs: PrintJob[] = []
  readonly printedOn: (string | null)[] = []
  readonly asked: string[] = []
  readonly opened: string[] = []
  readonly #tray: Tray

  constructor(tray: Partial<Tray> = {}) {
    this.#tray = { printers: [], outcome: { kind: 'printed' }, where: null, problem: '', ...tray }
  }

  /** The page as it is, in place of a PDF. */
  async makePdf(job: PrintJob): Promise<Uint8Array> {
    this.jobs.push(job)
    return Buffer.from(job.page.html)
  }

  async print(job: PrintJob, printer: string | null): Promise<PrintOutcome> {
    this.jobs.push(job)
    this.printedOn.push(printer)
    return this.#tray.outcome
  }

  async listPrinters(): Promise<readonly Printer[]> {
    return this.#tray.printers
  }

  async askWhere(fileName: string): Promise<string | null> {
    this.asked.push(fileName)
    return this.#tray.where
  }

  async open(path: string): Promise<string> {
    this.opened.push(path)
    return this.#tray.problem
  }
}
