import type { ImportRow, RowTrouble } from '../../shared/ipc/imports'
import type { RowTroubleCode, RowWarningCode } from '../../shared/row-troubles'
import type { ColumnPlan } from './columns'
import type { PlannedRow } from './planned-row'
import type { Remark } from './row-reader'
import { english } from './words/en'

/** A row as the preview shows it, its troubles in words. */
export function shownRow(planned: PlannedRow, columns: readonly ColumnPlan[]): ImportRow {
  const inWords = (remark: Remark<RowTroubleCode | RowWarningCode>) => remarkInWords(remark, columns)
  return {
    row: planned.row,
    kind: planned.kind,
    cells: planned.cells.map((cell) => ({ ...cell })),
    troubles: planned.troubles.map(inWords),
    warnings: planned.warnings.map(inWords),
  }
}

/** What is wrong or doubtful about a row, and what to do. */
export function remarkInWords(
  { code, field, found, other }: Remark<RowTroubleCode | RowWarningCode>,
  columns: readonly ColumnPlan[],
): RowTrouble {
  const column = columns.find((one) => one.field === field)?.title ?? ''
  const filled = new Map([
    ['column', column],
    ['found', found],
    ['other', other],
  ])
  const fill = (text: string) =>
    text.replaceAll(/\{\{(\w+)\}\}/gu, (_all, name: string) => filled.get(name) ?? '')
  const { what, advice } = english.troubles[code]
  return { code, field, what: fill(what), advice: fill(advice) }
}
