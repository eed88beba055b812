import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { CallName, Output, Question } from '../../shared/ipc/contract'
import { answerTo } from './queries'

/** A long list that is read page by page while it is scrolled. */
export interface RowPages<Row> {
  /** What was asked, as text: another question is another list, shown from its beginning. */
  readonly question?: string
  readonly rows: readonly Row[]
  /** How many there are in all; null while nobody knows. */
  readonly total: number | null
  readonly isLoading: boolean
  /** True while rows of an earlier question are still shown. */
  readonly isStale: boolean
  readonly hasMore: boolean
  readonly readMore: () => void
  readonly error: Error | null
}

interface Page<Row> {
  readonly rows: readonly Row[]
  readonly total: number | null
}

/** Reads pages one after another; `cursorAfter` says where the next one starts, undefined at the end. */
export function useRowPages<Row, Cursor>(asked: {
  readonly key: readonly unknown[]
  readonly start: Cursor
  readonly read: (cursor: Cursor) => Promise<Page<Row>>
  readonly cursorAfter: (page: Page<Row>, rowsSoFar: number) => Cursor | undefined
}): RowPages<Row> {
  const query = useInfiniteQuery({
    queryKey: asked.key,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- page parameters are the cursors that were given below
    queryFn: ({ pageParam }) => asked.read(pageParam as Cursor),
    initialPageParam: asked.start,
    getNextPageParam: (last: Page<Row>, pages: readonly Page<Row>[]) =>
      asked.cursorAfter(
        last,
        pages.reduce((count, page) => count + page.rows.length, 0),
      ),
    placeholderData: keepPreviousData,
  })
  const { data, hasNextPage, isFetching, fetchNextPage } = query
  const readMore = useCallback(() => {
    if (hasNextPage && !isFetching) void fetchNextPage()
  }, [hasNextPage, isFetching, fetchNextPage])
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? [], [data])
  return {
    question: JSON.stringify(asked.key),
    rows,
    total: data?.pages[0]?.total ?? null,
    isLoading: query.isPending,
    isStale: query.isPlaceholderData,
    hasMore: hasNextPage,
    readMore,
    error: query.error,
  }
}

/** The calls that give `{ rows, total }` from an offset on. */
type PagedCall = {
  [Name in CallName]: Question<Name> extends { offset: number; limit: number } ? Name : never
}[CallName]
type RowOf<Name extends PagedCall> = Output<Name> extends { rows: (infer Row)[] } ? Row : never

const rowsAPage = 100

/** A list of the contract, e.g. `useAskPages('products.list', { search, sort, status: null, … })`. */
export function useAskPages<Name extends PagedCall>(
  name: Name,
  question: Omit<Question<Name>, 'offset' | 'limit'>,
): RowPages<RowOf<Name>> {
  return useRowPages<RowOf<Name>, number>({
    key: [name, question],
    start: 0,
    read: async (offset) => {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a PagedCall's question is exactly this; TypeScript cannot see that through the name
      const whole = { ...question, offset, limit: rowsAPage } as unknown as Question<Name>
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- and its answer is a page
      return (await answerTo(name, whole)) as Page<RowOf<Name>>
    },
    cursorAfter: (page, rowsSoFar) =>
      page.rows.length > 0 && rowsSoFar < (page.total ?? 0) ? rowsSoFar : undefined,
  })
}
