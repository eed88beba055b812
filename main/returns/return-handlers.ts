import { accepted, refused } from '../../shared/result'
import type { HandlersFor } from '../ipc/router'
import { cancelReturn, commitReturn } from './close-return'
import { type ReturnDeps, workOn } from './deps'
import { setDestination } from './destinations'
import { openNewReturn } from './open-return'
import { findReturn } from './read-return'
import { listNewestUnits, listReturnedUnits, listReturns } from './return-list'
import { takeMany, takeUnit } from './take-units'
import { undoLast, undoUnit } from './undo'

export function returnHandlers(deps: ReturnDeps): HandlersFor<'returns'> {
  const { reader, engine } = deps.store
  return {
    'returns.list': async (wanted) => accepted(await listReturns(reader, engine, wanted)),
    'returns.open': (wanted) => openNewReturn(deps, wanted),
    'returns.read': async ({ customerReturnId }) => {
      const found = await findReturn(
        reader,
        customerReturnId,
        deps.arrows.chosenLine(workOn(customerReturnId)),
      )
      return found ? accepted(found) : refused({ code: 'return-not-found' })
    },
    'returns.listUnits': async (wanted) => accepted(await listReturnedUnits(reader, engine, wanted)),
    'returns.listNewest': async (wanted) => accepted(await listNewestUnits(reader, wanted)),
    'returns.takeUnit': (wanted) => takeUnit(deps, wanted),
    'returns.takeMany': (wanted) => takeMany(deps, wanted),
    'returns.setDestination': (wanted) => setDestination(deps, wanted),
    'returns.undoLast': (wanted) => undoLast(deps, wanted),
    'returns.undoUnit': (wanted) => undoUnit(deps, wanted),
    'returns.commit': (wanted) => commitReturn(deps, wanted),
    'returns.cancel': (wanted) => cancelReturn(deps, wanted),
  }
}
