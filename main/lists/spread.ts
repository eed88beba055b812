import { productCodeKey } from '../../shared/product-code'
import type { RefusedEntry, TakenList } from '../../shared/ipc/lists'
import type { NumbersTaken } from '../../shared/ipc/serials'
import type { Refusal } from '../../shared/refusal'
import type { Result } from '../../shared/result'
import { rowsOfEach } from '../../shared/rows-of-each'
import type { Operation } from '../ledger/operation'
import { type CodedProduct, findProductsByCodes } from '../products/product-code-rows'
import { remarkInWords } from '../imports/row-words'
import { serialColumns } from '../imports/serial-planner'
import type { ListEntry } from './list-entries'

export interface ListLine {
  readonly lineId: number
  readonly productName: string
}

/** The document that a list is for, while it takes the numbers. */
export interface ListDocument {
  /** Its lines for the numbers of a product, in the order in which they fill up. */
  linesOf(product: CodedProduct): Promise<Result<readonly [ListLine, ...ListLine[]], Refusal>>
  /** Captures onto a line; the last of several lines may take more than its quantity. */
  capture(line: ListLine, texts: readonly string[], isLast: boolean): Promise<Result<NumbersTaken, Refusal>>
  /** The line had no room for it; another one of the product may. */
  isFull(refusal: Refusal): boolean
}

/** Captures a list onto one line, or onto the lines of the products that its rows name. */
export async function spread(
  operation: Operation,
  entries: readonly ListEntry[],
  document: ListDocument,
  onlyLine: ListLine | undefined,
): Promise<TakenList> {
  const done: TakenList = { taken: 0, lines: [], refused: [] }
  if (onlyLine) await fill(document, [onlyLine], entries, done)
  else await fillByProduct(operation, entries, document, done)
  done.refused.sort((one, other) => one.at - other.at)
  return done
}

async function fillByProduct(
  { tx, engine }: Operation,
  entries: readonly ListEntry[],
  document: ListDocument,
  done: TakenList,
): Promise<void> {
  const groups = rowsOfEach(entries, ({ sku }) => productCodeKey(sku))
  const products = await findProductsByCodes(tx, engine, [...groups.keys()])
  const ofProduct = rowsOfEach(entries, ({ sku }) => products.get(productCodeKey(sku))?.productId)
  for (const own of ofProduct.values()) {
    const product = products.get(productCodeKey(own[0]?.sku ?? ''))
    const lines = product ? await document.linesOf(product) : undefined
    if (lines?.ok) await fill(document, lines.value, own, done)
    else done.refused.push(...own.map((entry) => leftOut(entry, lines?.refusal ?? unknownProduct(entry))))
  }
}

/** What one line has no room for goes on to the next. */
async function fill(
  document: ListDocument,
  lines: readonly ListLine[],
  entries: readonly ListEntry[],
  done: TakenList,
): Promise<void> {
  let left = entries
  for (const [place, line] of lines.entries()) {
    if (left.length === 0) return
    const isLast = place === lines.length - 1
    const captured = await captureRows(document, line, left, isLast)
    done.taken += captured.taken
    if (captured.taken > 0) done.lines.push({ ...line, taken: captured.taken })
    const full = isLast ? [] : captured.refused.filter(({ refusal }) => document.isFull(refusal))
    const again = new Set(full.map(({ at }) => at))
    done.refused.push(...captured.refused.filter(({ at }) => !again.has(at)))
    left = left.filter(({ row }) => again.has(row))
  }
}

/** Captures numbers onto a line; what is left out has its row in the file. */
async function captureRows(
  document: ListDocument,
  line: ListLine,
  entries: readonly ListEntry[],
  isLast: boolean,
): Promise<{ readonly taken: number; readonly refused: readonly RefusedEntry[] }> {
  const captured = await document.capture(
    line,
    entries.map(({ text }) => text),
    isLast,
  )
  if (!captured.ok) return { taken: 0, refused: entries.map((entry) => leftOut(entry, captured.refusal)) }
  const entryAt = (place: number): ListEntry => {
    const entry = entries[place - 1]
    if (!entry) throw new Error(`A list of ${entries.length} has no place ${place}`)
    return entry
  }
  // A file has rows, where a list has entries.
  const inFile = (refusal: Refusal): Refusal =>
    refusal.code === 'serial-twice-in-list'
      ? unusable('duplicate-in-file', 'serial', refusal.serial, String(entryAt(refusal.firstAt).row))
      : refusal
  return {
    taken: captured.value.taken,
    refused: captured.value.refused.map(({ at, refusal }) => leftOut(entryAt(at), inFile(refusal))),
  }
}

const leftOut = ({ row, sku, text }: ListEntry, refusal: Refusal): RefusedEntry => ({
  at: row,
  sku,
  text,
  refusal,
})

const unknownProduct = ({ sku }: ListEntry): Refusal => unusable('unknown-sku', 'sku', sku)

function unusable(
  code: 'unknown-sku' | 'duplicate-in-file',
  field: 'sku' | 'serial',
  found: string,
  other = '',
): Refusal {
  const { what, advice } = remarkInWords({ code, field, found, other }, serialColumns)
  return { code: 'list-row-unusable', what, advice }
}
