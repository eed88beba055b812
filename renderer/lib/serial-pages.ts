import type { Question } from '../../shared/ipc/contract'
import type { SerialRow } from '../../shared/ipc/serials'
import type { SerialId } from '../../shared/values'
import { type RowPages, useRowPages } from './pages'
import { answerTo } from './queries'

type SerialQuestion = Omit<Question<'serials.list'>, 'after' | 'limit'>

interface SerialPages extends RowPages<SerialRow> {
  /** The search found more than is shown: a longer one finds the rest. */
  readonly isCut: boolean
}

const rowsAPage = 100

/** The serial numbers that fit, newest first; each page starts after the last row of the one before. A search has one page. */
export function useSerialPages(question: SerialQuestion): SerialPages {
  const pages = useRowPages<SerialRow, SerialId | null>({
    key: ['serials.list', question],
    start: null,
    read: (after) => answerTo('serials.list', { ...question, after, limit: rowsAPage }),
    cursorAfter: ({ rows }) =>
      question.search === '' && rows.length === rowsAPage ? rows.at(-1)?.serialId : undefined,
  })
  const isCut = question.search !== '' && pages.total === null && !pages.isLoading && !pages.isStale
  return { ...pages, isCut }
}
