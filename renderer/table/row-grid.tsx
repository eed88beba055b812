import { Table } from '@mantine/core'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Reading } from '../form/reading'
import type { RowPages } from '../lib/pages'
import { useActiveRow } from './active-row'
import { ChooseAllCell, ChooseCell } from './choice-cells'
import type { Column, Sort } from './column'
import { gridCell } from './grid-cell'
import { HeaderCell } from './header-cell'
import { useFocusBack, useFromTheTop, useKeepPlace, usePlaceLeft } from './list-place'
import type { RowChoice } from './row-choice'
import classes from './virtual-table.module.css'

/** Of a row with one line of text, and with two; the header has one. */
const rowHeights = { 1: 44, 2: 68 } as const
const headerHeight = rowHeights[1]
/** The next page is asked for when so few rows are left below. */
const rowsAhead = 30

interface Props<Row, SortColumn extends string> {
  readonly name: string
  readonly label: string
  readonly list: RowPages<Row>
  readonly columns: readonly Column<Row, SortColumn>[]
  readonly rowKey: (row: Row) => number | string
  readonly onOpen: ((row: Row) => void) | undefined
  readonly sort: Sort<SortColumn> | undefined
  readonly onSort: ((sort: Sort<SortColumn>) => void) | undefined
  readonly empty: ReactNode
  readonly choosing: Choosing<Row> | undefined
  readonly linesInRow: 1 | 2
}

/** Rows that can be ticked, and what each is called. */
export interface Choosing<Row> {
  readonly choice: RowChoice<Row>
  readonly nameOf: (row: Row) => string
}

/** The rows themselves. The grid keeps the focus and names its active row, so that rows may come and go under it. */
export function RowGrid<Row, SortColumn extends string>(props: Props<Row, SortColumn>) {
  const { name, label, list, columns, rowKey, onOpen, choosing } = props
  const { rows, hasMore, readMore } = list
  const rowHeight = rowHeights[props.linesInRow]
  const id = useId()
  const frame = useRef<HTMLDivElement>(null)
  const grid = useRef<HTMLTableElement>(null)
  const question = list.question ?? ''
  const left = usePlaceLeft(name, question)
  const moves = useActiveRow({
    count: rows.length,
    startsAt: left?.active,
    rowsAPage: () => Math.max(1, Math.floor((frame.current?.clientHeight ?? 0) / rowHeight) - 2),
    onMoved: (index) => virtualizer.scrollToIndex(index),
    onOpen: (index) => open(rows[index]),
    onToggle: (index) => toggle(index, false),
  })
  // oxlint-disable-next-line react/incompatible-library -- the React Compiler is not used here
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    initialOffset: left?.offset ?? 0,
    // The sticky header covers the first row's place.
    scrollPaddingStart: headerHeight,
    rangeExtractor: (range) => withActive(defaultRangeExtractor(range), moves.active),
  })
  const open = (row: Row | undefined): void => {
    if (row !== undefined) onOpen?.(row)
  }
  const toggle = useToggle(rows, choosing)
  const seen = virtualizer.getVirtualItems()
  const lastSeen = seen.at(-1)?.index ?? 0
  useEffect(() => {
    if (hasMore && lastSeen >= rows.length - rowsAhead) readMore()
  }, [hasMore, lastSeen, rows.length, readMore])
  useKeepPlace({ name, question, active: moves.active, frame, grid })
  useFocusBack(grid, left?.hadFocus === true)
  useFromTheTop(question, () => {
    moves.setActive(undefined)
    virtualizer.scrollToOffset(0)
  })

  return (
    <div ref={frame} className={classes.rows} tabIndex={-1}>
      <Table
        ref={grid}
        role="grid"
        tabIndex={0}
        aria-label={label}
        aria-rowcount={list.total === null ? -1 : list.total + 1}
        aria-busy={list.isLoading || list.isStale}
        aria-activedescendant={moves.active === undefined ? undefined : `${id}-${moves.active}`}
        onKeyDown={moves.onKeyDown}
        stickyHeader
        layout="fixed"
        className={classes.table}
        data-lines={props.linesInRow}
      >
        <colgroup>
          {choosing && <col style={{ width: 52 }} />}
          {columns.map((column) => (
            <col key={column.id} style={{ width: column.width }} />
          ))}
        </colgroup>
        <Table.Thead className={classes.head}>
          <Table.Tr aria-rowindex={1}>
            {choosing && <ChooseAllCell rows={rows} choice={choosing.choice} />}
            {columns.map((column) => (
              <HeaderCell key={column.id} column={column} sort={props.sort} onSort={props.onSort} />
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          <Gap height={seen[0]?.start ?? 0} />
          {seen.map(({ index }, place) => {
            const row = rows[index]
            const above = place === 0 ? undefined : seen[place - 1]
            return row === undefined ? null : (
              <RowWithGap
                key={rowKey(row)}
                gap={above === undefined ? 0 : (index - above.index - 1) * rowHeight}
              >
                <Table.Tr
                  id={`${id}-${index}`}
                  aria-rowindex={index + 2}
                  aria-selected={index === moves.active}
                  className={onOpen ? classes.opens : undefined}
                  onClick={() => {
                    moves.setActive(index)
                    open(row)
                  }}
                >
                  {choosing && (
                    <ChooseCell
                      name={choosing.nameOf(row)}
                      isChosen={choosing.choice.isChosen(row)}
                      onToggle={(withRange) => toggle(index, withRange)}
                    />
                  )}
                  {columns.map((column) => (
                    <Table.Td
                      key={column.id}
                      {...gridCell}
                      className={column.isNumber ? classes.number : classes.text}
                    >
                      {column.cell(row)}
                    </Table.Td>
                  ))}
                </Table.Tr>
              </RowWithGap>
            )
          })}
          <Gap height={virtualizer.getTotalSize() - (seen.at(-1)?.end ?? 0)} />
        </Table.Tbody>
      </Table>
      {list.isLoading && <Reading />}
      {!list.isLoading && rows.length === 0 && <div className={classes.empty}>{props.empty}</div>}
    </div>
  )
}

/** Ticks a row or unticks it; with a range, every row from the one ticked before goes the same way. */
function useToggle<Row>(rows: readonly Row[], choosing: Choosing<Row> | undefined) {
  const last = useRef<number>(undefined)
  return (index: number, withRange: boolean): void => {
    const row = rows[index]
    if (!choosing || row === undefined) return
    const from = withRange ? (last.current ?? index) : index
    const range = rows.slice(Math.min(from, index), Math.max(from, index) + 1)
    choosing.choice.choose(range, !choosing.choice.isChosen(row))
    last.current = index
  }
}

/** The room of the rows that are not drawn. */
const Gap = ({ height }: { readonly height: number }) =>
  height > 0 ? <tr aria-hidden style={{ height }} className={classes.gap} /> : null

const RowWithGap = ({ gap, children }: { readonly gap: number; readonly children: ReactNode }) => (
  <>
    <Gap height={gap} />
    {children}
  </>
)

/** The active row stays drawn when it is scrolled out of sight: a screen reader is on it. */
const withActive = (seen: number[], active: number | undefined): number[] =>
  active === undefined || seen.includes(active)
    ? seen
    : [...seen, active].toSorted((one, other) => one - other)
