import type { DispatchStatus } from '../../shared/dispatch-status'
import type { Dispatch, DispatchLine } from '../../shared/ipc/dispatch'
import type { RefusalOf } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'
import type { DispatchId, DispatchLineId } from '../../shared/values'
import { findPapers, type Papers } from '../invoices/invoice-rows'
import { isLineComplete } from '../scanning/work-lines'
import { readWarehouseSettings } from '../settings/warehouse-settings'
import type { Reader } from '../store/store'
import {
  type DispatchHead,
  findDispatchHead,
  findDispatchOfLine,
  readStoredLines,
  type StoredLine,
} from './dispatch-rows'
import { activeLine, isReadyToCommit } from './rules'

/** A line as the rules see it. */
export type WorkingLine = DispatchLine & {
  readonly isCounted: boolean
  /** Units of its product on hand, whoever has them. */
  readonly current: number
}

/** A dispatch being worked on: its head and lines as they are now. */
export interface WorkingDispatch {
  readonly head: DispatchHead
  readonly lines: readonly WorkingLine[]
}

export async function findWorkingDispatch(
  reader: Reader,
  dispatchId: DispatchId,
): Promise<WorkingDispatch | undefined> {
  const head = await findDispatchHead(reader, dispatchId)
  if (!head) return undefined
  const { captureSales } = await readWarehouseSettings(reader)
  const lines = await readStoredLines(reader, dispatchId)
  return { head, lines: lines.map((line) => workingLine(line, head.status, captureSales)) }
}

export type NotInStatus = RefusalOf<'dispatch-not-found' | 'dispatch-not-in-status'>

/** The dispatch, if it is in the status that the act needs. */
export async function dispatchIn(
  reader: Reader,
  dispatchId: DispatchId,
  needed: DispatchStatus,
): Promise<Result<WorkingDispatch, NotInStatus>> {
  const dispatch = await findWorkingDispatch(reader, dispatchId)
  if (!dispatch) return refused({ code: 'dispatch-not-found' })
  const { number, status } = dispatch.head
  if (status !== needed) return refused({ code: 'dispatch-not-in-status', number, status, needed })
  return accepted(dispatch)
}

/** A line of a dispatch and its dispatch. */
export interface LineOfDispatch {
  readonly dispatch: WorkingDispatch
  readonly line: WorkingLine
}

/** A line of a dispatch that is in the status that the act needs. */
export async function lineIn(
  reader: Reader,
  dispatchLineId: DispatchLineId,
  needed: DispatchStatus,
): Promise<Result<LineOfDispatch, NotInStatus>> {
  const dispatchId = await findDispatchOfLine(reader, dispatchLineId)
  if (!dispatchId) return refused({ code: 'dispatch-not-found' })
  const dispatch = await dispatchIn(reader, dispatchId, needed)
  if (!dispatch.ok) return dispatch
  return accepted({ dispatch: dispatch.value, line: lineOf(dispatch.value, dispatchLineId) })
}

/** Throws when the line is not on the dispatch: lines of a dispatch stay. */
export function lineOf({ lines, head }: WorkingDispatch, dispatchLineId: DispatchLineId): WorkingLine {
  const line = lines.find((one) => one.dispatchLineId === dispatchLineId)
  if (!line) throw new Error(`Line ${dispatchLineId} is not on dispatch ${head.number}`)
  return line
}

/** The dispatch as a screen shows it; undefined when there is none. */
export async function findDispatch(
  reader: Reader,
  dispatchId: DispatchId,
  chosenLineId: number | null,
): Promise<Dispatch | undefined> {
  const dispatch = await findWorkingDispatch(reader, dispatchId)
  return dispatch && shownDispatch(dispatch, await findPapers(reader, dispatchId), chosenLineId)
}

export async function readDispatch(
  reader: Reader,
  dispatchId: DispatchId,
  chosenLineId: number | null,
): Promise<Dispatch> {
  const dispatch = await findDispatch(reader, dispatchId, chosenLineId)
  if (!dispatch) throw new Error(`There is no dispatch ${dispatchId}`)
  return dispatch
}

/** An open dispatch as a screen shows it: it has no papers yet. */
export const shownOpenDispatch = (dispatch: WorkingDispatch, chosenLineId: number | null): Dispatch =>
  shownDispatch(dispatch, { invoice: null, creditNote: null }, chosenLineId)

function shownDispatch(
  { head, lines }: WorkingDispatch,
  papers: Papers,
  chosenLineId: number | null,
): Dispatch {
  const isOpen = head.status === 'open'
  return {
    ...head,
    ...papers,
    units: lines.reduce((units, line) => units + (line.quantityToShip ?? 0), 0),
    captured: lines.reduce((captured, line) => captured + line.captured, 0),
    lines: [...lines],
    activeLineId: isOpen ? (activeLine(lines, chosenLineId)?.dispatchLineId ?? null) : null,
    isReadyToCommit: isOpen && isReadyToCommit(lines),
  }
}

function workingLine(stored: StoredLine, status: DispatchStatus, captureSales: boolean): WorkingLine {
  const { ordered, shipped, isCounted, ...line } = stored
  const { quantityToShip: quantity, captured } = line
  const hasSerialNumbers = stored.hasSerialNumbers === 1
  const capturesSerials = hasSerialNumbers && captureSales
  const shippedHere = status === 'committed' ? (quantity ?? 0) : 0
  return {
    ...line,
    hasSerialNumbers,
    capturesSerials,
    outstanding: ordered - shipped + shippedHere,
    withoutSerial: Math.max(0, line.withoutSerial),
    isCounted: isCounted === 1,
    isComplete: isLineComplete({ quantity, captured, capturesSerials }),
  }
}
