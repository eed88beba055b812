import type { UseQueryResult } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Dispatch } from '../../../shared/ipc/dispatch'
import type { Payload } from '../../../shared/ipc/events'
import type { DispatchId } from '../../../shared/values'
import { useLineNews } from '../../capture/line-news'
import { useAsk, useChangeAnswer, useKeepAnswer } from '../../lib/queries'

type LineNews = Payload<'dispatch.lineChanged'>

/** The dispatch as it is now: lines that are announced go straight onto the screen, without asking again. */
export function useDispatch(dispatchId: DispatchId): UseQueryResult<Dispatch> {
  const change = useChangeAnswer()
  const isOurs = (news: LineNews) => news.dispatchId === dispatchId
  const tell = useCallback(
    (news: readonly LineNews[]) =>
      change(
        'dispatch.readDispatch',
        { dispatchId },
        (dispatch) => dispatch && news.reduce(withLine, dispatch),
      ),
    [change, dispatchId],
  )
  useLineNews('dispatch.lineChanged', isOurs, tell)
  return useAsk('dispatch.readDispatch', { dispatchId })
}

/** Puts the dispatch that an act gave back onto the screen. */
export function useKeepDispatch(): (dispatch: Dispatch) => void {
  const keep = useKeepAnswer()
  return useCallback(
    (dispatch) => keep('dispatch.readDispatch', { dispatchId: dispatch.dispatchId }, dispatch),
    [keep],
  )
}

/** The dispatch with one of its lines as it is now. */
function withLine(dispatch: Dispatch, { line, activeLineId, isReadyToCommit }: LineNews): Dispatch {
  const lines = dispatch.lines.map((one) => (one.dispatchLineId === line.dispatchLineId ? line : one))
  return {
    ...dispatch,
    lines,
    units: lines.reduce((units, one) => units + (one.quantityToShip ?? 0), 0),
    captured: lines.reduce((captured, one) => captured + one.captured, 0),
    activeLineId,
    isReadyToCommit,
  }
}
