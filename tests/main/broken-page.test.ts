import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { loadBrokenPageAnew } from '../../main/broken-page'
import { HandTimers } from '../scanners/hand-timers'

class Page extends EventEmitter {
  isGone = false
  readonly loadedAt: number[] = []
  readonly timers = new HandTimers()

  isDestroyed(): boolean {
    return this.isGone
  }

  reload(): void {
    this.loadedAt.push(this.timers.now())
  }

  breaks(reason = 'crashed'): void {
    this.emit('render-process-gone', {}, { reason })
  }
}

function aPage() {
  const page = new Page()
  const told: string[] = []
  loadBrokenPageAnew(page, (reason) => told.push(reason), page.timers)
  return { page, told, timers: page.timers }
}

describe('a page that breaks', () => {
  it('is loaded anew at once, and it is told why it broke', () => {
    const { page, told, timers } = aPage()

    page.breaks('oom')
    timers.advance(1_000)

    expect(page.loadedAt).toEqual([100])
    expect(told).toEqual(['oom'])
  })

  it('is loaded after a pause when it breaks again, for as long as it does', () => {
    const { page, timers } = aPage()

    page.breaks()
    for (let times = 0; times < 3; times += 1) {
      timers.advance(timers.delays[0] ?? 0)
      page.breaks()
    }

    expect(page.loadedAt).toEqual([100, 5_100, 10_100])
  })

  it('is loaded at once when it broke long ago', () => {
    const { page, timers } = aPage()
    page.breaks()
    timers.advance(60_000)

    page.breaks()
    timers.advance(100)

    expect(page.loadedAt).toEqual([100, 60_100])
  })

  it('is left alone when its window was closed', () => {
    const { page, told, timers } = aPage()

    page.breaks('clean-exit')
    page.breaks()
    page.isGone = true
    timers.advance(60_000)

    expect(page.loadedAt).toEqual([])
    expect(told).toEqual(['crashed'])
  })
})
