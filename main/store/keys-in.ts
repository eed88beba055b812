import type { Engine } from './engine'
import type { Reader } from './store'

/** A list of keys as a subquery, however many there are: `where(key, 'in', keysIn(…))`. */
export const keysIn = (reader: Reader, engine: Engine, keys: readonly string[]) =>
  reader
    .selectFrom(
      engine.rowsOf(
        'wanted',
        { key: 'text' },
        keys.map((key) => ({ key })),
      ),
    )
    .select('wanted.key')
