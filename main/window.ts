import { BrowserWindow } from 'electron'
import { appOrigin } from './app-protocol'

/** Makes the station's one window; it is shown once its page has something to show. */
export function createWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    backgroundColor: '#f8f9fa',
    title: 'Serial Station',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      // Scans are answered at once, also while another program is in front.
      backgroundThrottling: false,
      // The tones have to sound before anybody has clicked anything.
      autoplayPolicy: 'no-user-gesture-required',
    },
  })
  window.once('ready-to-show', () => window.show())
  return window
}

export const showStation = (window: BrowserWindow): Promise<void> => window.loadURL(`${appOrigin}/index.html`)
