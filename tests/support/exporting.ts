import { exportHandlers } from '../../main/exports/export-handlers'
import type { WrittenTable, WrittenValue } from '../../main/spreadsheets/written-table'
import type { Store } from '../../main/store/store'
import type { WantedRows } from '../../shared/ipc/exports'
import { accepted } from '../../shared/result'
import { ExportId } from '../../shared/values'
import { valueOf, warehouseDeps } from './warehouse'

type ExportedRow = Readonly<Record<string, WrittenValue>>

/** The rows that an export writes, each cell under its field; `counted` is what the screen said before. */
export async function exported(
  store: Store,
  wanted: WantedRows,
): Promise<{ readonly rows: readonly ExportedRow[]; readonly counted: number }> {
  const rows: ExportedRow[] = []
  let fields: string[] = []
  const write = (_path: string, table: WrittenTable) => {
    const writing = async () => {
      for await (const page of table.rows)
        for (const row of page) rows.push(Object.fromEntries(row.map((cell, at) => [fields[at] ?? '', cell])))
      return accepted(rows.length)
    }
    return { ended: writing(), end: () => undefined }
  }
  const handlers = exportHandlers({
    ...warehouseDeps(store),
    announce: () => undefined,
    dialogs: { chooseSpreadsheet: async () => null, askWhere: async (name) => `/kept/${name}` },
    spreadsheets: {
      write,
      read: () => {
        throw new Error('Nothing is read')
      },
    },
  })
  const { columns } = valueOf(await handlers['exports.listColumns']({ dataType: wanted.dataType }))
  fields = columns.map(({ field }) => field)
  const { rows: counted } = valueOf(await handlers['exports.countRows']({ wanted }))
  const exportId = ExportId.parse(crypto.randomUUID())
  valueOf(await handlers['exports.save']({ exportId, wanted, fields, format: 'xlsx' }))
  return { rows, counted }
}
