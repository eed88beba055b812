import { systemTimers, type Timers } from './scanners/timers'

/** So long after it woke up a computer has found its USB devices again. */
const devicesAreBackAfterMs = 2000

interface Power {
  on(event: 'suspend' | 'resume', listener: () => void): unknown
}

interface Scanners {
  sleep(): Promise<void>
  wake(): void
}

/** Scanners are let go before the computer sleeps: a device that was open meanwhile may be silent for ever after. */
export function sleepWithComputer(power: Power, scanners: Scanners, timers: Timers = systemTimers): void {
  let cancelWaking: (() => void) | undefined
  power.on('suspend', () => {
    cancelWaking?.()
    void scanners.sleep()
  })
  power.on('resume', () => {
    cancelWaking?.()
    cancelWaking = timers.after(devicesAreBackAfterMs, () => scanners.wake())
  })
}
