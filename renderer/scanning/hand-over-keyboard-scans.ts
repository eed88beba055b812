import { call } from '../lib/station'
import { listenForWedge } from './wedge-listener'

/** Gives main what scanners that type send. A fault is shown as trouble of the desk. The answer ends it. */
export const handOverKeyboardScans = (): (() => void) =>
  listenForWedge(window, {
    onScan: (text, terminated) =>
      void call('scanning.readByWedge', { text, terminated }).catch(() => undefined),
    onCorrupt: () => void call('scanning.reportUnreadable', {}).catch(() => undefined),
  })
