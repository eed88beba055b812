import type { Answer, Input, RefusalTo } from '../../shared/ipc/contract'
import type { TakenList } from '../../shared/ipc/lists'
import { accepted, refused, type Result } from '../../shared/result'
import { mostNumbersAtOnce } from '../../shared/values'
import type { ReadFile } from '../imports/file-in-hand'
import { keepImport } from '../imports/import-rows'
import { type Operation, type RecordedOperation, tryOut, writeOnce } from '../ledger/operation'
import type { Reader } from '../store/store'
import type { ListDeps } from './deps'
import { readEntries } from './list-entries'
import { DispatchList } from './onto-dispatch'
import { ReceiptList } from './onto-receipt'
import { spread } from './spread'

type Wanted = Input<'lists.judge'>
type Taken = Result<TakenList, RefusalTo<'lists.judge'>>

/** What capturing a list would come to, judged by capturing it. */
export function judgeList(deps: ListDeps, file: ReadFile, wanted: Wanted): Promise<Taken> {
  const quiet: ListDeps = { ...deps, announce: () => undefined }
  return tryOut(deps, (operation) => takeList(quiet, operation, file, wanted))
}

/** Captures what is good of a list, in one transaction, and writes down which file it was. */
export async function captureList(
  deps: ListDeps,
  file: ReadFile,
  { operationId, ...wanted }: Input<'lists.capture'>,
): Promise<Answer<'lists.capture'>> {
  const done = await writeOnce<Taken>(
    deps,
    operationId,
    (operation) => takeList(deps, operation, file, wanted),
    async (tx, recorded) => accepted(await readTaken(tx, recorded)),
  )
  const document = wanted.work.kind === 'receiving' ? 'receipts' : 'dispatches'
  if (done.ok) deps.changed([document, 'serials', 'imports'])
  return done
}

async function takeList(
  deps: ListDeps,
  operation: Operation,
  { table, fileName, sha256 }: ReadFile,
  wanted: Wanted,
): Promise<Taken> {
  const read = readEntries(table, wanted.columns, { areDoubtsConfirmed: wanted.doubtsConfirmed })
  const given = read.entries.length
  if (given > mostNumbersAtOnce) return refused({ code: 'too-many-at-once', given, most: mostNumbersAtOnce })
  const document = await openDocument(deps, operation, wanted)
  if (!document.ok) return document
  const onlyLine = wanted.lineId === null ? undefined : document.value.line(wanted.lineId)
  if (wanted.columns.sku === null && !onlyLine) return refused({ code: 'no-active-line' })
  const toLine = wanted.columns.sku === null ? onlyLine : undefined
  const { taken, lines, refused: notTaken } = await spread(operation, read.entries, document.value, toLine)
  await document.value.end()
  const leftOut = [...read.refused, ...notTaken].toSorted((one, other) => one.at - other.at)
  if (taken > 0)
    await keepImport(operation, {
      dataType: wanted.work.kind === 'receiving' ? 'receipt-list' : 'dispatch-list',
      fileName,
      sha256,
      about: document.value.number,
      counts: { new: taken, changed: 0, unchanged: 0, refused: leftOut.length },
    })
  return accepted({ taken, lines, refused: leftOut })
}

function openDocument(deps: ListDeps, operation: Operation, { work, ...confirmed }: Wanted) {
  return work.kind === 'receiving'
    ? ReceiptList.open(deps, operation, work.receiptId, confirmed)
    : DispatchList.open(deps, operation, work.dispatchId, confirmed)
}

/** What an earlier try captured; what it left out is not written down. */
async function readTaken(reader: Reader, { operationId, seq }: RecordedOperation): Promise<TakenList> {
  const lines = await reader
    .selectFrom('ledger')
    .innerJoin('product', 'product.id', 'ledger.product_id')
    .where('ledger.seq', '>=', seq)
    .where('ledger.operation_id', '=', operationId)
    .where('ledger.event', 'in', ['captured', 'picked', 'captured and picked'])
    .groupBy(['ledger.document_line_id', 'product.name'])
    .select(({ fn }) => [
      'ledger.document_line_id as lineId',
      'product.name as productName',
      fn.countAll<number>().as('taken'),
    ])
    .execute()
  return {
    taken: lines.reduce((sum, line) => sum + line.taken, 0),
    lines: lines.flatMap(({ lineId, ...line }) => (lineId === null ? [] : [{ ...line, lineId }])),
    refused: [],
  }
}
