import type { Answer, Input, RefusalTo } from '../../shared/ipc/contract'
import type { ImportRecord } from '../../shared/ipc/imports'
import { accepted, refused, type Result } from '../../shared/result'
import { ImportId } from '../../shared/values'
import type { Operation, WarehouseDeps } from '../ledger/operation'
import { writeAndTell } from '../ledger/write-and-tell'
import { inSteps } from '../store/in-steps'
import { type ImportToKeep, keepImport, readImport } from './import-rows'
import type { Preview } from './preview'

type ApplyRefusal = RefusalTo<'imports.apply'>

export interface Applied extends Pick<Input<'imports.apply'>, 'operationId' | 'leavesOutRefused'> {
  readonly trackingOffConfirmed: boolean
  readonly preview: Preview
  readonly file: Pick<ImportToKeep, 'dataType' | 'fileName' | 'sha256' | 'about'>
  readonly tell: (done: number) => void
}

/** All that an import, or undoing one, can change, or that names what it changes. */
export const importTopics = [
  'imports',
  'products',
  'serials',
  'suppliers',
  'customers',
  'orders',
  'receipts',
  'sales',
] as const

/** Why a file is not imported as it is asked; undefined where it is. */
export function whyNotApply(
  preview: Preview,
  wanted: Pick<Applied, 'leavesOutRefused' | 'trackingOffConfirmed'>,
): ApplyRefusal | undefined {
  const { counts, switchedOff } = preview.told()
  const good = counts.new + counts.changed + counts.unchanged
  if (counts.refused > 0 && !wanted.leavesOutRefused)
    return { code: 'import-has-refused-rows', refused: counts.refused, good }
  if (counts.new + counts.changed === 0) return { code: 'import-changes-nothing' }
  if (switchedOff.products === 0 || wanted.trackingOffConfirmed) return undefined
  return { code: 'import-switches-off', products: switchedOff.products, onHand: switchedOff.onHand }
}

/**
 * Writes what the preview showed, all of it in one transaction (R11). Every row is judged again inside it: where one
 * would become something else than was shown, nothing is written. Between steps of rows the loop runs, so scans are
 * taken down meanwhile; they are judged once this is committed.
 */
export function applyImport(deps: WarehouseDeps, applied: Applied): Promise<Answer<'imports.apply'>> {
  return writeAndTell<ImportRecord, ApplyRefusal>(
    deps,
    { operationId: applied.operationId, topics: importTopics },
    (operation) => write(operation, applied),
    async (tx, documentId) => accepted(await readImport(tx, ImportId.parse(documentId))),
  )
}

async function write(
  operation: Operation,
  { preview, file, tell }: Applied,
): Promise<Result<ImportRecord, ApplyRefusal>> {
  const importId = await keepImport(operation, { ...file, counts: preview.counts() })
  const store = { reader: operation.tx, engine: operation.engine }
  let outOfDate: number | undefined
  await inSteps(
    preview.rows,
    async (rows, firstAt) => {
      if (outOfDate !== undefined) return
      const step = await preview.plan(store, rows)
      outOfDate = step.rows.find((row, place) => preview.isOutOfDate(row, firstAt + place))?.row
      const leftOut = rows.filter((_row, place) => preview.isRefused(firstAt + place))
      if (outOfDate === undefined) await step.write(operation, new Set(leftOut.map(({ number }) => number)))
    },
    tell,
  )
  if (outOfDate !== undefined) return refused({ code: 'import-out-of-date', row: outOfDate })
  return accepted(await readImport(operation.tx, importId))
}
