import type { Topic } from '../../shared/ipc/events'
import { type Instant, OperationId } from '../../shared/values'
import type { Engine } from '../store/engine'
import type { Reader, Store, WriteTransaction } from '../store/store'
import { type Actor, OpenLedger } from './ledger'
import type { DocumentKind } from '../store/schema'

/** What every writing act needs from outside. */
export interface WritingDeps {
  readonly store: Store
  readonly now: () => Instant
  readonly who: () => Actor
}

/** The same, for acts that others on screen want to hear of: told once the change is committed. */
export interface WarehouseDeps extends WritingDeps {
  readonly changed: (topics: Topic[]) => void
}

/** One writing act under way: its transaction, its moment, and the ledger it appends to. */
export interface Operation {
  readonly tx: WriteTransaction
  readonly engine: Engine
  readonly at: Instant
  readonly ledger: OpenLedger
}

/** The first ledger line of an operation that was recorded before; its others follow on it. */
export interface RecordedOperation {
  readonly operationId: OperationId
  readonly seq: number
  readonly event: string
  readonly document: DocumentKind | null
  readonly documentId: number | null
  readonly documentLineId: number | null
  readonly serialId: number | null
  readonly serial: string | null
}

/**
 * Does a writing act exactly once: in one transaction, under its operation id. When the ledger has that id already
 * (the answer to an earlier try was lost), nothing is written and `alreadyRecorded` answers from what is stored.
 */
export function writeOnce<Answer>(
  deps: WritingDeps,
  operationId: OperationId,
  work: (operation: Operation) => Promise<Answer>,
  alreadyRecorded: (tx: WriteTransaction, recorded: RecordedOperation) => Promise<Answer>,
): Promise<Answer> {
  const at = deps.now()
  return deps.store.write((tx) => doOnce(deps, { tx, operationId, at }, work, alreadyRecorded))
}

/** The same for one of several acts in one transaction: all of them stay, or none. */
export async function doOnce<Answer>(
  { store, who }: WritingDeps,
  { tx, operationId, at }: Pick<Operation, 'tx' | 'at'> & { readonly operationId: OperationId },
  work: (operation: Operation) => Promise<Answer>,
  alreadyRecorded: (tx: WriteTransaction, recorded: RecordedOperation) => Promise<Answer>,
): Promise<Answer> {
  const recorded = await findOperation(tx, operationId)
  if (recorded) return alreadyRecorded(tx, recorded)
  const { engine } = store
  const ledger = await OpenLedger.open(tx, engine, { ...who(), operationId, at })
  return work({ tx, engine, at, ledger })
}

/** What a writing act would come to: it is done in a transaction that is given up, so that nothing of it stays. */
export async function tryOut<Answer>(
  { store, who, now }: WritingDeps,
  work: (operation: Operation) => Promise<Answer>,
): Promise<Answer> {
  const { engine } = store
  const operationId = OperationId.parse(crypto.randomUUID())
  const at = now()
  const { tried } = await store.write(async (tx) => {
    const ledger = await OpenLedger.open(tx, engine, { ...who(), operationId, at })
    // A refusal is what makes the store give up what was written.
    return { ok: false, tried: await work({ tx, engine, at, ledger }) }
  })
  return tried
}

async function findOperation(
  reader: Reader,
  operationId: OperationId,
): Promise<RecordedOperation | undefined> {
  const line = await reader
    .selectFrom('ledger')
    .where('operation_id', '=', operationId)
    .where('operation_line', '=', 0)
    .select([
      'seq',
      'event',
      'document',
      'document_id as documentId',
      'document_line_id as documentLineId',
      'serial_id as serialId',
      'serial',
    ])
    .executeTakeFirst()
  return line && { ...line, operationId }
}
