import { homedir, release } from 'node:os'
import type { Announce } from '../shared/ipc/events'
import type { CallName } from '../shared/ipc/contract'
import type { StationSettings } from '../shared/ipc/settings'
import type { PairedScanner } from '../shared/paired-scanner'
import type { Instant } from '../shared/values'
import { allocationHandlers } from './allocation/allocation-handlers'
import { gatherChanges } from './announcer'
import { listDevices, listPorts } from './connected-devices'
import { countingHandlers } from './counting/counting-handlers'
import { customerHandlers } from './customers/customers'
import { dashboardHandlers } from './dashboard/dashboard'
import { dispatchHandlers } from './dispatch/dispatch-handlers'
import { columnHandlers } from './exports/column-sets'
import { exportHandlers } from './exports/export-handlers'
import type { FileDialogs } from './imports/deps'
import { DroppedFiles, droppedFileHandlers } from './imports/dropped-files'
import { importHandlers } from './imports/import-handlers'
import type { Spreadsheets } from './spreadsheets/spreadsheets'
import type { FaultLog, Handlers } from './ipc/router'
import { sendOverComPort } from './labels/com-port-printer'
import { labelHandlers } from './labels/label-handlers'
import { sendLabels } from './labels/label-line'
import { listHandlers } from './lists/list-handlers'
import { manifestHandlers } from './manifests/manifest-handlers'
import { paperHandlers } from './papers/paper-handlers'
import { Pairing } from './pairing/pairing'
import { pairingHandlers } from './pairing/pairing-handlers'
import type { PaperOutlet } from './papers/paper-outlet'
import { PassingCopies } from './papers/passing-copies'
import { productHandlers } from './products/product-handlers'
import { purchaseHandlers } from './purchases/purchase-handlers'
import { receivingHandlers } from './receiving/receiving-handlers'
import { returnHandlers } from './returns/return-handlers'
import { salesHandlers } from './sales/sales-handlers'
import { lineChooser } from './line-chooser'
import { PairedScanners } from './paired-scanners'
import { HidDevices } from './scanners/hid/plugged-hid'
import { HotPlug } from './scanners/hot-plug'
import { withThoseFromOutside } from './scanners-from-outside'
import { Arrows } from './scanning/arrows'
import { ScanDesk } from './scanning/scan-desk'
import { ScanJournal } from './scanning/scan-journal'
import { scanningHandlers } from './scanning/scanning-handlers'
import { serialHandlers } from './serials/serial-handlers'
import { settingsHandlers } from './settings/settings-handlers'
import { readStationSettings, type StationNames } from './settings/station-settings'
import { arrowKeeper } from './station-store/red-arrow-rows'
import type { StationStore } from './station-store/schema'
import type { Store } from './store/store'
import { supplierHandlers } from './suppliers/suppliers'
import { supportHandlers } from './support/support-handlers'
import { unitHandlers } from './units/unit-handlers'
import { StoreVerification, verificationHandlers } from './verification/verification'
import { verifyInWorker } from './verification/verify-in-worker'
import { judgesOf, takersTogether } from './works'

/** What the station is told from outside, whoever starts it. */
export interface Surroundings {
  readonly announce: Announce
  readonly faults: FaultLog
  readonly now: () => Instant
  readonly stationNames: StationNames
  /** Com ports that this start was given; a scanner is listened to at each, beside those that are paired. */
  readonly comPortsFromOutside: readonly string[]
  /** Com ports that count as plugged in, beside those that the system lists. */
  readonly comPortsInSight: readonly string[]
  readonly version: string
  readonly electronVersion: string
  readonly warehouseFile: string
  readonly nativeBinding: string | undefined
  /** Where papers come out. */
  readonly paperOutlet: PaperOutlet
  readonly fileDialogs: FileDialogs
  readonly spreadsheets: Spreadsheets
  /** The script that verifies the store beside us. */
  readonly verificationWorker: string
}

export interface Stores {
  readonly warehouse: Store
  readonly station: StationStore
}

type StoreCall = Exclude<CallName, `station.${string}`>

export interface OpenStation {
  readonly handlers: Handlers<StoreCall>
  readonly store: Store
  /** Those with devices of their own rest while the computer sleeps. */
  readonly scanners: Pick<PairedScanners, 'sleep' | 'wake'>
  /** The page in the window is gone: what it was adding or giving, nobody is any more. */
  putDownForPage(): void
  close(): Promise<void>
}

