import type { ImportRecord } from '../../shared/ipc/imports'
import type { ImportId } from '../../shared/values'
import type { Operation } from '../ledger/operation'
import type { Reader } from '../store/store'
import { countOf } from '../store/count-of'

/** What is written down of an import before its rows are. */
export type ImportToKeep = Omit<ImportRecord, 'importId' | 'operator' | 'station' | 'importedAt' | 'undone'>

/** Writes an import down and begins its operation in the ledger with it. */
export async function keepImport(
  { tx, at, ledger }: Operation,
  { dataType, fileName, sha256, about, counts }: ImportToKeep,
): Promise<ImportId> {
  const { id } = await tx
    .insertInto('spreadsheet_import')
    .values({
      data_type: dataType,
      file_name: fileName,
      sha256,
      about,
      imported_at: at,
      new_rows: counts.new,
      changed_rows: counts.changed,
      unchanged_rows: counts.unchanged,
      refused_rows: counts.refused,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await ledger.append([
    {
      event: 'spreadsheet imported',
      document: 'import',
      documentId: id,
      source: 'import',
      after: JSON.stringify({ dataType, fileName, sha256, about, counts }),
    },
  ])
  return id
}

/** The newest first. */
export async function listImports(
  reader: Reader,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ rows: ImportRecord[]; total: number }> {
  const [rows, total] = await Promise.all([
    records(reader).orderBy('spreadsheet_import.id', 'desc').limit(limit).offset(offset).execute(),
    countOf(reader.selectFrom('spreadsheet_import')),
  ])
  return { rows: rows.map(record), total }
}

/** Notes that an import is taken back, and begins that operation in the ledger with it. */
export async function markUndone({ tx, at, ledger }: Operation, importId: ImportId): Promise<void> {
  await tx
    .updateTable('spreadsheet_import')
    .set({ undone_at: at })
    .where('id', '=', importId)
    .where('undone_at', 'is', null)
    .executeTakeFirstOrThrow()
  await ledger.append([{ event: 'import undone', document: 'import', documentId: importId }])
}

export async function findImport(reader: Reader, importId: ImportId): Promise<ImportRecord | undefined> {
  const stored = await records(reader).where('spreadsheet_import.id', '=', importId).executeTakeFirst()
  return stored && record(stored)
}

export async function readImport(reader: Reader, importId: ImportId): Promise<ImportRecord> {
  return record(await records(reader).where('spreadsheet_import.id', '=', importId).executeTakeFirstOrThrow())
}

const records = (reader: Reader) =>
  reader
    .selectFrom('spreadsheet_import')
    .innerJoin('ledger', (join) =>
      join
        .on('ledger.document', '=', 'import')
        .onRef('ledger.document_id', '=', 'spreadsheet_import.id')
        .on('ledger.event', '=', 'spreadsheet imported'),
    )
    .leftJoin('ledger as undoing', (join) =>
      join
        .on('undoing.document', '=', 'import')
        .onRef('undoing.document_id', '=', 'spreadsheet_import.id')
        .on('undoing.event', '=', 'import undone'),
    )
    .selectAll('spreadsheet_import')
    .select([
      'ledger.operator',
      'ledger.station',
      'undoing.operator as undoneBy',
      'undoing.station as undoneAtStation',
    ])

type StoredImport = Awaited<ReturnType<ReturnType<typeof records>['executeTakeFirstOrThrow']>>

const record = (stored: StoredImport): ImportRecord => ({
  importId: stored.id,
  dataType: stored.data_type,
  fileName: stored.file_name,
  sha256: stored.sha256,
  about: stored.about,
  operator: stored.operator,
  station: stored.station,
  importedAt: stored.imported_at,
  counts: {
    new: stored.new_rows,
    changed: stored.changed_rows,
    unchanged: stored.unchanged_rows,
    refused: stored.refused_rows,
  },
  undone:
    stored.undone_at === null
      ? null
      : { operator: stored.undoneBy ?? '', station: stored.undoneAtStation ?? '', at: stored.undone_at },
})
