import { openSqliteStore } from '../../../main/store/open-sqlite'
import type { Store } from '../../../main/store/store'
import { ComPortScanner } from '../../../main/scanners/com-port'
import { ScanDesk } from '../../../main/scanning/scan-desk'
import { ScanJournal } from '../../../main/scanning/scan-journal'
import { stationPlan } from '../../../main/station-store/station-plan'
import type { StationSchema, StationStore } from '../../../main/station-store/schema'
import { judgesOf, takersTogether } from '../../../main/works'
import { anOpenReceipt, receivingDeps } from '../../support/receiving'
import { aConfirmedOrder } from '../../support/warehouse'
import { openWarehouse } from './bench-folder'
import { machineClock } from './machine-clock'

interface Files {
  /** A warehouse with one product. */
  readonly warehouse: string
  readonly station: string
}

/** A desk that works on a receipt of so many units, in its own stores, and notes what it announces. */
export class ReceivingBench {
  readonly desk: ScanDesk
  /** When each text was first told of, by the clock of the machine: it is on disk then. */
  readonly acknowledgedAt = new Map<string, number>()
  mostWaiting = 0
  wasCatchingUp = false
  readonly #warehouse: Store
  readonly #station: StationStore

  private constructor(warehouse: Store, station: StationStore) {
    this.#warehouse = warehouse
    this.#station = station
    const deps = receivingDeps(warehouse)
    this.desk = new ScanDesk({
      journal: new ScanJournal(station),
      judges: judgesOf(deps),
      takesTogether: takersTogether(deps),
      announce: ({ verdict, waiting, isCatchingUp }) => {
        this.mostWaiting = Math.max(this.mostWaiting, waiting)
        this.wasCatchingUp ||= isCatchingUp
        if (verdict && !this.acknowledgedAt.has(verdict.text))
          this.acknowledgedAt.set(verdict.text, machineClock())
      },
      recordFault: (error) => {
        throw error
      },
      now: Date.now,
    })
  }

  static async open(files: Files, units: number): Promise<ReceivingBench> {
    const warehouse = await openWarehouse(files.warehouse)
    const product = await warehouse.reader
      .selectFrom('product')
      .select('id as productId')
      .executeTakeFirstOrThrow()
    const order = await aConfirmedOrder(warehouse, [{ product, quantity: units }])
    const { receiptId } = await anOpenReceipt(warehouse, order, [units])
    const station = await openSqliteStore<StationSchema>(files.station, stationPlan)
    if (!station.ok) throw new Error(JSON.stringify(station.refusal))
    const bench = new ReceivingBench(warehouse, station.value)
    bench.desk.takeUp({ kind: 'receiving', receiptId })
    return bench
  }

  /** Settles once the scanner at this port can be heard. */
  async attach(scannerId: string, path: string): Promise<void> {
    const scanner = new ComPortScanner({ scannerId, path })
    const connected = new Promise<void>((resolve) => {
      scanner.onStateChange(({ kind }) => kind === 'connected' && resolve())
    })
    this.desk.attach(scanner, { name: scannerId, role: { kind: 'any' } })
    await connected
  }

  /** What the journal has of a scanner, in its order. */
  async journalledOf(scannerId: string): Promise<readonly { text: string; outcome: string | null }[]> {
    return this.#station.reader
      .selectFrom('scan')
      .where('scanner_id', '=', scannerId)
      .orderBy('id')
      .select(['text', 'outcome'])
      .execute()
  }

  /** The numbers that the ledger says were captured from scans, in its order. */
  async captured(): Promise<readonly string[]> {
    const lines = await this.#warehouse.reader
      .selectFrom('ledger')
      .where('event', '=', 'captured')
      .where('source', '=', 'scan')
      .orderBy('seq')
      .select('serial')
      .execute()
    return lines.map(({ serial }) => serial ?? '')
  }

  async close(): Promise<void> {
    await this.desk.close()
    await this.#warehouse.close()
    await this.#station.close()
  }
}
