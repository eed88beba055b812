interface Navigation {
  readonly isMainFrame: boolean
  readonly isSameDocument: boolean
}

/** Of a window's contents what tells that its page is no more. */
interface Contents {
  on(event: 'render-process-gone' | 'destroyed', listener: () => void): unknown
  on(event: 'did-start-navigation', listener: (navigation: Navigation) => void): unknown
}

/** What a page had in hand is put down when it breaks, is loaded anew or is closed: it can no longer say so itself. */
export function whenPageIsGone(contents: Contents, putDown: () => void): void {
  contents.on('render-process-gone', putDown)
  contents.on('destroyed', putDown)
  contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    // Screens of the same page differ by their hash only.
    if (isMainFrame && !isSameDocument) putDown()
  })
}
