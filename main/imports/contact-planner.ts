import { nameKey } from '../../shared/name-key'
import type { Operation } from '../ledger/operation'
import type { ContactColumn, ContactField } from './contact-columns'
import type { FirstRows, PlannedCell, PlannedRow } from './planned-row'
import type { PlannedOn, Planner } from './planner'
import type { RowReader } from './row-reader'

type ContactDraft = { readonly name: string } & Readonly<Partial<Record<ContactField, string>>>

/** How suppliers or customers are found, entered and changed. They are known by the key of their name. */
interface Contacts<Draft extends ContactDraft, Kept extends Draft & { readonly revision: number }> {
  readonly columns: readonly ContactColumn<ContactField & keyof Draft>[]
  readonly draftOf: (text: (field: ContactField & keyof Draft) => string) => Draft
  readonly find: (store: PlannedOn, keys: readonly string[]) => Promise<ReadonlyMap<string, Kept>>
  readonly enter: (operation: Operation, draft: Draft) => Promise<unknown>
  readonly change: (operation: Operation, before: Kept, draft: Draft) => Promise<void>
}

interface ContactInFile {
  readonly row: RowReader
  /** Undefined where the file has no such column, or where the cell cannot be taken. */
  readonly texts: ReadonlyMap<string, string | undefined>
  readonly key: string
}

interface PlannedContact<Draft, Kept> extends PlannedRow {
  readonly before: Kept | null
  /** Null where the row is refused. */
  readonly draft: Draft | null
}

/** New ones are entered, known ones changed: a blank cell clears its field, and a column that is not there changes nothing. */
export const contactPlanner = <
  Draft extends ContactDraft,
  Kept extends Draft & { readonly revision: number },
>(
  contacts: Contacts<Draft, Kept>,
): Planner => ({
  columns: contacts.columns,
  async plan(store, rows, seen) {
    const files = rows.map((row) => readContact(row, contacts.columns))
    const keys = files.flatMap(({ key }) => (key === '' ? [] : [key]))
    const known = await contacts.find(store, keys)
    const planned = files.map((file) => planContact(file, contacts, known.get(file.key) ?? null, seen))
    return {
      rows: planned,
      write: (operation, leftOut) =>
        write(
          operation,
          contacts,
          planned.filter(({ row }) => !leftOut.has(row)),
        ),
      switchedOff: [],
      switchedOn: 0,
    }
  },
})

function readContact(row: RowReader, columns: readonly ContactColumn<ContactField>[]): ContactInFile {
  const texts = new Map(
    columns.map(({ field, most }) => [
      field,
      field === 'address' ? row.lines(field, most) : row.text(field, most),
    ]),
  )
  const name = texts.get('name')
  const key = nameKey(name ?? '')
  if (name !== undefined && key === '') row.refuse('blank-name', 'name')
  return { row, texts, key }
}

function planContact<Draft extends ContactDraft, Kept extends Draft & { readonly revision: number }>(
  { row, texts, key }: ContactInFile,
  { columns, draftOf }: Contacts<Draft, Kept>,
  before: Kept | null,
  seen: FirstRows,
): PlannedContact<Draft, Kept> {
  const earlier = key === '' ? undefined : seen.earlier(key, row.number)
  if (earlier !== undefined) row.refuse('duplicate-in-file', 'name', texts.get('name'), String(earlier))
  const draft = row.isRefused ? null : draftOf((field) => texts.get(field) ?? before?.[field] ?? '')
  const cells = columns.flatMap(({ field }) => cellOf(row, field, before?.[field], draft?.[field]))
  const isChanged = cells.some((cell) => cell.before !== null)
  return {
    row: row.number,
    kind: draft ? (before ? (isChanged ? 'changed' : 'unchanged') : 'new') : 'refused',
    revision: before?.revision ?? 0,
    cells,
    troubles: row.troubles,
    warnings: row.warnings,
    before,
    draft,
  }
}

/** What was and what would be, or what stands in a row that is refused. */
function cellOf(
  row: RowReader,
  field: string,
  before: string | undefined,
  text: string | undefined,
): PlannedCell[] {
  if (text === undefined) return row.has(field) ? [{ field, text: row.shown(field), before: null }] : []
  return [{ field, text, before: before === undefined || before === text ? null : before }]
}

async function write<Draft extends ContactDraft, Kept extends Draft & { readonly revision: number }>(
  operation: Operation,
  { enter, change }: Contacts<Draft, Kept>,
  planned: readonly PlannedContact<Draft, Kept>[],
): Promise<void> {
  for (const { kind, before, draft } of planned) {
    if (!draft || kind === 'unchanged') continue
    if (before) await change(operation, before, draft)
    else await enter(operation, draft)
  }
}
