import { openSqliteStore } from '../../../../main/store/open-sqlite'
import { notesPlan } from '../notes-plan'

// Says how opening a file went for the user that this process belongs to.
const opened = await openSqliteStore(process.argv[2] ?? '', notesPlan, { patience: 0 })
process.stdout.write(`${JSON.stringify(opened.ok ? { ok: true } : opened)}\n`)
