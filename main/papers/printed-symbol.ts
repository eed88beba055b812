import type { Modules } from '../symbols/modules'
import { pathOf } from '../symbols/symbol-path'
import { type Html, html } from './html'

/** In millimetres: a module, and how high bars are. */
interface Measures {
  readonly module: number
  readonly barHeight: number
}

/** Modules that stay white around a symbol: ten beside bars, four around squares. */
const quietModules = ({ rows }: Modules): number => (rows === 1 ? 10 : 4)

/** A symbol in its quiet zone, at its own size on the paper. */
export function printedSymbol(modules: Modules, { module, barHeight }: Measures): Html {
  const quiet = quietModules(modules) * module
  const above = modules.rows === 1 ? 0 : quiet
  const width = modules.columns * module + 2 * quiet
  const height = modules.rows === 1 ? barHeight : modules.rows * module + 2 * quiet
  return html`<svg class="symbol" xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}"><path d="${pathOf(modules, quiet, above, module, height)}"/></svg>`
}
