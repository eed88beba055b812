import type { PostgresPool, PostgresPoolClient } from 'kysely'
import { type CustomTypesConfig, Pool, type PoolClient, type PoolConfig, types } from 'pg'
import { NamedStatements, withNames } from './named-statements'

/** Where the server is, and as whom we come. */
export interface ServerAddress {
  readonly host: string
  readonly port: number
  readonly database: string
  readonly user: string
  readonly password?: string
}

export interface ServerLimits {
  /** How the server names this station in its own lists and logs. */
  readonly applicationName?: string
  /** How long the server may take to let us in, in milliseconds. */
  readonly connectionTimeout?: number
  /** How long one statement may take, in milliseconds. */
  readonly statementTimeout?: number
}

/** A transaction that asks nothing for so long is cut by the server, and its locks are free again. */
const IDLE_IN_TRANSACTION = 5_000
const CONNECTION_TIMEOUT = 3_000
const STATEMENT_TIMEOUT = 30_000

// One connection writes, since the warehouse has one writer at a time; several read.
const USES = {
  writing: { max: 1, options: '-c synchronous_commit=on' },
  reading: { max: 4, options: '-c default_transaction_read_only=on' },
} as const

/** A pool as Kysely wants it, with every statement named. Connects when the first query comes. */
export function openPool(address: ServerAddress, use: keyof typeof USES, limits: ServerLimits): PostgresPool {
  const pool = new Pool({ ...address, ...USES[use], ...configOf(limits), types: NUMBERS, keepAlive: true })
  // A connection that breaks tells the query that needs it; without a listener it would end the program.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return namedPool(pool)
}

function configOf(limits: ServerLimits): PoolConfig {
  return {
    application_name: limits.applicationName ?? 'Serial Station',
    connectionTimeoutMillis: limits.connectionTimeout ?? CONNECTION_TIMEOUT,
    statement_timeout: limits.statementTimeout ?? STATEMENT_TIMEOUT,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION,
  }
}

function namedPool(pool: Pool): PostgresPool {
  const names = new NamedStatements()
  const known = new WeakMap<PoolClient, PostgresPoolClient>()
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect()
      const named = known.get(client) ?? withNames(client, names)
      known.set(client, named)
      return named
    },
  }
}

// pg gives int8 and numeric (a sum of int8) as text; our columns hold whole numbers below 2^53 only.
const INT8 = 20
const NUMERIC = 1700
const NUMBERS: CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === INT8 || oid === NUMERIC ? readInteger : types.getTypeParser(oid, format),
}

function readInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is not a whole number below 2^53`)
  return value
}
