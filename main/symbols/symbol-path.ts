import type { Modules } from './modules'

/** The dark modules as one SVG path, in millimetres: stretches of a row, each a rectangle. */
export function pathOf(modules: Modules, left: number, top: number, module: number, height: number): string {
  const pieces: string[] = []
  const tall = number(modules.rows === 1 ? height : module)
  for (let row = 0; row < modules.rows; row++)
    for (let column = 0; column < modules.columns; column++) {
      const start = column
      while (column < modules.columns && modules.isDark(column, row)) column++
      if (column === start) continue
      const wide = number((column - start) * module)
      pieces.push(`M${number(left + start * module)} ${number(top + row * module)}h${wide}v${tall}h-${wide}z`)
    }
  return pieces.join('')
}

const number = (millimetres: number): string => String(Math.round(millimetres * 10_000) / 10_000)
