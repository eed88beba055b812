import type { Input, Output, RefusalTo } from '../../shared/ipc/contract'
import { accepted, refused, type Result } from '../../shared/result'
import { type ParsedSerial, parseSerial } from '../../shared/serial-number'
import type { SerialStatus } from '../../shared/serial-status'
import { isCorrectable } from '../../shared/unit-acts'
import { type ReceiptLineId, SerialId } from '../../shared/values'
import { type Operation, type RecordedOperation, type WarehouseDeps, writeOnce } from '../ledger/operation'
import { putNumberRight } from '../serials/capture-serials'
import { judgeNumber } from '../serials/judge-number'
import { backWhereItWas, moveSerials } from '../serials/move-serials'
import { knowledgeOf, readHabits, whatIsKnown } from '../serials/number-knowledge'
import { readWhereabouts, type Whereabouts } from '../serials/whereabouts'
import type { Reader, WriteTransaction } from '../store/store'
import { whoHas } from './rules'

type CorrectNumber = Input<'units.correctNumber'>
type Corrected = Output<'units.correctNumber'>
type CorrectRefusal = RefusalTo<'units.correctNumber'>

/**
 * Puts a number right that was misread: the wrong one goes back where it was before, and the right one comes in its
 * place, judged as if it were captured there. The unit stays on hand and keeps its receipt; stock stays as it is.
 */
export async function correctNumber(
  deps: WarehouseDeps,
  wanted: CorrectNumber,
): Promise<Result<Corrected, CorrectRefusal>> {
  const done = await writeOnce<Result<Corrected, CorrectRefusal>>(
    deps,
    wanted.operationId,
    (operation) => correct(operation, wanted),
    correctedBefore,
  )
  if (done.ok) deps.changed(['serials', 'receipts', 'products'])
  return done
}

async function correct(
  operation: Operation,
  wanted: CorrectNumber,
): Promise<Result<Corrected, CorrectRefusal>> {
  const wrong = await findHere(operation, wanted.serialId)
  if (!wrong.ok) return wrong
  const { serial, key } = wrong.value
  const right = parseSerial(wanted.text)
  if (!right.ok) return right
  if (right.value.key === key) return refused({ code: 'number-is-the-same', serial })
  const correction = {
    place: await readPlace(operation.tx, wrong.value),
    note: `${serial} → ${right.value.serial}: ${wanted.reason}`,
    areDoubtsConfirmed: wanted.doubtsConfirmed,
  }
  // First the wrong one goes, so that the right one is not taken for its look-alike; refused, neither stays done.
  await withdraw(operation, wrong.value, correction)
  return comeIn(operation, wrong.value, right.value, correction)
}

type WrongUnit = Whereabouts & { readonly status: 'in-stock' | 'damaged' }

/** The unit, if it is here and not on its way out. */
async function findHere(
  { tx, engine }: Operation,
  serialId: SerialId,
): Promise<Result<WrongUnit, CorrectRefusal>> {
  const [unit] = await readWhereabouts(tx, engine, [serialId])
  if (!unit) return refused({ code: 'serial-not-found', text: '' })
  const { serial, status } = unit
  const taken = whoHas(unit)
  if (taken) return refused(taken)
  if (isCorrectable(status)) return accepted({ ...unit, status })
  return refused({ code: 'number-not-here', serial, status })
}

/** Where a unit belongs: the receipt line that brought it in, or its product. */
interface Place {
  readonly receiptLineId: ReceiptLineId | null
  readonly happening: {
    readonly document: 'receipt' | 'product'
    readonly documentId: number
    readonly documentLineId: ReceiptLineId | null
  }
}

interface Correction {
  readonly place: Place
  readonly note: string
  readonly areDoubtsConfirmed: boolean
}

async function withdraw(
  operation: Operation,
  { serialId, status }: WrongUnit,
  { place, note }: Correction,
): Promise<void> {
  await moveSerials(operation, [serialId], {
    from: status,
    to: backWhereItWas,
    staysHeld: false,
    untiesReceipt: true,
    happening: { event: 'number withdrawn', withoutSerialChange: 1, note, ...place.happening },
  })
}

async function comeIn(
  operation: Operation,
  { productId, productName, status }: WrongUnit,
  number: ParsedSerial,
  { place, note, areDoubtsConfirmed }: Correction,
): Promise<Result<Corrected, CorrectRefusal>> {
  const purpose = { productId, productName, receiptId: null, areDoubtsConfirmed }
  const habits = await readHabits(operation.tx, productId)
  const known = await knowledgeOf(operation, purpose, habits, [number])
  const judged = judgeNumber({ ...purpose, ...whatIsKnown(known, number), number })
  if (!judged.ok) return judged
  const serialId = await putNumberRight(operation, {
    productId,
    receiptLineId: place.receiptLineId,
    isUniqueInWarehouse: habits.isUniqueInWarehouse,
    number,
    happening: { ...place.happening, note },
  })
  if (status === 'damaged')
    await moveSerials(operation, [serialId], {
      from: 'in-stock',
      to: (unit) => unit.val<SerialStatus>('damaged'),
      staysHeld: true,
      happening: { event: 'marked damaged', note, ...place.happening },
    })
  return accepted({ serialId, serial: number.serial })
}

async function readPlace(reader: Reader, { serialId, productId }: WrongUnit): Promise<Place> {
  const line = await reader
    .selectFrom('serial_number as unit')
    .innerJoin('receipt_line as line', 'line.id', 'unit.receipt_line_id')
    .where('unit.id', '=', serialId)
    .select(['line.id as receiptLineId', 'line.receipt_id as receiptId'])
    .executeTakeFirst()
  if (!line)
    return {
      receiptLineId: null,
      happening: { document: 'product', documentId: productId, documentLineId: null },
    }
  const { receiptLineId, receiptId } = line
  return {
    receiptLineId,
    happening: { document: 'receipt', documentId: receiptId, documentLineId: receiptLineId },
  }
}

async function correctedBefore(
  tx: WriteTransaction,
  { operationId }: RecordedOperation,
): Promise<Result<Corrected, never>> {
  const { serial_id, serial } = await tx
    .selectFrom('ledger')
    .where('operation_id', '=', operationId)
    .where('event', '=', 'number put right')
    .select(['serial_id', 'serial'])
    .executeTakeFirstOrThrow()
  return accepted({ serialId: SerialId.parse(serial_id), serial: serial ?? '' })
}
