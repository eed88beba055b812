import '@testing-library/jest-dom/vitest'
import { notifications } from '@mantine/notifications'
import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'
import { leaveFakeStation } from './support/fake-station'

// What jsdom leaves out and a browser has.
const windowSize = { width: 1366, height: 768 }
const box = (): DOMRect => new DOMRect(0, 0, windowSize.width, windowSize.height)

class QuietObserver implements ResizeObserver, IntersectionObserver {
  readonly root = null
  readonly rootMargin = ''
  readonly scrollMargin = ''
  readonly thresholds = []
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
  takeRecords(): [] {
    return []
  }
}
Object.assign(globalThis, { ResizeObserver: QuietObserver, IntersectionObserver: QuietObserver })
Object.defineProperties(HTMLElement.prototype, {
  clientWidth: { configurable: true, get: () => windowSize.width },
  clientHeight: { configurable: true, get: () => windowSize.height },
  offsetWidth: { configurable: true, get: () => windowSize.width },
  offsetHeight: { configurable: true, get: () => windowSize.height },
  scrollIntoView: { configurable: true, value: () => {} },
  scrollTo: {
    configurable: true,
    value(this: HTMLElement, { top = 0 }: ScrollToOptions) {
      this.scrollTop = top
      // As in a browser: told later, not in the middle of the call.
      queueMicrotask(() => this.dispatchEvent(new Event('scroll')))
    },
  },
  getBoundingClientRect: { configurable: true, value: box },
})
window.matchMedia = (media) =>
  Object.assign(new EventTarget(), {
    media,
    matches: false,
    onchange: null,
    addListener: () => {},
    removeListener: () => {},
  })
window.scrollTo = () => {}
Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() })

// No test asserts how long it took: the first screen of a worker loads all of them, on a machine that may be busy.
configure({ asyncUtilTimeout: 10_000 })

afterEach(() => {
  cleanup()
  notifications.clean()
  localStorage.clear()
  leaveFakeStation()
})
