import type { Answer, Input, RefusalTo } from '../../shared/ipc/contract'
import type { ImportRecord } from '../../shared/ipc/imports'
import { accepted, refused, type Result } from '../../shared/result'
import { ImportId } from '../../shared/values'
import type { Operation, WarehouseDeps } from '../ledger/operation'
import { writeAndTell } from '../ledger/write-and-tell'
import { importTopics } from './apply'
import type { Dependents } from './dependents'
import { findImport, markUndone, readImport } from './import-rows'
import { undoCustomers, undoSuppliers } from './undo-contacts'
import { undoProducts } from './undo-products'
import { undoManifest, undoOpeningStock } from './undo-serials'
import { findWrittenLines } from './written-lines'

type UndoRefusal = RefusalTo<'imports.undo'>

/** Takes back all that an import wrote, as one step of the ledger, or nothing where something depends on it (R11). */
export function undoImport(
  deps: WarehouseDeps,
  { operationId, importId }: Input<'imports.undo'>,
): Promise<Answer<'imports.undo'>> {
  return writeAndTell<ImportRecord, UndoRefusal>(
    deps,
    { operationId, topics: importTopics },
    (operation) => undo(operation, importId),
    async (tx, documentId) => accepted(await readImport(tx, ImportId.parse(documentId))),
  )
}

async function undo(operation: Operation, importId: ImportId): Promise<Result<ImportRecord, UndoRefusal>> {
  const { tx } = operation
  const record = await findImport(tx, importId)
  if (!record) return refused({ code: 'import-not-found' })
  const refusal = whyNotUndo(record)
  if (refusal) return refused(refusal)
  await markUndone(operation, importId)
  const dependents = await takeBack(operation, record)
  const { fileName } = record
  const { count, first } = dependents
  if (count > 0) return refused({ code: 'import-in-use', fileName, count, first })
  return accepted(await readImport(tx, importId))
}

function whyNotUndo({ fileName, about, dataType, undone }: ImportRecord): UndoRefusal | undefined {
  if (undone) return { code: 'import-undone-already', fileName, operator: undone.operator, at: undone.at }
  if (dataType === 'receipt-list' || dataType === 'dispatch-list')
    return { code: 'import-not-undoable', fileName, about }
  return undefined
}

async function takeBack(operation: Operation, { importId, dataType }: ImportRecord): Promise<Dependents> {
  const written = await findWrittenLines(operation.tx, importId)
  if (dataType === 'products') return undoProducts(operation, written)
  if (dataType === 'manifests') return undoManifest(operation, written)
  if (dataType === 'suppliers') return undoSuppliers(operation, written)
  if (dataType === 'customers') return undoCustomers(operation, written)
  return undoOpeningStock(operation, written, importId)
}
