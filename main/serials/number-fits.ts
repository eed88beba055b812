import { type SqlBool, sql } from 'kysely'
import { normalForm, serialKey } from '../../shared/serial-number'
import type { Engine } from '../store/engine'

/** Whose number has the search in it, or all where nothing is searched; of a query over `serial_number as unit`. */
export function numberFits(engine: Engine, search: string) {
  const needle = serialKey(normalForm(search))
  return needle === '' ? sql<SqlBool>`true` : engine.contains(sql.ref('unit.serial_key'), needle)
}
