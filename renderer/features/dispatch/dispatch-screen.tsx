import type { DispatchId } from '../../../shared/values'
import { Asked } from '../../form/asked'
import { ClosedDispatch } from './closed-dispatch'
import { useDispatch } from './dispatch-news'
import { OpenDispatch } from './open-dispatch'

/** One dispatch: packed while it is open, read afterwards. */
export function DispatchScreen({ dispatchId }: { readonly dispatchId: DispatchId }) {
  const query = useDispatch(dispatchId)
  return (
    <Asked of={query}>
      {(dispatch) =>
        dispatch.status === 'open' ? (
          <OpenDispatch dispatch={dispatch} />
        ) : (
          <ClosedDispatch dispatch={dispatch} />
        )
      }
    </Asked>
  )
}
