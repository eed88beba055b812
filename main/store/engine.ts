import type {
  AliasedExpression,
  ColumnDefinitionBuilder,
  Expression,
  QueryExecutorProvider,
  RawBuilder,
  SqlBool,
} from 'kysely'
import type { StoreFaultCode } from './store-fault'

/** What one column of `rowsOf` may hold; a question mark lets it be null. Truth is written as integer 0 or 1. */
export type RowColumn = 'integer' | 'integer?' | 'text' | 'text?'

interface HeldBy {
  integer: number
  'integer?': number | null
  text: string
  'text?': string | null
}

/** The row that a set of columns describes: `{ id: 'integer', note: 'text?' }` is `{ id: number; note: string | null }`. */
export type RowOf<Columns extends Readonly<Record<string, RowColumn>>> = {
  readonly [Name in keyof Columns]: HeldBy[Columns[Name]]
}

/** Spread into `addColumn('id', ...engine.id)`. */
type IdColumn = [
  type: Expression<unknown>,
  build: (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder,
]

/**
 * All that differs between SQLite and PostgreSQL. Everything else in the store is written once, with Kysely.
 */
export interface Engine {
  readonly dialect: 'sqlite' | 'postgres'

  /**
   * Makes the transaction the only writer of the warehouse until it ends. `store.write` calls it first;
   * SQLite has nothing to do, since its transactions begin as BEGIN IMMEDIATE.
   */
  lockForWriting(tx: QueryExecutorProvider): Promise<void>

  /**
   * Many rows as a table, sent as one JSON parameter however many they are:
   *
   *     const rows = engine.rowsOf('captured', { serial: 'text', line: 'integer' }, captured)
   *     tx.insertInto('serial_number').columns(['serial', 'line_id'])
   *       .expression(tx.selectFrom(rows).select(['captured.serial', 'captured.line']))
   *
   * The column types of the given rows are kept, brands included. Rows come out in the order given only
   * with an `orderBy` (give them a number). INSERT … SELECT … ON CONFLICT needs a `where` on SQLite
   * (`.where(sql.lit(true))`). Throws on a value that the column cannot hold unchanged: a fraction,
   * a number beyond 2^53, NUL, or half of a surrogate pair.
   */
  rowsOf<
    Alias extends string,
    Columns extends Readonly<Record<string, RowColumn>>,
    Row extends RowOf<NoInfer<Columns>>,
  >(
    alias: Alias,
    columns: Columns,
    rows: readonly Row[],
  ): AliasedExpression<Pick<Row, keyof Columns & keyof Row>, Alias>

  /** True where the text holds the needle at any place, letter by letter: no wildcards, case counts. */
  contains(text: Expression<string>, needle: string): RawBuilder<SqlBool>

  /** Whole numbers up to 2^53: ids, counts, truths as 0 and 1, instants as milliseconds UTC. */
  readonly integer: Expression<unknown>

  /** Text that is ordered and compared by code point on both engines. */
  readonly text: Expression<unknown>

  /** An integer key that the database numbers; never write one by hand, PostgreSQL refuses it. */
  readonly id: IdColumn

  /** For `createTable(…).modifyEnd(engine.tableEnd)`: STRICT on SQLite, nothing on PostgreSQL. */
  readonly tableEnd: Expression<unknown>

  hasTable(db: QueryExecutorProvider, table: string): Promise<boolean>

  /**
   * Makes a table append-only: UPDATE, DELETE, REPLACE and TRUNCATE fail from then on, with an error
   * that `appendOnlyTable` recognises.
   */
  makeAppendOnly(db: QueryExecutorProvider, table: string): Promise<void>

  /** The append-only table that refused a change, if that is what the error says. */
  appendOnlyTable(error: unknown): string | undefined

  /**
   * What was not unique, if that is what the error says: `serial_number(product_id, serial_key)` on both engines
   * (an index on expressions gives its own name instead). On PostgreSQL the transaction is lost with it:
   * let the error leave `store.write`, or use `onConflict(… doNothing())` and count.
   */
  uniqueViolation(error: unknown): string | undefined

  /** Names the trouble with the machine, disk or server behind an error of a query; undefined for a mistake of ours. */
  faultCode(error: unknown): StoreFaultCode | undefined

  /** True when the same transaction may succeed if it is simply done once more: lost the race, or the line. */
  isPassing(error: unknown): boolean
}
