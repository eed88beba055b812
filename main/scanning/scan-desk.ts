import type { DeskState, Work } from '../../shared/ipc/scanning'
import type { Fault } from '../../shared/ipc/fault'
import type { RefusalOf } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'
import type { Instant, ScanId } from '../../shared/values'
import { workKey } from '../../shared/work-key'
import type { Frame } from '../scanners/frame'
import type { ScannerTransport } from '../scanners/transport'
import { AttachedScanners, type Attachment, type KnownAs } from './attached-scanners'
import type { Judge, Scan, TakeTogether } from './scan'
import { saidBy } from './said-by'
import type { Origin, ScanJournal } from './scan-journal'
import { WorkQueue } from './work-queue'

/** Scans that may wait to be judged; the next ones are turned away, loudly. */
const mostWaiting = 2_000
/** Above this the screen says that the station is catching up. */
const catchingUpAbove = 256
const pauseAt = 1_500
const resumeBelow = 1_000

export interface DeskDeps {
  readonly journal: ScanJournal
  /** One judge for each kind of work; `none` peeks. */
  readonly judges: Readonly<Record<Work['kind'], Judge>>
  /** For the kinds of work that can take several scans in one go. */
  readonly takesTogether: Readonly<Partial<Record<Work['kind'], TakeTogether>>>
  readonly announce: (state: DeskState) => void
  readonly recordFault: (error: unknown, during: string) => Fault
  readonly now: () => Instant
}

/**
 * Where all scans of a station come in: it journals each frame, gives it to the work that was on screen when the trigger
 * was pulled, and tells what came of it.
 */
export class ScanDesk {
  readonly #deps: DeskDeps
  readonly #queues = new Map<string, WorkQueue>()
  readonly #scanners: AttachedScanners
  #work: Work = { kind: 'none' }
  #lentTo: ((frame: Frame) => void) | undefined
  /** The last frame could not be written down; it was not taken. */
  #journalTrouble: Fault | null = null
  #revision = 0
  #journalling = 0
  #journalled: Promise<unknown> = Promise.resolve()

