import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { whenPageIsGone } from '../../main/page-gone'

function aPage() {
  const contents = new EventEmitter()
  const putDown: string[] = []
  whenPageIsGone(contents, () => putDown.push('put down'))
  const goTo = (isMainFrame: boolean, isSameDocument: boolean) =>
    contents.emit('did-start-navigation', { isMainFrame, isSameDocument })
  return { contents, putDown, goTo }
}

describe('what a page has in hand', () => {
  it.each(['render-process-gone', 'destroyed'])('is put down when the page is gone: %s', (event) => {
    const { contents, putDown } = aPage()

    contents.emit(event)

    expect(putDown).toHaveLength(1)
  })

  it('is put down when the page is loaded anew', () => {
    const { putDown, goTo } = aPage()

    goTo(true, false)

    expect(putDown).toHaveLength(1)
  })

  it('is kept when the page shows another screen, or another one is loaded inside it', () => {
    const { putDown, goTo } = aPage()

    goTo(true, true)
    goTo(false, false)

    expect(putDown).toEqual([])
  })
})
