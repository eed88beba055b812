import type { Kysely } from 'kysely'
import type { Engine } from './engine'

/** One step from a version of the schema to the next, in a transaction of its own, the same for both engines. */
export interface Migration {
  up(db: Kysely<unknown>, engine: Engine): Promise<void>
}

/** By name, `0001-products` first; the number is the version that the step leads to, without gaps. */
export type Migrations = Readonly<Record<string, Migration>>