  constructor(deps: DeskDeps) {
    this.#deps = deps
    this.#scanners = new AttachedScanners({
      onFrame: (frame, knownAs) => this.#giveOn(frame, knownAs),
      onChange: () => this.#changed(),
    })
    this.#queueOf(this.#work).show(true)
  }

  /** Puts the scans that were read but not judged before the station stopped back in line. */
  async resume(): Promise<void> {
    for (const scan of await this.#deps.journal.findWaiting()) this.#queueOf(scan.work).add(scan)
    this.#easePressure()
  }

  attach(transport: ScannerTransport, knownAs: KnownAs): Attachment {
    return this.#scanners.attach(transport, knownAs)
  }

  /**
   * Gives what the scanners send to somebody else, until the answer is called: it reaches no work and no journal. Numbers
   * typed by hand go their way.
   */
  lendScanners(take: (frame: Frame) => void): () => void {
    this.#lentTo = take
    return () => {
      if (this.#lentTo === take) this.#lentTo = undefined
    }
  }

  /** A number typed by hand takes its turn like a scan. */
  async enter(text: string): Promise<Result<{ scanId: ScanId }, RefusalOf<'too-many-waiting'>>> {
    if (this.waitingCount >= mostWaiting) return refused({ code: 'too-many-waiting', most: mostWaiting })
    const bytes = new TextEncoder().encode(text)
    const typed = { scannerId: 'keyboard', bytes, text, aim: null, at: this.#deps.now() }
    const { scanId } = await this.#take({ ...typed, terminated: true }, byHand)
    return accepted({ scanId })
  }

  /** Says what is on screen from now on. */
  takeUp(work: Work): DeskState {
    this.#queueOf(this.#work).show(false)
    this.#work = work
    this.#journalTrouble = null
    this.#queueOf(work).show(true)
    this.#changed()
    return this.state
  }

  /** Answers the refusal or doubt of the scan that is held. */
  async acknowledge(scanId: ScanId, keep: boolean): Promise<Result<DeskState, RefusalOf<'scan-not-held'>>> {
    const queue = [...this.#queues.values()].find((one) => one.isHoldingScan(scanId))
    if (!queue) return refused({ code: 'scan-not-held' })
    await queue.answer(scanId, keep)
    return accepted(this.state)
  }

  get state(): DeskState {
    const queue = this.#queueOf(this.#work)
    return {
      revision: this.#revision,
      work: this.#work,
      verdict: queue.verdict,
      isHolding: queue.isHolding,
      waiting: queue.waitingCount,
      isCatchingUp: queue.waitingCount > catchingUpAbove,
      scanners: this.#scanners.states,
      asked: queue.asked,
      trouble: this.#journalTrouble ?? queue.trouble,
    }
  }

  /** Scans of any work that wait to be judged, the held ones among them. */
  get waitingCount(): number {
    const unsettled = [...this.#queues.values()].map((queue) => queue.unsettledCount)
    return unsettled.reduce((sum, count) => sum + count, this.#journalling)
  }

  /** Settles once every scan received so far has been judged, as far as that needs no operator. */
  async settled(): Promise<void> {
    await this.#journalled
    await Promise.all([...this.#queues.values()].map((queue) => queue.settled()))
  }

  async close(): Promise<void> {
    await this.#scanners.close()
    await this.settled()
  }

  #giveOn(frame: Frame, { name, role }: KnownAs): void {
    if (this.#lentTo) this.#lentTo(frame)
    // What could not be journalled is the desk's trouble already.
    else
      void this.#take(frame, { source: 'scan', scannerName: name, scannerRole: role }).catch(() => undefined)
  }

  #take(frame: Frame, from: Omit<Origin, 'work'>): Promise<Scan> {
    const taken = this.#journalAndPutInLine(frame, { ...from, work: this.#work })
    this.#journalled = Promise.allSettled([this.#journalled, taken])
    return taken
  }

  /** A scan belongs to what is on screen now, whenever its turn comes. */
  async #journalAndPutInLine(frame: Frame, from: Origin): Promise<Scan> {
    const acknowledges = acknowledgesScan(frame, from.source)
      ? this.#queueOf(from.work).heldScanId
      : undefined
    const isTooMany = this.waitingCount >= mostWaiting
    this.#journalling += 1
    // At once: one chunk of bytes may hold hundreds of frames.
    this.#easePressure()
    try {
      const scan = await this.#deps.journal.keep(frame, from)
      this.#journalTrouble = null
      if (acknowledges !== undefined) await this.#acknowledgeWith(scan, acknowledges)
      else if (isTooMany) await this.#turnAway(scan)
      else this.#putInLine(scan)
      return scan
    } catch (error) {
      this.#journalTrouble = this.#recordFault(error)
      this.#changed()
      throw error
    } finally {
      this.#journalling -= 1
      this.#easePressure()
    }
  }

  #putInLine(scan: Scan): void {
    const queue = this.#queueOf(scan.work)
    queue.add(scan)
    // What is judged announces itself; what is held behind a refusal is told by its count.
    if (queue.isHolding || queue.waitingCount > catchingUpAbove) this.#changed()
  }

  /** What was held when its trigger was pulled, and nothing else: that is what the operator has seen. */
  async #acknowledgeWith(scan: Scan, held: ScanId): Promise<void> {
    await this.#deps.journal.settle([{ scan, outcome: { kind: 'acknowledged' } }])
    await this.#queueOf(scan.work).answer(held, false)
  }

  async #turnAway(scan: Scan): Promise<void> {
    const refusal = { code: 'too-many-waiting', most: mostWaiting } as const
    await this.#deps.journal.settle([{ scan, outcome: { kind: 'refused', refusal } }])
    this.#queueOf(scan.work).turnAway(scan, refusal)
  }

  #queueOf(work: Work): WorkQueue {
    const key = workKey(work)
    const queue = this.#queues.get(key) ?? this.#newQueue(work.kind)
    this.#queues.set(key, queue)
    return queue
  }

  #newQueue(kind: Work['kind']): WorkQueue {
    return new WorkQueue({
      judge: this.#deps.judges[kind],
      takeTogether: this.#deps.takesTogether[kind],
      settle: (judged) => this.#deps.journal.settle(judged),
      changed: () => {
        this.#easePressure()
        this.#changed()
      },
      nextRevision: () => this.#revision + 1,
      recordFault: this.#recordFault,
    })
  }

  readonly #recordFault = (error: unknown): Fault => this.#deps.recordFault(error, 'scanning')

  #easePressure(): void {
    const waiting = this.waitingCount
    const { arePaused } = this.#scanners
    if (!arePaused && waiting >= pauseAt) this.#scanners.pause()
    if (arePaused && waiting < resumeBelow) this.#scanners.resume()
  }

  #changed(): void {
    this.#revision += 1
    this.#deps.announce(this.state)
  }
}

/** Typed by hand: the station's operator may do it for any work. */
const byHand = { source: 'typed', scannerName: '', scannerRole: { kind: 'any' } } as const

/** Such a command does not wait behind the scan that it answers, as all other scans do. */
function acknowledgesScan({ text, aim, at, error }: Frame, source: 'scan' | 'typed'): boolean {
  if (error) return false
  const said = saidBy({ text, aim, at, source })
  return said.kind === 'command' && said.command === 'acknowledge'
}
