import { join } from 'node:path'
import { app, type BrowserWindow, dialog, shell, type WebContents } from 'electron'
import type { Printer } from '../../shared/ipc/papers'
import { footStyle, footTemplate } from './page-foot'
import type { PaperOutlet, PrintJob, PrintOutcome } from './paper-outlet'
import { PrintWindows } from './print-window'

/** Papers through Electron: its PDFs, the system's printers and dialogs. */
export class ElectronOutlet implements PaperOutlet {
  readonly #windows = new PrintWindows()
  readonly #station: () => BrowserWindow | undefined

  /** `station` gives the window that dialogs belong to. */
  constructor(station: () => BrowserWindow | undefined) {
    this.#station = station
  }

  makePdf({ page, size }: PrintJob): Promise<Uint8Array> {
    return this.#windows.layOut({ html: page.html, css: page.style }, (contents) =>
      contents.printToPDF({
        pageSize: inInches(size),
        ...(typeof size !== 'string' && { margins: noMargins }),
        displayHeaderFooter: page.foot !== null,
        headerTemplate: '<span></span>',
        footerTemplate: footTemplate(page),
        // For screen readers.
        generateTaggedPDF: true,
      }),
    )
  }

  print(job: PrintJob, printer: string | null): Promise<PrintOutcome> {
    const css = job.page.style + footStyle(job.page)
    return this.#windows.layOut({ html: job.page.html, css }, (contents) => printed(contents, job, printer))
  }

  async listPrinters(): Promise<readonly Printer[]> {
    const printers = (await this.#station()?.webContents.getPrintersAsync()) ?? []
    return printers.map(({ name, displayName }) => ({ name, shownAs: displayName || name }))
  }

  async askWhere(fileName: string): Promise<string | null> {
    const options = {
      defaultPath: join(app.getPath('documents'), fileName),
      filters: [{ name: 'PDF', extensions: ['pdf'] }],
    }
    const station = this.#station()
    const { canceled, filePath } = await (station
      ? dialog.showSaveDialog(station, options)
      : dialog.showSaveDialog(options))
    return canceled || filePath === '' ? null : filePath
  }

  open(path: string): Promise<string> {
    return shell.openPath(path)
  }
}

function printed(contents: WebContents, { size }: PrintJob, printer: string | null): Promise<PrintOutcome> {
  const where = printer === null ? {} : { silent: true, deviceName: printer }
  return new Promise((resolve) => {
    contents.print({ ...where, ...sizeInMicrons(size) }, (isPrinted, reason) =>
      resolve(outcomeOf(isPrinted, reason)),
    )
  })
}

const noMargins = { top: 0, bottom: 0, left: 0, right: 0 }

const inInches = (size: PrintJob['size']) =>
  typeof size === 'string' ? size : { width: size.width / 25.4, height: size.height / 25.4 }

const sizeInMicrons = (size: PrintJob['size']): Electron.WebContentsPrintOptions =>
  typeof size === 'string'
    ? { pageSize: size }
    : {
        pageSize: { width: Math.round(size.width * 1000), height: Math.round(size.height * 1000) },
        margins: { marginType: 'none' },
      }

function outcomeOf(isPrinted: boolean, reason: string): PrintOutcome {
  if (isPrinted) return { kind: 'printed' }
  // Electron tells it in words: "Print job canceled".
  return /cancell?ed/iu.test(reason) ? { kind: 'cancelled' } : { kind: 'failed', problem: reason }
}
