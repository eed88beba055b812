import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron'
import type { Router } from './router'

/** Takes calls of the one window's main frame; any other sender is dropped without an answer to learn from. */
export function registerCalls(route: Router, contents: () => WebContents | undefined): void {
  ipcMain.handle('call', (event, name: unknown, input: unknown) => {
    if (!isOwnWindow(event, contents())) throw new Error('Call from an unknown sender')
    return route(name, input)
  })
}

const isOwnWindow = (event: IpcMainInvokeEvent, own: WebContents | undefined): boolean =>
  own !== undefined && event.sender === own && event.senderFrame === own.mainFrame
