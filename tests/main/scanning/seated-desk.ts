import { onTestFinished } from 'vitest'
import { FakeScanner } from '../../../main/scanners/fake'
import type { Judge, TakeTogether } from '../../../main/scanning/scan'
import { ScanDesk } from '../../../main/scanning/scan-desk'
import { ScanJournal } from '../../../main/scanning/scan-journal'
import type { StationStore } from '../../../main/station-store/schema'
import type { DeskState, Outcome, Work } from '../../../shared/ipc/scanning'
import type { Refusal, RefusalCode } from '../../../shared/refusal'
import { ReceiptId } from '../../../shared/values'
import { aMoment } from '../../support/warehouse'

export const onReceipt = (receiptId: number): Work => ({
  kind: 'receiving',
  receiptId: ReceiptId.parse(receiptId),
})

const captured = (serial: string): Outcome => ({
  kind: 'captured',
  serial,
  lineId: 1,
  productName: 'Router X1',
  captured: 1,
  quantity: 10,
  isLineComplete: false,
  isWorkComplete: false,
  swappedFor: null,
  wasWithoutSerial: false,
  isOnManifest: false,
})

const refusal: Refusal = { code: 'no-active-line' }
const doubt = (serial: string): Refusal => ({
  code: 'serial-looks-like',
  serial,
  onHand: 'SN-O',
  productName: 'Router X1',
  how: 'misread',
})

/** Takes whatever it is not told to refuse, doubt or fail at, and remembers what it was asked. */
export class ScriptedJudge {
  readonly asked: { readonly text: string; readonly confirmed: readonly RefusalCode[] }[] = []
  /** The texts that it was asked to take in one go, each time. */
  readonly together: (readonly string[])[] = []
  readonly refuses = new Set<string>()
  readonly doubts = new Set<string>()
  readonly failsAt = new Set<string>()
  #open: Promise<void> = Promise.resolve()

  get texts(): string[] {
    return this.asked.map(({ text }) => text)
  }

  /** It answers nobody until the gate is opened. */
  shut(): { open(): void } {
    const gate = { open: (): void => undefined }
    this.#open = new Promise((resolve) => {
      gate.open = resolve
    })
    return gate
  }

  /** Takes what it would take alone, up to the first that is anything else. */
  readonly takeTogether: TakeTogether = async (scans) => {
    this.together.push(scans.map(({ text }) => text))
    await this.#open
    const texts = scans.map(({ text }) => text)
    const bad = texts.findIndex((text) => this.refuses.has(text) || this.doubts.has(text))
    const taken = texts.slice(0, bad < 0 ? texts.length : bad)
    const failing = texts.find((text) => this.failsAt.has(text))
    if (failing !== undefined) throw new Error(`Failed at ${failing}`)
    return taken.map(captured)
  }

  readonly judge: Judge = async ({ text }, confirmed) => {
    this.asked.push({ text, confirmed })
    await this.#open
    if (this.failsAt.has(text)) throw new Error(`Failed at ${text}`)
    if (this.refuses.has(text)) return { kind: 'refused', refusal }
    if (this.doubts.has(text) && confirmed.length === 0) return { kind: 'doubted', refusal: doubt(text) }
    return captured(text)
  }
}

export interface SeatedDesk {
  readonly desk: ScanDesk
  readonly scanner: FakeScanner
  readonly journal: ScanJournal
  /** What it announced, in order. */
  readonly told: readonly DeskState[]
  readonly faults: readonly unknown[]
}

/** A desk with a scanner at a com port, as it is after a start on this store. */
export async function seatDesk(
  store: StationStore,
  judge: Judge,
  takeTogether?: TakeTogether,
): Promise<SeatedDesk> {
  const scanner = new FakeScanner()
  const told: DeskState[] = []
  const faults: unknown[] = []
  const journal = new ScanJournal(store)
  const desk = new ScanDesk({
    journal,
    judges: {
      none: judge,
      receiving: judge,
      allocating: judge,
      dispatching: judge,
      returning: judge,
      counting: judge,
    },
    takesTogether: takeTogether ? { receiving: takeTogether, dispatching: takeTogether } : {},
    announce: (state) => told.push(state),
    recordFault: (error) => {
      faults.push(error)
      return { reference: `F-${faults.length}`, kind: 'internal' }
    },
    now: () => aMoment,
  })
  onTestFinished(() => desk.close())
  await desk.resume()
  desk.attach(scanner, { name: 'Bench A', role: { kind: 'any' } })
  return { desk, scanner, journal, told, faults }
}
