import { app, type Session, type WebContents } from 'electron'
import { appOrigin } from './app-protocol'

/** Refuses what a station never needs: other pages and windows, permissions, and every request that is not our own. */
export function hardenEverything(session: Session): void {
  app.on('web-contents-created', (_event, contents) => hardenContents(contents))
  hardenSession(session)
}

export function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOwn(details.url) }))
}

function hardenContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', refuseStrangers)
  contents.on('will-redirect', refuseStrangers)
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

function refuseStrangers(event: { readonly url: string; preventDefault(): void }): void {
  if (!event.url.startsWith(`${appOrigin}/`)) event.preventDefault()
}

const isOwn = (url: string): boolean => url.startsWith(`${appOrigin}/`) || url.startsWith('devtools://')
