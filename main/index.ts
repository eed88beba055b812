import { mkdirSync } from 'node:fs'
import { hostname, userInfo } from 'node:os'
import { join, resolve } from 'node:path'
import { app, type BrowserWindow, powerMonitor, session } from 'electron'
import type { Announce } from '../shared/ipc/events'
import { registerAppScheme, serveApp } from './app-protocol'
import { loadBrokenPageAnew } from './broken-page'
import { FileFaultLog } from './fault-log'
import { ElectronFileDialogs } from './file-dialogs'
import { hardenEverything } from './hardening'
import { registerCalls } from './ipc/register'
import { setMenu } from './menu'
import type { Surroundings } from './open-station'
import { ElectronOutlet } from './papers/electron-outlet'
import { whenPageIsGone } from './page-gone'
import { dataPaths, givenDataFolder } from './paths'
import { electronProcess } from './spreadsheet-process'
import { sleepWithComputer } from './sleep'
import { Spreadsheets } from './spreadsheets/spreadsheets'
import { Station } from './station'
import { createWindow, showStation } from './window'

const given = givenDataFolder(process.argv)
if (given !== undefined) app.setPath('userData', resolve(given))
mkdirSync(app.getPath('userData'), { recursive: true })
registerAppScheme()
// As root the sandbox's helper crashes in a loop; nobody works as root, but tests do.
if (process.getuid?.() !== 0) app.enableSandbox()

// One station per data folder: the second one brings the first to the front and ends.
if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
else app.quit()

let window: BrowserWindow | undefined

async function start(): Promise<void> {
  const paths = dataPaths(app.getPath('userData'))
  const announce: Announce = (name, payload) => {
    if (window && !window.isDestroyed()) window.webContents.send('event', name, payload)
  }
  const faults = new FileFaultLog(paths.log, Date.now)
  const station = new Station({
    announce,
    faults,
    now: Date.now,
    paths,
    version: app.getVersion(),
    electronVersion: process.versions.electron,
    stationNames: { stationName: hostname(), operator: userInfo().username },
    paperOutlet: new ElectronOutlet(() => window),
    fileDialogs: new ElectronFileDialogs(() => window),
    spreadsheets: new Spreadsheets(electronProcess(join(import.meta.dirname, 'spreadsheets/process.js'))),
    ...unpackagedOnly(),
    verificationWorker: join(import.meta.dirname, 'verification/worker.js'),
    storeThread: { script: join(import.meta.dirname, 'store/sqlite/store-worker.js') },
  })
  await station.open()
  hardenEverything(session.defaultSession)
  serveApp(join(app.getAppPath(), 'out/renderer'), station.findProductImage)
  registerCalls(station.route, () => window?.webContents)
  setMenu(announce)
  sleepWithComputer(powerMonitor, station.scanners)
  closeInOrder(station)
  window = createWindow(join(app.getAppPath(), 'out/preload/index.cjs'))
  whenPageIsGone(window.webContents, station.putDownForPage)
  loadBrokenPageAnew(window.webContents, (reason) =>
    faults.record(new Error(`The page is gone: ${reason}`), 'showing the window'),
  )
  await showStation(window)
}

/** What tests and the stand-in need; a packaged station takes nothing from its environment. */
function unpackagedOnly(): Pick<Surroundings, 'comPortsFromOutside' | 'comPortsInSight' | 'nativeBinding'> {
  if (app.isPackaged) return { comPortsFromOutside: [], comPortsInSight: [], nativeBinding: undefined }
  const { STATION_COM_PORT, STATION_PORT_IN_SIGHT, STATION_SQLITE_BINDING } = process.env
  const comPortsFromOutside = STATION_COM_PORT?.split(',').filter((path) => path !== '') ?? []
  const comPortsInSight = STATION_PORT_IN_SIGHT ? [STATION_PORT_IN_SIGHT] : []
  return { comPortsFromOutside, comPortsInSight, nativeBinding: STATION_SQLITE_BINDING || undefined }
}

/** Scanners are let go and stores closed before the program ends. */
function closeInOrder(station: Station): void {
  let isClosed = false
  app.on('will-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    isClosed = true
    // Electron passes over a quit that is asked for before this one is taken back.
    void station.close().finally(() => setImmediate(() => app.quit()))
  })
  app.on('window-all-closed', () => app.quit())
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
}
