import { useEffect, useRef } from 'react'
import type { EventName, Payload } from '../../shared/ipc/events'
import { listen } from './station'

/** Calls the listener with every announcement of that name while the component is on screen. */
export function useAnnounced<Name extends EventName>(
  name: Name,
  listener: (payload: Payload<Name>) => void,
): void {
  const latest = useRef(listener)
  useEffect(() => {
    latest.current = listener
  })
  useEffect(() => listen(name, (payload) => latest.current(payload)), [name])
}
