import type { Batch } from '../../shared/batch'
import type { Refusal } from '../../shared/refusal'
import { accepted, type Result } from '../../shared/result'
import type { ParsedSerial } from '../../shared/serial-number'
import type { CaptureSource, SerialId } from '../../shared/values'
import type { Operation } from '../ledger/operation'
import { batchNote } from '../serials/batch-note'
import { captureLeaving } from '../serials/capture-serials'
import { type JudgedNumbers, judgeList, type NumberJudge } from '../serials/judged-list'
import { pickSerials, swapOutSerials } from '../serials/pack-serials'
import { readWarehouseSettings } from '../settings/warehouse-settings'
import { changeLine } from './kept-lines'
import { type LeavingNumber, lookUpLeaving } from './leaving-numbers'
import { type ExpectedUnit, readExpected } from './picked-rows'
import type { LineOfDispatch, WorkingLine } from './read-dispatch'
import { judgeRoom } from './rules'

export interface Packing extends LineOfDispatch {
  readonly texts: readonly string[]
  readonly source: CaptureSource
  /** What the label of a scan says of the batch. */
  readonly batch?: Batch | undefined
  /** What the operator has seen and confirmed before these numbers are judged. */
  readonly areDoubtsConfirmed: boolean
  readonly tell: (done: number) => void
}

export interface PackedNumber extends LeavingNumber {
  /** The promised number whose place it takes. */
  readonly swappedFor: ExpectedUnit | null
}

/**
 * Packs a list of numbers onto one line of an open dispatch: each is judged as if scanned alone, the good ones are
 * packed, the others given back with their reasons.
 */
export async function packNumbers(
  operation: Operation,
  packing: Packing,
): Promise<JudgedNumbers<PackedNumber>> {
  const { line, texts, source } = packing
  const judge = new PackingJudge(operation, packing)
  const judged = await judgeList(texts, judge, packing.tell)
  const captured = line.captured + judged.taken.length
  await changeLine(operation, line, { captured, quantityToShip: judge.quantityToShip }, { source })
  return judged
}

/** Judges the numbers of a list one after the other, and remembers what each one leaves for the next. */
class PackingJudge implements NumberJudge<PackedNumber> {
  readonly #operation: Operation
  readonly #packing: Packing
  readonly #line: WorkingLine
  /** Numbers that were promised and had to give way in this list: free again. */
  readonly #freed = new Set<SerialId>()
  /** How many numbers are promised to the line and not packed yet, and those of them that can give way. */
  #expected: number
  #giving: readonly ExpectedUnit[] = []
  #withoutSerial: number
  #captured: number
  quantityToShip: number | null

  constructor(operation: Operation, packing: Packing) {
    const { line } = packing
    this.#operation = operation
    this.#packing = packing
    this.#line = line
    this.#expected = line.expected
    this.#withoutSerial = line.withoutSerial
    this.#captured = line.captured
    this.quantityToShip = line.quantityToShip
  }

  async lookUp(numbers: readonly ParsedSerial[]) {
    const judgeOne = await lookUpLeaving(this.#operation, this.#packing, numbers, {
      areDoubtsConfirmed: this.#packing.areDoubtsConfirmed,
      withoutSerial: () => this.#withoutSerial,
      isFreed: (serialId) => this.#freed.has(serialId),
    })
    await this.#readGiving(numbers)
    return (number: ParsedSerial): Result<PackedNumber, Refusal> => {
      const judged = judgeOne(number)
      return judged.ok ? this.#admit(judged.value) : judged
    }
  }

  async write(packed: readonly PackedNumber[]): Promise<void> {
    const operation = this.#operation
    const { dispatch, source, batch } = this.#packing
    const line = { ...this.#line, salesOrderId: dispatch.head.salesOrderId, source }
    const swaps = packed.flatMap(({ swappedFor, number }) =>
      swappedFor ? [{ serialId: swappedFor.serialId, takenBy: number.serial }] : [],
    )
    const picked = packed.flatMap(({ serialId, from, swappedFor }) =>
      serialId !== null && from !== 'unseen'
        ? [{ serialId, from, insteadOf: swappedFor?.serial ?? null }]
        : [],
    )
    await swapOutSerials(operation, line, swaps)
    await pickSerials(operation, line, picked)
    const unseen = packed.flatMap(({ from, number }) => (from === 'unseen' ? [number] : []))
    const { serialsUniqueInWarehouse } = await readWarehouseSettings(operation.tx)
    await captureLeaving(operation, line, unseen, {
      status: 'picked',
      event: 'captured and picked',
      withoutSerialChange: -1,
      takesWarehouseKey: serialsUniqueInWarehouse,
      note: batchNote(batch),
    })
  }

  /** Whether the line has room for it; what is promised gives way to what was scanned (R6). */
  #admit(leaving: LeavingNumber): Result<PackedNumber, Refusal> {
    const room = judgeRoom({
      ...this.#line,
      quantityToShip: this.quantityToShip,
      captured: this.#captured,
      text: leaving.number.serial,
    })
    if (!room.ok) return room
    const free = room.value - this.#captured
    this.quantityToShip = room.value
    this.#captured += 1
    if (leaving.from === 'allocated') {
      this.#expected -= 1
      this.#giving = this.#giving.filter(({ serialId }) => serialId !== leaving.serialId)
      return accepted({ ...leaving, swappedFor: null })
    }
    if (leaving.from === 'unseen') this.#withoutSerial -= 1
    return accepted({ ...leaving, swappedFor: this.#expected < free ? null : this.#giveWay() })
  }

  /** The number promised first gives way; of a list, rather one that is not in it. */
  #giveWay(): ExpectedUnit {
    const [unit, ...others] = this.#giving
    if (!unit) throw new Error(`Line ${this.#line.dispatchLineId} expects numbers that are not there`)
    this.#giving = others
    this.#expected -= 1
    this.#freed.add(unit.serialId)
    return unit
  }

  /** As many promised numbers as may have to give way to those of a step: the ones that are not in it come first. */
  async #readGiving(numbers: readonly ParsedSerial[]): Promise<void> {
    this.#giving = []
    if (this.#expected === 0) return
    const listed = new Set(numbers.map(({ key }) => key))
    const { salesOrderLineId } = this.#line
    const expected = await readExpected(this.#operation.tx, salesOrderLineId, 2 * numbers.length)
    this.#giving = [
      ...expected.filter(({ key }) => !listed.has(key)),
      ...expected.filter(({ key }) => listed.has(key)),
    ]
  }
}
