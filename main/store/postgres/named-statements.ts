import type { PoolClient } from 'pg'
import type { PostgresPoolClient } from 'kysely'

// The server keeps every named statement of a connection until it ends: a text that never returns must not get a name.
const NAMED = 500

/** Gives each text of a query a name, so that the server plans it once for a connection and not at every call. */
export class NamedStatements {
  readonly #names = new Map<string, string>()
  readonly #limit: number

  constructor(limit = NAMED) {
    this.#limit = limit
  }

  get size(): number {
    return this.#names.size
  }

  /** Undefined for what is not worth a name, and once all names are given. */
  findName(text: string): string | undefined {
    const known = this.#names.get(text)
    if (known || !/^(select|insert|update|delete|with) /.test(text) || this.#names.size >= this.#limit)
      return known
    const name = `station_${this.#names.size + 1}`
    this.#names.set(text, name)
    return name
  }
}

type Query = PostgresPoolClient['query']

/** A connection as Kysely wants it, whose queries are named. Streaming with cursors is not offered. */
export function withNames(client: PoolClient, names: NamedStatements): PostgresPoolClient {
  const query = (text: string, values: readonly unknown[]): Promise<unknown> => {
    const name = names.findName(text)
    return client.query({ text, values: [...values], ...(name && { name }) })
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Kysely calls it with a cursor only when given one
  return { query: query as Query, release: (destroy) => client.release(destroy) }
}
