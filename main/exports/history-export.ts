import { setImmediate } from 'node:timers/promises'
import type { WantedOf } from '../../shared/ipc/exports'
import { searchWords } from '../../shared/name-key'
import { english } from '../imports/words/en'
import { documentNumber } from '../serials/document-number'
import {
  type CellColumn,
  cellsOf,
  columnOf,
  type ExportedFrom,
  type ExportedType,
  rowsPerPage,
} from './exported-type'
import { countOf } from '../store/count-of'
import { ledgerInWords } from './ledger-in-words'
import { readLedgerNames } from './ledger-names'
import { spanOf } from './period'
import { wallClock } from './wall-clock'

type Wanted = WantedOf<'history'>
type LineRow = Awaited<ReturnType<typeof readLines>>[number]

const column = columnOf<LineRow>(english.columns.history)

const columns: readonly CellColumn<LineRow>[] = [
  column('at', ({ line }) => wallClock(line.at), 'date'),
  column('event', ({ line }) => line.event),
  column('sku', ({ line }) => line.sku),
  column('productName', ({ line }) => line.productName),
  column('serial', ({ line }) => line.serial),
  column('document', ({ line }) => line.document),
  column('before', ({ said }) => said.before),
  column('after', ({ said }) => said.after),
  column('currentChange', ({ line }) => (line.currentChange === 0 ? null : line.currentChange), 'number'),
  column('operator', ({ line }) => line.operator),
  column('station', ({ line }) => line.station),
  column('source', ({ line }) => line.source),
  column('note', ({ line }) => line.note),
  column('line', ({ line }) => line.seq, 'number'),
]

/** The lines of the ledger, the newest first, as the history of a unit is shown: what is written meanwhile stays out. */
export const historyExport: ExportedType<Wanted> = {
  name: english.dataTypes.history,
  columns,
  rows: (wanted) => ({
    async count(from) {
      let rows = 0
      for await (const look of looksBack(from)) rows += await countOf(fitting(from, wanted, look))
      return rows
    },
    async *pages(from, fields) {
      const toCells = cellsOf(columns, fields)
      for await (const look of looksBack(from)) {
        const lines = await readLines(from, wanted, look)
        if (lines.length > 0) yield lines.map(toCells)
      }
    },
  }),
}

/** Some lines of the ledger, by their numbers. */
interface Look {
  readonly first: number
  readonly last: number
}

/**
 * Goes through the ledger from its end, some lines at a time. It grows for ever, and few lines may fit: one question over
 * all of it would hold the loop for as long as it takes to read them.
 */
async function* looksBack({ reader }: ExportedFrom): AsyncGenerator<Look> {
  const head = await reader.selectFrom('ledger_head').select('seq').executeTakeFirstOrThrow()
  for (let last = head.seq; last > 0; last -= rowsPerPage) {
    yield { first: last - rowsPerPage + 1, last }
    await setImmediate()
  }
}

/** Every word of the search has to stand in the product or in the serial number that a line is about. */
function fitting({ reader, engine }: ExportedFrom, { search, ...period }: Wanted, { first, last }: Look) {
  const { since, before } = spanOf(period)
  return reader
    .selectFrom('ledger')
    .leftJoin('product', 'product.id', 'ledger.product_id')
    .leftJoin('serial_number as unit', 'unit.id', 'ledger.serial_id')
    .where('ledger.seq', '>=', first)
    .where('ledger.seq', '<=', last)
    .$if(since !== null, (query) => query.where('ledger.at', '>=', since))
    .$if(before !== null, (query) => query.where('ledger.at', '<', before))
    .where((line) =>
      line.and(
        searchWords(search).map((word) => {
          const isIn = (text: 'product.search_key' | 'unit.serial_key') =>
            engine.contains(line.fn.coalesce(line.ref(text), line.val('')), word)
          return line.or([isIn('product.search_key'), isIn('unit.serial_key')])
        }),
      ),
    )
}

async function readLines(from: ExportedFrom, wanted: Wanted, look: Look) {
  const lines = await fitting(from, wanted, look)
    .orderBy('ledger.seq', 'desc')
    .select([
      'ledger.seq',
      'ledger.at',
      'ledger.event',
      'product.sku',
      'product.name as productName',
      'ledger.serial',
      documentNumber.as('document'),
      'ledger.before',
      'ledger.after',
      'ledger.current_change as currentChange',
      'ledger.operator',
      'ledger.station',
      'ledger.source',
      'ledger.note',
    ])
    .execute()
  const names = await readLedgerNames(from.reader, lines)
  return lines.map((line) => ({ line, said: ledgerInWords(line, names) }))
}
