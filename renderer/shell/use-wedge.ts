import { useEffect } from 'react'
import { useSettings } from '../lib/settings'
import { handOverKeyboardScans } from '../scanning/hand-over-keyboard-scans'

/** Hears scanners that type, on every page, while the settings say so. What becomes of a scan the desk announces. */
export function useWedge(): void {
  const isOn = useSettings().data?.station.scanners.some(
    ({ connection }) => connection.kind === 'keyboard-wedge',
  )
  useEffect(() => {
    if (isOn !== true) return undefined
    return handOverKeyboardScans()
  }, [isOn])
}
