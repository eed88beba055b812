import type { Kysely, Transaction } from 'kysely'
import type { Engine } from './engine'
import type { WarehouseSchema } from './schema'
import type { StoreWarning } from './store-problem'

declare const writing: unique symbol

/**
 * What a query that only reads may use. A write transaction is one as well, so a row function that takes a
 * `Reader` serves both; the connection behind `store.reader` refuses to write whatever SQL reaches it.
 */
export type Reader<Schema = WarehouseSchema> = Pick<
  Kysely<Schema>,
  | 'selectFrom'
  | 'selectNoFrom'
  | 'with'
  | 'withRecursive'
  | 'fn'
  | 'case'
  | 'dynamic'
  | 'executeQuery'
  | 'getExecutor'
>

/** The transaction that `store.write` hands out. A row function that writes asks for it, so it cannot be given less. */
export type WriteTransaction<Schema = WarehouseSchema> = Transaction<Schema> & { readonly [writing]: true }

/** A database that is open: what happened in the warehouse, or another `Schema` kept the same way. */
export interface Store<Schema = WarehouseSchema> {
  /** Sees what is committed, also while a write is under way. */
  readonly reader: Reader<Schema>

  /**
   * Does the work in one transaction, as the only writer, one after the other in the order asked.
   * Commits what the work wrote, unless it throws or answers with a refusal (`{ ok: false }`): then nothing stays.
   *
   * The work may be done more than once (another station was faster, the line was lost), so it must change nothing
   * but the database, and carry an operation id that the ledger knows again. Inside it await nothing but the
   * database, and read through `tx`, not through `reader`. Calling `write` inside `write` throws.
   *
   * Throws `StoreFault` when disk, file or server fail; any other error as it came.
   */
  write<Answer>(work: (tx: WriteTransaction<Schema>) => Promise<Answer>): Promise<Answer>

  /**
   * The same store for works of very many rows. On SQLite another thread carries out their statements, so that none of
   * them holds up scanners and windows; they take their turn with all others.
   */
  readonly beside: Store<Schema>

  readonly engine: Engine
  readonly warnings: readonly StoreWarning[]

  /** Waits for the writes under way. */
  close(): Promise<void>
}
