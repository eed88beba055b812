import type { LabelSymbol } from '../../shared/label'
import { lowestBars, symbolMeasures } from './rules'
import type { Modules } from '../symbols/modules'

interface Place {
  readonly width: number
  readonly height: number
}

/** How a symbol fills a place, in millimetres: the width of a module and what it takes with its quiet zones. */
export interface Fitted {
  readonly module: number
  readonly quiet: number
  readonly width: number
  readonly height: number
}

/**
 * The widest modules that go into a place, in whole dots of the printer: modules of unequal width misread.
 * Undefined when it would be too fine for a scanner.
 */
export function fitSymbol(
  symbol: LabelSymbol,
  { columns, rows }: Modules,
  { width, height }: Place,
  dpi: number,
): Fitted | undefined {
  const { narrowest, widest, quiet } = symbolMeasures[symbol]
  const dot = 25.4 / dpi
  const isBar = rows === 1
  const room = Math.min(width / (columns + 2 * quiet), isBar ? widest : height / (rows + 2 * quiet), widest)
  const module = Math.floor(room / dot + 1e-6) * dot
  // A millionth: dots to the inch do not divide into millimetres.
  if (module < narrowest - 1e-6 || (isBar && height < lowestBars)) return undefined
  return {
    module,
    quiet: quiet * module,
    width: (columns + 2 * quiet) * module,
    height: isBar ? height : (rows + 2 * quiet) * module,
  }
}
