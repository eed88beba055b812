import type { Work } from '../shared/ipc/scanning'
import { chooseLine as chooseOrderLine } from './allocation/choose-line'
import { chooseProduct } from './counting/choose-product'
import { chooseLine as chooseDispatchLine } from './dispatch/choose-line'
import type { DispatchDeps } from './dispatch/deps'
import { chooseLine as chooseReceiptLine } from './receiving/choose-line'
import { chooseDestination } from './returns/destinations'

/** Asks the subject of that work to move its red arrow. */
export const lineChooser =
  (deps: DispatchDeps) =>
  async (work: Work, lineId: number): Promise<void> => {
    switch (work.kind) {
      case 'none':
        throw new Error('There is no work whose line could be chosen')
      case 'receiving':
        return chooseReceiptLine(deps, { ...work, lineId })
      case 'allocating':
        return chooseOrderLine(deps, { ...work, lineId })
      case 'dispatching':
        return chooseDispatchLine(deps, { ...work, lineId })
      case 'returning':
        return chooseDestination(deps, { ...work, lineId })
      case 'counting':
        return chooseProduct(deps, { ...work, lineId })
    }
  }
