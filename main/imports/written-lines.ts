import type { ImportId } from '../../shared/values'
import type { LedgerEvent } from '../ledger/ledger'
import type { LedgerTable } from '../store/schema'
import type { Reader } from '../store/store'

/** The lines of the ledger that an import wrote: they stand one after the other, from the import itself on. */
export interface WrittenLines {
  readonly after: number
  readonly until: number
}

export async function findWrittenLines(reader: Reader, importId: ImportId): Promise<WrittenLines> {
  const { seq, operation_id } = await reader
    .selectFrom('ledger')
    .where('document', '=', 'import')
    .where('document_id', '=', importId)
    .where('event', '=', 'spreadsheet imported')
    .select(['seq', 'operation_id'])
    .executeTakeFirstOrThrow()
  const next = await reader
    .selectFrom('ledger')
    .where('seq', '>', seq)
    .where('operation_id', '<>', operation_id)
    .orderBy('seq')
    .limit(1)
    .select('seq')
    .executeTakeFirst()
  return { after: seq, until: next?.seq ?? Number.MAX_SAFE_INTEGER }
}

const linesPerPage = 500

/** Those of one kind, page by page in their order. */
export async function* pagesOfLines(
  reader: Reader,
  { after, until }: WrittenLines,
  events: readonly LedgerEvent[],
): AsyncGenerator<LedgerTable[]> {
  let last = after
  while (true) {
    const page = await reader
      .selectFrom('ledger')
      .where('seq', '>', last)
      .where('seq', '<', until)
      .where('event', 'in', events)
      .orderBy('seq')
      .limit(linesPerPage)
      .selectAll()
      .execute()
    if (page.length === 0) return
    yield page
    last = page.at(-1)?.seq ?? until
  }
}
