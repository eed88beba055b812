import type { Answer, Input } from '../../shared/ipc/contract'
import { accepted, refused } from '../../shared/result'
import { besideTheLoop } from '../ledger/beside-the-loop'
import type { HandlersFor } from '../ipc/router'
import { applyImport, whyNotApply } from './apply'
import type { ImportDeps } from './deps'
import { listImports } from './import-rows'
import { OpenedFiles } from './opened-files'
import { shownRow } from './row-words'
import { saveRefused } from './save-refused'
import { undoImport } from './undo-import'

export function importHandlers(deps: ImportDeps): HandlersFor<'imports'> {
  const files = new OpenedFiles(deps)
  return {
    'imports.chooseFile': (input) => files.choose(input),
    'imports.openDropped': (input) => files.openDropped(input),
    'imports.preview': (input) => files.preview(input),
    'imports.listRows': (input) => listRows(deps, files, input),
    'imports.apply': (input) => apply(deps, files, input),
    'imports.saveRefused': (input) => saveRefused(deps, files, input),
    'imports.cancel': async ({ openedFileId }) => {
      files.forget(openedFileId)
      return accepted({})
    },
    'imports.undo': (input) => undoImport(besideTheLoop(deps), input),
    'imports.list': async (input) => accepted(await listImports(deps.store.reader, input)),
  }
}

async function listRows(
  { store }: ImportDeps,
  files: OpenedFiles,
  { openedFileId, kind, offset, limit }: Input<'imports.listRows'>,
): Promise<Answer<'imports.listRows'>> {
  const opened = files.find(openedFileId)
  if (!opened?.preview) return refused({ code: 'import-not-open' })
  const { columns } = opened.planner
  const rows = opened.preview.rowsOf(kind)
  const step = await opened.preview.plan(store, rows.slice(offset, offset + limit))
  return accepted({ rows: step.rows.map((row) => shownRow(row, columns)), total: rows.length })
}

async function apply(
  deps: ImportDeps,
  files: OpenedFiles,
  { openedFileId, ...wanted }: Input<'imports.apply'>,
): Promise<Answer<'imports.apply'>> {
  const opened = files.find(openedFileId)
  if (!opened?.preview) return refused({ code: 'import-not-open' })
  const { preview } = opened
  const refusal = whyNotApply(preview, wanted)
  if (refusal) return refused(refusal)
  const tell = files.teller(openedFileId, 'writing')
  return files.cancellable(() => applyImport(besideTheLoop(deps), { ...wanted, preview, file: opened, tell }))
}
