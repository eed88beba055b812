import type { Answer, Input } from '../../shared/ipc/contract'
import { accepted, refused } from '../../shared/result'
import type { ImportDeps } from './deps'
import type { OpenedFiles } from './opened-files'
import type { Preview } from './preview'
import { shownRow } from './row-words'
import { english } from './words/en'

const rowsPerPage = 500

/** Saves the refused rows as they stand in the file, with the reasons beside them, to be corrected and imported again. */
export async function saveRefused(
  { dialogs, spreadsheets, store }: ImportDeps,
  files: OpenedFiles,
  { openedFileId, format }: Input<'imports.saveRefused'>,
): Promise<Answer<'imports.saveRefused'>> {
  const opened = files.find(openedFileId)
  if (!opened?.preview) return refused({ code: 'import-not-open' })
  const { preview, planner, fileName } = opened
  const plans = planner.columns.filter(({ field }) => preview.has(field))
  const path = await dialogs.askWhere(
    `${fileName.replace(/\.[^.]*$/u, '')} - ${english.refusedRows.file}.${format}`,
  )
  if (path === null) return accepted({ path: null })
  const { row, reason, advice } = english.refusedRows
  const titles = [...plans.map(({ title }) => title), row, reason, advice]
  const saved = await spreadsheets.write(path, {
    columns: titles.map((title) => ({ title, kind: 'text' })),
    rows: refusedRows(preview, store, plans),
  }).ended
  return saved.ok ? accepted({ path }) : saved
}

async function* refusedRows(
  preview: Preview,
  store: ImportDeps['store'],
  plans: Parameters<typeof shownRow>[1],
): AsyncGenerator<string[][]> {
  const rows = preview.rowsOf('refused')
  for (let at = 0; at < rows.length; at += rowsPerPage) {
    const step = await preview.plan(store, rows.slice(at, at + rowsPerPage))
    yield step.rows.map((planned) => {
      const { row, cells, troubles } = shownRow(planned, plans)
      const texts = plans.map(({ field }) => cells.find((cell) => cell.field === field)?.text ?? '')
      const said = (part: 'what' | 'advice') => troubles.map((trouble) => trouble[part]).join('\n')
      return texts.concat(String(row), said('what'), said('advice'))
    })
  }
}
