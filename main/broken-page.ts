import { systemTimers, type Timers } from './scanners/timers'

interface Contents {
  on(
    event: 'render-process-gone',
    listener: (event: unknown, details: { readonly reason: string }) => void,
  ): unknown
  isDestroyed(): boolean
  reload(): void
}

const soonMs = 100
/** A page that broke twice within this breaks by being loaded: it is not tried as fast as the computer can. */
const againWithinMs = 10_000
const laterMs = 5_000

/** A page that broke is loaded anew: main has kept all that was scanned, and an empty window is no use to anybody. */
export function loadBrokenPageAnew(
  contents: Contents,
  tell: (reason: string) => void,
  timers: Timers = systemTimers,
): void {
  let brokeAt: number | undefined
  contents.on('render-process-gone', (_, { reason }) => {
    if (reason === 'clean-exit') return
    tell(reason)
    const now = timers.elapsed()
    const isAgain = brokeAt !== undefined && now - brokeAt < againWithinMs
    brokeAt = now
    timers.after(isAgain ? laterMs : soonMs, () => {
      if (!contents.isDestroyed()) contents.reload()
    })
  })
}
