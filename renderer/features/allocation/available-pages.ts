import type { Output, Question } from '../../../shared/ipc/contract'
import type { SerialRow } from '../../../shared/ipc/serials'
import type { SerialId } from '../../../shared/values'
import { type RowPages, useRowPages } from '../../lib/pages'
import { answerTo } from '../../lib/queries'

export type AvailableQuestion = Omit<Question<'allocation.listAvailable'>, 'after' | 'limit'>

const rowsAPage = 100
/** As many as the station gives at once. */
const mostAPage = 500

interface AvailablePages extends RowPages<SerialRow> {
  /** The search found more than is shown: a longer one finds the rest. */
  readonly isCut: boolean
}

/** The numbers that can be promised; each page starts after the last row of the one before. A search has one page. */
export function useAvailablePages(question: AvailableQuestion): AvailablePages {
  const pages = useRowPages<SerialRow, SerialId | null>({
    key: ['allocation.listAvailable', question],
    start: null,
    read: (after) => answerTo('allocation.listAvailable', { ...question, after, limit: rowsAPage }),
    cursorAfter: ({ rows }) =>
      question.search === '' && rows.length === rowsAPage ? rows.at(-1)?.serialId : undefined,
  })
  const isCut = question.search !== '' && pages.total === null && !pages.isLoading && !pages.isStale
  return { ...pages, isCut }
}

/** The first of them in their order, as many as are wanted, also those that were not read yet. */
export async function readFirst(question: AvailableQuestion, wanted: number): Promise<SerialRow[]> {
  const found: SerialRow[] = []
  let after: SerialId | null = null
  while (found.length < wanted) {
    const limit = Math.min(mostAPage, wanted - found.length)
    // oxlint-disable-next-line no-await-in-loop -- each page starts after the last row of the one before
    const { rows }: Output<'allocation.listAvailable'> = await answerTo('allocation.listAvailable', {
      ...question,
      after,
      limit,
    })
    found.push(...rows)
    after = rows.at(-1)?.serialId ?? null
    if (rows.length < limit || question.search !== '') break
  }
  return found
}
