import { accepted, refused } from '../../shared/result'
import type { HandlersFor } from '../ipc/router'
import { captureMany } from './capture-many'
import { commitDispatch } from './commit'
import { correctUnit } from './correct-unit'
import { type DispatchDeps, workOn } from './deps'
import { listDispatches } from './dispatch-list'
import { setQuantity, setReference } from './lines'
import { nameUnits } from './name-units'
import { openDispatch } from './open-dispatch'
import { listCaptured, listExpected } from './picked-rows'
import { listQueue } from './queue'
import { findDispatch } from './read-dispatch'
import { reverseDispatch } from './reverse'
import { undoLast, undoLine, undoSerial } from './undo'

export function dispatchHandlers(deps: DispatchDeps): HandlersFor<'dispatch'> {
  const { reader, engine } = deps.store
  return {
    'dispatch.listQueue': async (wanted) => accepted(await listQueue(reader, engine, wanted)),
    'dispatch.listDispatches': async (wanted) => accepted(await listDispatches(reader, engine, wanted)),
    'dispatch.openDispatch': (wanted) => openDispatch(deps, wanted),
    'dispatch.readDispatch': async ({ dispatchId }) => {
      const dispatch = await findDispatch(reader, dispatchId, deps.arrows.chosenLine(workOn(dispatchId)))
      return dispatch ? accepted(dispatch) : refused({ code: 'dispatch-not-found' })
    },
    'dispatch.listCaptured': async (wanted) => accepted(await listCaptured(reader, engine, wanted)),
    'dispatch.listExpected': async (wanted) => accepted(await listExpected(reader, engine, wanted)),
    'dispatch.setReference': (wanted) => setReference(deps, wanted),
    'dispatch.setQuantity': (wanted) => setQuantity(deps, wanted),
    'dispatch.captureMany': (wanted) => captureMany(deps, wanted),
    'dispatch.undoLast': (wanted) => undoLast(deps, wanted),
    'dispatch.undoSerial': (wanted) => undoSerial(deps, wanted),
    'dispatch.undoLine': (wanted) => undoLine(deps, wanted),
    'dispatch.commit': (wanted) => commitDispatch(deps, wanted),
    'dispatch.nameUnits': (wanted) => nameUnits(deps, wanted),
    'dispatch.correctUnit': (wanted) => correctUnit(deps, wanted),
    'dispatch.reverse': (wanted) => reverseDispatch(deps, wanted),
  }
}
