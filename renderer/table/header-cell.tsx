import { Table, UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconArrowsSort } from '@tabler/icons-react'
import type { Column, Sort } from './column'
import classes from './virtual-table.module.css'

interface Props<Row, SortColumn extends string> {
  readonly column: Column<Row, SortColumn>
  readonly sort: Sort<SortColumn> | undefined
  readonly onSort: ((sort: Sort<SortColumn>) => void) | undefined
}

/** A column's heading; a button when main can sort by it. */
export function HeaderCell<Row, SortColumn extends string>({ column, sort, onSort }: Props<Row, SortColumn>) {
  const { header, sortBy, isNumber } = column
  const isSorted = sortBy !== undefined && sort?.column === sortBy
  const align = isNumber ? classes.number : undefined
  if (sortBy === undefined || !onSort)
    return (
      <Table.Th scope="col" className={align}>
        {header}
      </Table.Th>
    )
  const Arrow = isSorted ? (sort.descending ? IconArrowDown : IconArrowUp) : IconArrowsSort
  return (
    <Table.Th
      scope="col"
      className={align}
      aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}
    >
      <UnstyledButton
        className={classes.sort}
        data-sorted={isSorted || undefined}
        onClick={() => onSort({ column: sortBy, descending: isSorted && !sort.descending })}
      >
        {header}
        <Arrow size={16} aria-hidden />
      </UnstyledButton>
    </Table.Th>
  )
}
