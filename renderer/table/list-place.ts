import { useQueryClient } from '@tanstack/react-query'
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'

/** Where a list was left: how far scrolled, at which row, and whether the keyboard was in it. */
interface Place {
  /** The list as it was asked for; another search or order is another list. */
  readonly question: string
  readonly offset: number
  readonly active: number | undefined
  readonly hadFocus: boolean
}

const keyOf = (name: string) => ['place in list', name] as const

/** Where the operator left this list, if it is still the same one. */
export function usePlaceLeft(name: string, question: string): Place | undefined {
  const client = useQueryClient()
  const [left] = useState(() => client.getQueryData<Place>(keyOf(name)))
  return left?.question === question ? left : undefined
}

interface Shown {
  readonly name: string
  readonly question: string
  readonly active: number | undefined
  readonly frame: RefObject<HTMLDivElement | null>
  readonly grid: RefObject<HTMLTableElement | null>
}

/** Remembers the place when the screen is left, for as long as the window is open. */
export function useKeepPlace({ name, question, active, frame, grid }: Shown): void {
  const client = useQueryClient()
  const latest = useRef({ question, active })
  useEffect(() => {
    latest.current = { question, active }
  })
  // A layout effect ends while the list still stands in the page and can be asked.
  useLayoutEffect(() => {
    const [frameNow, gridNow] = [frame.current, grid.current]
    return () => {
      client.setQueryDefaults(keyOf(name), { gcTime: Number.POSITIVE_INFINITY })
      client.setQueryData<Place>(keyOf(name), {
        ...latest.current,
        offset: frameNow?.scrollTop ?? 0,
        hadFocus: gridNow !== null && document.activeElement === gridNow,
      })
    }
  }, [client, name, frame, grid])
}

/** Who comes back with the keyboard goes on with the keyboard. */
export function useFocusBack(grid: RefObject<HTMLTableElement | null>, hadFocus: boolean): void {
  const isAtStart = useRef(true)
  useEffect(() => {
    if (isAtStart.current && hadFocus) grid.current?.focus({ preventScroll: true })
    isAtStart.current = false
  }, [grid, hadFocus])
}

/** Calls back when the list has become another one. */
export function useFromTheTop(question: string, onOther: () => void): void {
  const last = useRef(question)
  useEffect(() => {
    if (last.current === question) return
    last.current = question
    onOther()
  })
}