/** Builds every part of the station once, on stores that are open, and wires them. */
export async function openStation(surroundings: Surroundings, stores: Stores): Promise<OpenStation> {
  const { announce, faults, now, stationNames, comPortsFromOutside } = surroundings
  const { warehouse, station } = stores
  let settings = await readStationSettings(station.reader, stationNames)
  const warehouseDeps = {
    store: warehouse,
    now,
    who: () => ({ operator: settings.operator, station: settings.stationName }),
    changed: gatherChanges(announce),
  }
  const capturingDeps = { ...warehouseDeps, announce, arrows: new Arrows(await arrowKeeper(station)) }

  const journal = new ScanJournal(station, () => warehouseDeps.changed(['frames']))
  // Housekeeping: a full disk does not keep the station from opening and saying so.
  await journal.forgetOldest().catch((error: unknown) => faults.record(error, 'forgetting old frames'))
  const desk = new ScanDesk({
    journal,
    judges: judgesOf(capturingDeps),
    takesTogether: takersTogether(capturingDeps),
    announce: (state) => announce('scanning.deskChanged', state),
    recordFault: (error, during) => faults.record(error, during),
    now,
  })
  await desk.resume()
  const hidDevices = new HidDevices()
  const scanners = new PairedScanners(desk, { hidDevices })
  const paired = () => withThoseFromOutside(settings.scanners, comPortsFromOutside)
  const pair = () => scanners.pair(paired())
  await pair()
  const portsFromOutside = [...comPortsFromOutside, ...surroundings.comPortsInSight]
  const listPresent = () => listDevices(portsFromOutside, hidDevices)
  const pairing = new Pairing({
    paired,
    listPorts: () => listPorts(portsFromOutside),
    listHidDevices: () => hidDevices.list(),
    isTaken: (path) => isTaken(path, paired(), settings.labelPrinter),
    lendScanners: (take) => desk.lendScanners(take),
    announce: (state) => announce('pairing.changed', state),
  })
  const hotPlug = new HotPlug(() => {
    scanners.lookNow()
    pairing.lookNow()
    warehouseDeps.changed(['devices'])
  })
  void hotPlug.start()

  const dropped = new DroppedFiles()
  const exchangeDeps = {
    ...warehouseDeps,
    announce,
    dropped,
    dialogs: surroundings.fileDialogs,
    spreadsheets: surroundings.spreadsheets,
  }
  const copies = new PassingCopies()
  const verification = new StoreVerification({
    announce,
    faults,
    start: verifyInWorker({
      script: surroundings.verificationWorker,
      storeFile: surroundings.warehouseFile,
      nativeBinding: surroundings.nativeBinding,
    }),
  })
  return {
    store: warehouse,
    scanners,
    putDownForPage: () => {
      dropped.putDown()
      void pairing.close()
    },
    handlers: {
      ...countingHandlers(capturingDeps),
      ...customerHandlers(warehouseDeps),
      ...allocationHandlers(capturingDeps),
      ...dashboardHandlers({ store: warehouse, countHeldScans: async () => desk.waitingCount }),
      ...dispatchHandlers(capturingDeps),
      ...columnHandlers({ stationStore: station, changed: warehouseDeps.changed }),
      ...droppedFileHandlers(dropped),
      ...exportHandlers(exchangeDeps),
      ...importHandlers(exchangeDeps),
      ...labelHandlers({
        store: warehouse,
        outlet: surroundings.paperOutlet,
        send: sendLabels(sendOverComPort),
      }),
      ...listHandlers({ ...exchangeDeps, ...capturingDeps }),
      ...manifestHandlers(warehouseDeps),
      ...pairingHandlers(pairing),
      ...paperHandlers({
        store: warehouse,
        now,
        outlet: surroundings.paperOutlet,
        copies,
        printing: () => settings,
      }),
      ...productHandlers(warehouseDeps),
      ...purchaseHandlers(warehouseDeps),
      ...receivingHandlers(capturingDeps),
      ...returnHandlers(capturingDeps),
      ...salesHandlers(warehouseDeps),
      ...scanningHandlers({
        desk,
        journal,
        scanners,
        borrower: pairing,
        now,
        chooseLine: lineChooser(capturingDeps),
      }),
      ...serialHandlers(warehouseDeps),
      ...settingsHandlers({
        ...warehouseDeps,
        stationStore: station,
        stationNames,
        listDevices: listPresent,
        stationSettingsChanged: (saved) => {
          settings = saved
          void pair()
        },
      }),
      ...supplierHandlers(warehouseDeps),
      ...supportHandlers({
        surroundings: { ...programOf(surroundings), personalFolder: homedir() },
        readStation: async () => ({
          stationName: settings.stationName,
          scanners: paired(),
          present: desk.state.scanners,
          devices: await listPresent(),
          plugHints: hotPlug.hints,
        }),
        listFrames: (limit) => journal.listFrames(limit),
        dialogs: surroundings.fileDialogs,
        now,
      }),
      ...unitHandlers(warehouseDeps),
      ...verificationHandlers(verification),
    },
    close: async () => {
      hotPlug.close()
      verification.cancel()
      await copies.forget()
      await pairing.close()
      await desk.close()
      await warehouse.close()
      await station.close()
    },
  }
}

/** Of a scanner of this station, or of its label printer: nobody else listens there. */
const isTaken = (
  path: string,
  scanners: readonly PairedScanner[],
  printer: StationSettings['labelPrinter'],
): boolean =>
  scanners.some(({ connection }) => connection.kind === 'com-port' && connection.path === path) ||
  (printer.kind === 'com-port' && printer.path === path)

const programOf = ({ version, electronVersion }: Surroundings) => ({
  version,
  electronVersion,
  platform: process.platform,
  release: release(),
  arch: process.arch,
})
