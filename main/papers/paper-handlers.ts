import type { Answer } from '../../shared/ipc/contract'
import type { Paper, PaperSize } from '../../shared/ipc/papers'
import type { RefusalOf } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'
import type { Instant } from '../../shared/values'
import type { HandlersFor } from '../ipc/router'
import type { Store } from '../store/store'
import { findContent } from './find-content'
import { keepFile } from './keep-file'
import { makePaper } from './make-paper'
import type { PaperOutlet, PrintJob, PrintOutcome } from './paper-outlet'
import type { PassingCopies } from './passing-copies'
import { english } from './words/en'

export interface PaperDeps {
  readonly store: Pick<Store, 'reader'>
  readonly now: () => Instant
  readonly outlet: PaperOutlet
  readonly copies: PassingCopies
  /** How this station prints; without a printer the operator is asked each time. */
  readonly printing: () => { readonly paperSize: PaperSize; readonly printer: string | null }
}

export function paperHandlers(deps: PaperDeps): HandlersFor<'papers'> {
  return {
    'papers.open': ({ paper }) => open(deps, paper),
    'papers.savePdf': ({ paper }) => savePdf(deps, paper),
    'papers.print': ({ paper }) => print(deps, paper),
    'papers.listPrinters': async () => accepted({ printers: [...(await deps.outlet.listPrinters())] }),
  }
}

async function open({ outlet, copies, ...deps }: PaperDeps, paper: Paper): Promise<Answer<'papers.open'>> {
  const job = await jobFor(deps, paper)
  if (!job.ok) return job
  const path = await copies.keep(fileNameOf(job.value), await outlet.makePdf(job.value))
  const problem = await outlet.open(path)
  return problem === '' ? accepted({}) : refused({ code: 'pdf-not-opened', problem })
}

async function savePdf({ outlet, ...deps }: PaperDeps, paper: Paper): Promise<Answer<'papers.savePdf'>> {
  const job = await jobFor(deps, paper)
  if (!job.ok) return job
  const path = await outlet.askWhere(fileNameOf(job.value))
  if (path === null) return accepted({ path: null })
  const kept = await keepFile(path, await outlet.makePdf(job.value))
  return kept.ok ? accepted({ path: kept.value }) : kept
}

async function print({ outlet, ...deps }: PaperDeps, paper: Paper): Promise<Answer<'papers.print'>> {
  const { printer } = deps.printing()
  const refusal = whyNotPrintOn(printer, await outlet.listPrinters())
  if (refusal) return refused(refusal)
  const job = await jobFor(deps, paper)
  return job.ok ? told(await outlet.print(job.value, printer)) : job
}

/** Why nothing comes out of this printer, or of any; on null, the operator is asked which. */
export function whyNotPrintOn(
  printer: string | null,
  printers: Awaited<ReturnType<PaperOutlet['listPrinters']>>,
): RefusalOf<'no-printer' | 'printer-gone'> | undefined {
  if (printers.length === 0) return { code: 'no-printer' }
  if (printer === null || printers.some(({ name }) => name === printer)) return undefined
  return { code: 'printer-gone', printer }
}

function told(outcome: PrintOutcome): Answer<'papers.print'> {
  if (outcome.kind === 'failed') return refused({ code: 'print-failed', problem: outcome.problem })
  return accepted({ isPrinted: outcome.kind === 'printed' })
}

type MakingDeps = Pick<PaperDeps, 'store' | 'now' | 'printing'>

async function jobFor(
  { store, now, printing }: MakingDeps,
  paper: Paper,
): Promise<Result<PrintJob, RefusalOf<'paper-not-found'>>> {
  const content = await findContent(store.reader, paper, now())
  if (!content) return refused({ code: 'paper-not-found' })
  return accepted({ page: await makePaper(content, english), size: printing().paperSize })
}

/** The numbers of documents are ours; that they make a file name everywhere is not to be relied on. */
const fileNameOf = ({ page }: PrintJob): string => `${page.title.replaceAll(/[<>:"/\\|?*\p{Cc}]/gu, '-')}.pdf`
