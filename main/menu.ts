import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import type { Announce } from '../shared/ipc/events'

/** The application menu: editing, the view, and what has no page of its own on screen. */
export function setMenu(announce: Announce): void {
  const choose = (page: 'verification' | 'settings' | 'keys') => () => announce('menu.chosen', { page })
  const template: MenuItemConstructorOptions[] = [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
    {
      label: 'Station',
      submenu: [
        { label: 'Settings', click: choose('settings') },
        { label: 'Verify store…', click: choose('verification') },
        { type: 'separator' },
        { label: 'Quit', role: 'quit' },
      ],
    },
    { role: 'editMenu' },
    {
      label: 'View',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
        ...(app.isPackaged ? [] : [{ role: 'toggleDevTools' as const }]),
      ],
    },
    { label: 'Help', submenu: [{ label: 'Keys of this screen', click: choose('keys') }] },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
