import type { Answer, Input } from '../../shared/ipc/contract'
import { mostLabels, type LabelWish } from '../../shared/ipc/labels'
import { type LabelPrinter, labelSizes, type ZplPrinter } from '../../shared/label'
import type { RefusalOf } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'
import type { HandlersFor } from '../ipc/router'
import { keepFile } from '../papers/keep-file'
import { whyNotPrintOn } from '../papers/paper-handlers'
import type { PaperOutlet } from '../papers/paper-outlet'
import { inSteps } from '../store/in-steps'
import type { Store } from '../store/store'
import { type Delivery, nameOfPrinter, type SendLabels } from './label-line'
import { labelPages } from './label-page'
import type { LaidOut } from './lay-out'
import type { LabelRefusal } from './make-labels'
import { countLabelledUnits, readLabelledUnits } from './read-units'
import { type LabelledUnit, systemDpi } from './rules'
import { zplOf } from './zpl'

export interface LabelDeps {
  readonly store: Pick<Store, 'reader' | 'engine'>
  readonly outlet: PaperOutlet
  readonly send: SendLabels
}

/** Printing changes no number and writes no ledger line: the same labels may be printed again at any time. */
export function labelHandlers(deps: LabelDeps): HandlersFor<'labels'> {
  return {
    'labels.preview': (input) => preview(deps, input),
    'labels.print': (input) => print(deps, input),
    'labels.savePdf': (input) => savePdf(deps, input),
  }
}

async function preview(deps: LabelDeps, input: Input<'labels.preview'>): Promise<Answer<'labels.preview'>> {
  const made = await makeFor(deps, input, input.printer)
  if (!made.ok) return made
  const [{ width, height, bars, texts, symbol }] = made.value
  return accepted({ count: made.value.length, serial: symbol.serial, label: { width, height, bars, texts } })
}

async function print(deps: LabelDeps, input: Input<'labels.print'>): Promise<Answer<'labels.print'>> {
  const { printer } = input
  const made = await makeFor(deps, input, printer)
  if (!made.ok) return made
  if (printer.kind === 'system') return printOnSystem(deps, input, printer.printer, made.value)
  const bytes = new TextEncoder().encode(zplOf(made.value, printer.dpi))
  return told(await deps.send(printer, bytes), printer, made.value.length)
}

async function printOnSystem(
  { outlet }: LabelDeps,
  { size }: LabelWish,
  printer: string | null,
  labels: Labels,
): Promise<Answer<'labels.print'>> {
  const refusal = whyNotPrintOn(printer, await outlet.listPrinters())
  if (refusal) return refused(refusal)
  const outcome = await outlet.print(labelPages(labels, size, titleOf(labels)), printer)
  if (outcome.kind === 'failed') return refused({ code: 'print-failed', problem: outcome.problem })
  return accepted({ isPrinted: outcome.kind === 'printed', count: labels.length })
}

function told(delivery: Delivery, to: ZplPrinter, count: number): Answer<'labels.print'> {
  const printer = nameOfPrinter(to)
  if (delivery.kind === 'delivered') return accepted({ isPrinted: true, count })
  if (delivery.kind === 'broke-off') return refused({ code: 'label-printer-broke-off', printer })
  return refused({ code: 'label-printer-unreachable', printer, reason: delivery.reason })
}

async function savePdf(deps: LabelDeps, input: LabelWish): Promise<Answer<'labels.savePdf'>> {
  const read = await readUnits(deps, input)
  if (!read.ok) return read
  const made = await makeAll(read.value, input, systemDpi)
  if (!made.ok) return made
  const title = titleOf(made.value)
  const path = await deps.outlet.askWhere(`${title}.pdf`)
  if (path === null) return accepted({ path: null })
  const kept = await keepFile(path, await deps.outlet.makePdf(labelPages(made.value, input.size, title)))
  return kept.ok ? accepted({ path: kept.value }) : kept
}

type Labels = readonly LaidOut[]
type MakingRefusal = LabelRefusal | RefusalOf<'no-labels' | 'labels-too-many' | 'label-needs-roll'>

async function makeFor(
  deps: LabelDeps,
  wish: LabelWish,
  printer: LabelPrinter,
): Promise<Result<readonly [LaidOut, ...LaidOut[]], MakingRefusal>> {
  if (printer.kind !== 'system' && labelSizes[wish.size].sheet)
    return refused({ code: 'label-needs-roll', size: wish.size })
  const read = await readUnits(deps, wish)
  if (!read.ok) return read
  const made = await makeAll(read.value, wish, printer.kind === 'system' ? systemDpi : printer.dpi)
  if (!made.ok) return made
  const [first, ...others] = made.value
  return first ? accepted([first, ...others]) : refused({ code: 'no-labels' })
}

/** A symbol takes about 2 ms to make: so many are made before scanners and windows are served again. */
const labelsPerStep = 10

/** What makes symbols is large, and loaded when the first one is asked for. */
async function makeAll(
  units: readonly LabelledUnit[],
  { size, symbol }: LabelWish,
  dpi: number,
): Promise<Result<Labels, LabelRefusal>> {
  const { makeLabels } = await import('./make-labels')
  const labels: LaidOut[] = []
  let barred: LabelRefusal | undefined
  await inSteps(
    units,
    async (step) => {
      if (barred) return
      const made = makeLabels(step, size, symbol, dpi)
      if (made.ok) labels.push(...made.value)
      else barred = made.refusal
    },
    () => undefined,
    labelsPerStep,
  )
  return barred ? refused(barred) : accepted(labels)
}

async function readUnits(
  { store: { reader, engine } }: LabelDeps,
  { units }: LabelWish,
): Promise<Result<readonly LabelledUnit[], RefusalOf<'no-labels' | 'labels-too-many'>>> {
  const count = await countLabelledUnits(reader, engine, units)
  if (count === 0) return refused({ code: 'no-labels' })
  if (count > mostLabels) return refused({ code: 'labels-too-many', count, most: mostLabels })
  return accepted(await readLabelledUnits(reader, engine, units, mostLabels))
}

const titleOf = (labels: Labels): string => (labels.length === 1 ? 'Label' : `${labels.length} labels`)
