import bwip from 'bwip-js/node'

/** Dark modules of a symbol without its quiet zone, row by row; a bar code has one row. */
export interface Modules {
  readonly columns: number
  readonly rows: number
  readonly isDark: (column: number, row: number) => boolean
}

/** What is drawn, in the words of bwip-js. */
type Wanted = Parameters<typeof bwip.raw>[0]

export function modulesFrom(wanted: Wanted): Modules {
  // oxlint-disable-next-line import/no-named-as-default-member -- the export of that name is another: it encodes ready bars
  const [drawn] = bwip.raw(wanted)
  if (drawn && 'pixs' in drawn)
    return {
      columns: drawn.pixx,
      rows: drawn.pixy,
      isDark: (column, row) => drawn.pixs[row * drawn.pixx + column] === 1,
    }
  if (drawn && 'sbs' in drawn) return barModules(drawn.sbs)
  throw new Error('Nothing was drawn')
}

/** From the widths of bars and spaces, a bar first. */
function barModules(widths: readonly number[]): Modules {
  const dark = widths.flatMap((width, place) => Array<boolean>(width).fill(place % 2 === 0))
  return { columns: dark.length, rows: 1, isDark: (column) => dark[column] === true }
}
