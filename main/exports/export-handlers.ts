import type { Answer, Input } from '../../shared/ipc/contract'
import { accepted, refused } from '../../shared/result'
import type { ExportId } from '../../shared/values'
import type { ImportDeps } from '../imports/deps'
import type { HandlersFor } from '../ipc/router'
import type { Store } from '../store/store'
import { exportedRows, exportedTypes } from './exported-types'

interface ExportDeps extends Pick<ImportDeps, 'announce' | 'dialogs' | 'spreadsheets'> {
  readonly store: Pick<Store, 'reader' | 'engine'>
}

interface ExportUnderWay {
  end(): void
}

export function exportHandlers(deps: ExportDeps): HandlersFor<'exports'> {
  const underWay = new Map<ExportId, ExportUnderWay>()
  return {
    'exports.listColumns': async ({ dataType }) =>
      accepted({
        columns: exportedTypes[dataType].columns.map(({ field, title, isImportable }) => ({
          field,
          title,
          isImportable,
        })),
      }),
    'exports.countRows': async ({ wanted }) =>
      accepted({ rows: await exportedRows(wanted).count(deps.store) }),
    'exports.save': (input) => save(deps, underWay, input),
    'exports.cancel': async ({ exportId }) => {
      const writing = underWay.get(exportId)
      underWay.delete(exportId)
      writing?.end()
      return accepted({})
    },
  }
}

async function save(
  { store, announce, dialogs, spreadsheets }: ExportDeps,
  underWay: Map<ExportId, ExportUnderWay>,
  { exportId, wanted, fields, format }: Input<'exports.save'>,
): Promise<Answer<'exports.save'>> {
  const type = exportedTypes[wanted.dataType]
  const path = await dialogs.askWhere(`${type.name}.${format}`)
  if (path === null) return accepted({ path: null, rows: 0 })
  const rows = exportedRows(wanted)
  const total = await rows.count(store)
  const tell = (done: number) => announce('exports.progressed', { exportId, done, total })
  const columns = fields
    .flatMap((field) => type.columns.filter((column) => column.field === field))
    // Nothing else of a column can go to another process.
    .map(({ title, kind }) => ({ title, kind }))
  const writing = spreadsheets.write(path, {
    columns,
    rows: telling(rows.pages(store, fields), tell),
  })
  underWay.set(exportId, writing)
  try {
    const saved = await writing.ended
    return saved.ok ? accepted({ path, rows: saved.value }) : saved
  } catch (error) {
    if (underWay.has(exportId)) throw error
    return refused({ code: 'export-cancelled' })
  } finally {
    underWay.delete(exportId)
  }
}

async function* telling<Row>(
  pages: AsyncIterable<readonly Row[]>,
  tell: (done: number) => void,
): AsyncGenerator<readonly Row[]> {
  let done = 0
  for await (const page of pages) {
    yield page
    done += page.length
    tell(done)
  }
}
