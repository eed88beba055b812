import { Checkbox, Table } from '@mantine/core'
import type { MouseEvent } from 'react'
import { t } from '../words/words'
import { gridCell } from './grid-cell'
import type { RowChoice } from './row-choice'
import classes from './virtual-table.module.css'

/** Ticks all rows that are read so far, or none. */
export function ChooseAllCell<Row>({
  rows,
  choice,
}: {
  readonly rows: readonly Row[]
  readonly choice: RowChoice<Row>
}) {
  const count = rows.filter(choice.isChosen).length
  const areAll = count > 0 && count === rows.length
  return (
    <Table.Th scope="col" className={classes.choice}>
      <Checkbox
        aria-label={t('table.chooseAll', { count: rows.length })}
        checked={areAll}
        indeterminate={count > 0 && !areAll}
        disabled={rows.length === 0}
        onChange={() => choice.choose(rows, !areAll)}
      />
    </Table.Th>
  )
}

interface ChooseProps {
  /** What the row is called. */
  readonly name: string
  readonly isChosen: boolean
  /** With the shift key: all rows from the one ticked before. */
  readonly onToggle: (withRange: boolean) => void
}

/** Ticks one row. The whole cell takes the click; with the keyboard it is Space on the active row. */
export function ChooseCell({ name, isChosen, onToggle }: ChooseProps) {
  const toggle = (event: MouseEvent): void => {
    event.stopPropagation()
    event.preventDefault()
    onToggle(event.shiftKey)
  }
  return (
    <Table.Td {...gridCell} className={classes.choice} onClick={toggle}>
      {/* The browser's own: there are as many as rows. */}
      <input
        type="checkbox"
        tabIndex={-1}
        aria-label={t('table.choose', { name })}
        checked={isChosen}
        readOnly
        className={classes.tick}
      />
    </Table.Td>
  )
}
