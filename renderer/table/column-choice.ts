import { useCallback, useState } from 'react'
import type { Column } from './column'

type Shown = Readonly<Record<string, boolean>>

const place = (name: string): string => `columns.${name}`

/** Which columns of a list are shown; this computer remembers it by the list's name. */
export function useColumnChoice<Row, SortColumn extends string>(
  name: string,
  columns: readonly Column<Row, SortColumn>[],
) {
  const [chosen, setChosen] = useState<Shown>(() => remembered(name))
  const isShown = (column: Column<Row, SortColumn>): boolean =>
    column.isFixed === true || (chosen[column.id] ?? column.isHiddenAtFirst !== true)
  const choose = useCallback(
    (next: Shown) => {
      setChosen(next)
      localStorage.setItem(place(name), JSON.stringify(next))
    },
    [name],
  )
  return {
    shown: Object.fromEntries(columns.map((column) => [column.id, isShown(column)])),
    toggle: (column: Column<Row, SortColumn>) => choose({ ...chosen, [column.id]: !isShown(column) }),
    reset: () => choose({}),
  }
}

function remembered(name: string): Shown {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place(name)) ?? '{}')
    return kept !== null && typeof kept === 'object'
      ? Object.fromEntries(Object.entries(kept).filter(([, isShown]) => typeof isShown === 'boolean'))
      : {}
  } catch {
    return {}
  }
}
