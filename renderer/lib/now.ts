import { useEffect, useState } from 'react'
import type { Instant } from '../../shared/values'

const pace = 30_000

/** The present moment, for what is told relative to it; renewed every half minute. */
export function useNow(): Instant {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), pace)
    return () => clearInterval(timer)
  }, [])
  return now
}
