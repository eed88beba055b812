import { accepted, refused } from '../../shared/result'
import type { HandlersFor } from '../ipc/router'
import { cancelCount, commitCount } from './close-count'
import { listCounts } from './count-list'
import { type CountingDeps, workOn } from './deps'
import { listNumbers } from './list-numbers'
import { listNewestNumbers } from './newest-numbers'
import { openNewCount } from './open-count'
import { readChanges } from './read-changes'
import { findCount } from './read-count'
import { takeMany, takeNumber } from './take-numbers'
import { undoLast, undoNumber } from './undo'

export function countingHandlers(deps: CountingDeps): HandlersFor<'counting'> {
  const { reader, engine } = deps.store
  return {
    'counting.list': async (wanted) => accepted(await listCounts(reader, engine, wanted)),
    'counting.open': (wanted) => openNewCount(deps, wanted),
    'counting.read': async ({ stockCountId }) => {
      const count = await findCount(reader, stockCountId, deps.arrows.chosenLine(workOn(stockCountId)))
      return count ? accepted(count) : refused({ code: 'count-not-found' })
    },
    'counting.listNumbers': async (wanted) => accepted(await listNumbers(reader, engine, wanted)),
    'counting.listNewest': async (wanted) => accepted(await listNewestNumbers(reader, wanted)),
    'counting.readChanges': (wanted) => readChanges(reader, wanted),
    'counting.takeNumber': (wanted) => takeNumber(deps, wanted),
    'counting.takeMany': (wanted) => takeMany(deps, wanted),
    'counting.undoLast': (wanted) => undoLast(deps, wanted),
    'counting.undoNumber': (wanted) => undoNumber(deps, wanted),
    'counting.commit': (wanted) => commitCount(deps, wanted),
    'counting.cancel': (wanted) => cancelCount(deps, wanted),
  }
}
