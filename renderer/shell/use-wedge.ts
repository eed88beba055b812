import { useEffect } from 'react'
import { useSettings } from '../lib/settings'
import { call } from '../lib/station'
import { listenForWedge } from '../scanning/wedge-listener'

/** Hears scanners that type, on every page, while the settings say so. What becomes of a scan the desk announces. */
export function useWedge(): void {
  const isOn = useSettings().data?.station.scanners.some(
    ({ connection }) => connection.kind === 'keyboard-wedge',
  )
  useEffect(() => {
    if (isOn !== true) return undefined
    // A fault is shown as trouble of the desk, which every page has above it.
    return listenForWedge(window, {
      onScan: (text, terminated) =>
        void call('scanning.readByWedge', { text, terminated }).catch(() => undefined),
      onCorrupt: () => void call('scanning.reportUnreadable', {}).catch(() => undefined),
    })
  }, [isOn])
}
