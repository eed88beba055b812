import { useState } from 'react'

/** Rows that are ticked. They stay ticked while the list is searched, sorted or filtered further. */
export interface RowChoice<Row> {
  readonly chosen: readonly Row[]
  readonly isChosen: (row: Row) => boolean
  readonly choose: (rows: readonly Row[], isChosen: boolean) => void
  readonly clear: () => void
}

export function useRowChoice<Row>(keyOf: (row: Row) => number | string): RowChoice<Row> {
  const [chosen, setChosen] = useState<ReadonlyMap<number | string, Row>>(new Map())
  return {
    chosen: [...chosen.values()],
    isChosen: (row) => chosen.has(keyOf(row)),
    choose: (rows, isChosen) =>
      setChosen((before) => {
        const after = new Map(before)
        for (const row of rows)
          if (isChosen) after.set(keyOf(row), row)
          else after.delete(keyOf(row))
        return after
      }),
    clear: () => setChosen(new Map()),
  }
}
