import type { FoundColumn, KnownColumn, Mapping } from '../../shared/ipc/imports'
import type { RefusalOf } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'
import type { Row, Table } from '../spreadsheets/table'
import { shownIn } from './cell-text'
import type { FieldColumns } from './row-reader'

/** A column that a data type knows, and what else people call it, as `nameOf` gives it. */
export interface ColumnPlan extends KnownColumn {
  readonly alsoCalled: readonly string[]
}

export type ColumnRefusal = RefusalOf<'spreadsheet-column-missing' | 'spreadsheet-column-twice'>

const sampleCount = 3

/**
 * What the columns of a file are taken for by their names, in any order and case. A column that bears the very title wins
 * over one that bears what else people call it: an export has *SKU*, and beside it the name of the *Product*.
 */
export function recogniseColumns(
  table: Pick<Table, 'header' | 'rows'>,
  plans: readonly ColumnPlan[],
): Result<FoundColumn[], ColumnRefusal> {
  const titled = fieldsBy(plans, ({ title, field }) => [title, field])
  const alsoCalled = fieldsBy(plans, (plan) => plan.alsoCalled)
  const names = table.header.cells.map((cell) => nameOf(shownIn(cell)))
  const taken = new Set(names.map((name) => titled.get(name)))
  const columns = table.header.cells.map((cell, column) => {
    const called = alsoCalled.get(names[column] ?? '')
    return {
      column,
      title: shownIn(cell).trim(),
      field: titled.get(names[column] ?? '') ?? (taken.has(called) ? null : (called ?? null)),
      samples: samplesOf(table.rows, column),
    }
  })
  const twice = whatStandsTwice(columns, plans)
  return twice ? refused(twice) : accepted(columns.filter(({ title }) => title !== ''))
}

const fieldsBy = (plans: readonly ColumnPlan[], namesOf: (plan: ColumnPlan) => readonly string[]) =>
  new Map(plans.flatMap((plan) => namesOf(plan).map((name) => [nameOf(name), plan.field] as const)))

/** The mapping as rows are read by it; refused where a required column is missing or two columns are one field. */
export function columnsOf(
  mapping: Mapping,
  plans: readonly ColumnPlan[],
  header: Row,
): Result<FieldColumns, ColumnRefusal> {
  const known = mapping.filter(({ field }) => plans.some((plan) => plan.field === field))
  const found = header.cells.map((cell) => shownIn(cell).trim())
  const titled = known.map(({ column, field }) => ({ field, title: found[column] ?? '' }))
  const twice = whatStandsTwice(titled, plans)
  if (twice) return refused(twice)
  const missing = plans.filter(
    ({ field, isRequired }) => isRequired && !known.some((one) => one.field === field),
  )
  if (missing.length > 0)
    return refused({
      code: 'spreadsheet-column-missing',
      missing: missing.map(({ title }) => title),
      found: found.filter((title) => title !== ''),
    })
  return accepted(new Map(known.map(({ field, column }) => [field, column])))
}

/** A title without case, blanks and signs. */
const nameOf = (title: string): string =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')

function whatStandsTwice(
  columns: readonly { readonly field: string | null; readonly title: string }[],
  plans: readonly ColumnPlan[],
): RefusalOf<'spreadsheet-column-twice'> | undefined {
  for (const { field, title } of plans) {
    const same = columns.filter((column) => column.field === field)
    if (same.length > 1)
      return { code: 'spreadsheet-column-twice', title, columns: same.map((column) => column.title) }
  }
  return undefined
}

function samplesOf(rows: readonly Row[], column: number): string[] {
  const texts = rows.slice(0, 50).map(({ cells }) => shownIn(cells[column]))
  return texts
    .filter((text) => text !== '')
    .slice(0, sampleCount)
    .map((text) => text.slice(0, 60))
}
