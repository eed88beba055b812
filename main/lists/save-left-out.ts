import type { Answer, Input } from '../../shared/ipc/contract'
import { accepted } from '../../shared/result'
import { english } from '../imports/words/en'
import type { ListDeps } from './deps'

/** Saves what was left out of a list with the reasons beside it, to be corrected and captured once more. */
export async function saveLeftOut(
  { dialogs, spreadsheets }: Pick<ListDeps, 'dialogs' | 'spreadsheets'>,
  { fileName, format, rows }: Input<'lists.saveLeftOut'>,
): Promise<Answer<'lists.saveLeftOut'>> {
  const { refusedRows, columns } = english
  const path = await dialogs.askWhere(
    `${fileName.replace(/\.[^.]*$/u, '')} - ${refusedRows.leftOut}.${format}`,
  )
  if (path === null) return accepted({ path: null })
  const hasSku = rows.some(({ sku }) => sku !== '')
  const { sku, serial } = columns.serialNumbers
  const { row, reason, advice } = refusedRows
  const titles = [...(hasSku ? [sku.title] : []), serial.title, row, reason, advice]
  const written = rows.map((one) => [
    ...(hasSku ? [one.sku] : []),
    one.text,
    String(one.at),
    one.what,
    one.advice,
  ])
  const saved = await spreadsheets.write(path, {
    columns: titles.map((title) => ({ title, kind: 'text' })),
    rows: inOnePage(written),
  }).ended
  return saved.ok ? accepted({ path }) : saved
}

async function* inOnePage<Row>(rows: Row[]): AsyncGenerator<Row[]> {
  yield rows
}
