import type { ShownCode } from '../../shared/ipc/pairing'
import { modulesFrom } from '../symbols/modules'
import { pathOf } from '../symbols/symbol-path'
import { knownCodes } from './known-codes'

/** In modules. */
const barHeight = 40
const quietBesideBars = 10
const quietAroundSquares = 4

/** The codes to be scanned, in modules and with the white around them that scanners need. */
export const shownCodes = (): ShownCode[] =>
  knownCodes.map(({ id, drawn }) => {
    const modules = modulesFrom(drawn)
    const isBars = modules.rows === 1
    const quiet = isBars ? quietBesideBars : quietAroundSquares
    const height = isBars ? barHeight : modules.rows
    const dark = pathOf(modules, quiet, quietAroundSquares, 1, height)
    return {
      code: id,
      width: modules.columns + 2 * quiet,
      height: height + 2 * quietAroundSquares,
      dark,
    }
  })
