import { sql } from 'kysely'
import { z } from 'zod'
import type { PairedScanner } from '../../shared/paired-scanner'
import type { Migration } from '../store/migration'

const ComPort = z.object({ path: z.string(), baudRate: z.int() }).nullable()

/** A list of scanners instead of one com port and a switch for keyboard scanners: a station keeps those it had. */
export const pairedScanners: Migration = {
  async up(db) {
    const kept = await sql<{ name: string; value: string }>`
      select name, value from station_setting where name in ('comPort', 'listensToKeyboardWedge')`.execute(db)
    const settings = new Map(kept.rows.map(({ name, value }): [string, unknown] => [name, JSON.parse(value)]))
    if (settings.size === 0) return
    const comPort = ComPort.catch(null).parse(settings.get('comPort') ?? null)
    const listensToKeyboard = settings.get('listensToKeyboardWedge') !== false
    const scanners = [...(comPort ? [atComPort(comPort)] : []), ...(listensToKeyboard ? [atKeyboard] : [])]
    await sql`insert into station_setting (name, value) values ('scanners', ${JSON.stringify(scanners)})`.execute(
      db,
    )
    await sql`delete from station_setting where name in ('comPort', 'listensToKeyboardWedge')`.execute(db)
  },
}

/** As it has been called: by its port. */
const atComPort = ({ path, baudRate }: { path: string; baudRate: number }): PairedScanner => ({
  scannerId: 'com-port',
  name: path.slice(-40),
  role: { kind: 'any' },
  connection: { kind: 'com-port', path, baudRate, suffix: 'auto', device: null },
})

const atKeyboard: PairedScanner = {
  scannerId: 'keyboard-wedge',
  name: 'Keyboard scanner',
  role: { kind: 'any' },
  connection: { kind: 'keyboard-wedge' },
}
