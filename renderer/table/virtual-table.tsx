import { Group, Loader, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { ErrorAlert } from '../form/trouble-alert'
import type { RowPages } from '../lib/pages'
import { t } from '../words/words'
import type { Column, Sort } from './column'
import { useColumnChoice } from './column-choice'
import { ColumnChooser } from './column-chooser'
import { type Choosing, RowGrid } from './row-grid'
import classes from './virtual-table.module.css'

interface Props<Row, SortColumn extends string> {
  /** What the rows are, for screen readers: `Products`. */
  readonly label: string
  /** The list's name, under which this computer remembers its columns: `products`. */
  readonly name: string
  readonly list: RowPages<Row>
  readonly columns: readonly Column<Row, SortColumn>[]
  readonly rowKey: (row: Row) => number | string
  readonly onOpen?: (row: Row) => void
  readonly sort?: Sort<SortColumn>
  readonly onSort?: (sort: Sort<SortColumn>) => void
  /** What to do first, when there is nothing to show. */
  readonly empty: ReactNode
  /** Left above the rows: search and filters. */
  readonly tools?: ReactNode
  /** Lets rows be ticked, to do one thing to many. */
  readonly choosing?: Choosing<Row>
  /** Lines of text in a row: 1 when left out. */
  readonly linesInRow?: 1 | 2
}

/** A long list: fills its place, draws only what is seen, reads on while it is scrolled, is walked with the arrow keys. */
export function VirtualTable<Row, SortColumn extends string = never>(props: Props<Row, SortColumn>) {
  const { label, list, columns, rowKey, onOpen, sort, onSort, empty } = props
  const choice = useColumnChoice(props.name, columns)
  return (
    <div className={classes.frame}>
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Group gap="xs" className={classes.tools}>
          {props.tools}
        </Group>
        <Group gap="xs" wrap="nowrap">
          {list.isStale && <Loader size="xs" aria-hidden />}
          <Text component="output" c="dimmed" className={classes.count}>
            {list.total !== null && t('table.rows', { count: list.total })}
          </Text>
          <ColumnChooser
            columns={columns}
            shown={choice.shown}
            onToggle={choice.toggle}
            onReset={choice.reset}
          />
        </Group>
      </Group>
      {list.error ? (
        <ErrorAlert error={list.error} />
      ) : (
        <RowGrid
          name={props.name}
          label={label}
          list={list}
          columns={columns.filter(({ id }) => choice.shown[id])}
          rowKey={rowKey}
          onOpen={onOpen}
          sort={sort}
          onSort={onSort}
          empty={empty}
          choosing={props.choosing}
          linesInRow={props.linesInRow ?? 1}
        />
      )}
    </div>
  )
}
