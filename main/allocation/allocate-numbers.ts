import type { AllocationLine } from '../../shared/ipc/allocation'
import type { Refusal } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'
import type { ParsedSerial } from '../../shared/serial-number'
import type { CaptureSource } from '../../shared/values'
import type { Operation } from '../ledger/operation'
import { allocateSerials } from '../serials/allocate-serials'
import { type FiledNumber, lookUpNumbers, type NumberOnFile } from '../serials/filed-numbers'
import { type JudgedNumbers, judgeList, type NumberJudge } from '../serials/judged-list'
import type { Reader } from '../store/store'
import type { LineOfOrder } from './read-allocation'
import { judgeRoom } from './rules'
import type { ProductId } from '../../shared/values'

export interface Allocating extends LineOfOrder {
  readonly texts: readonly string[]
  readonly source: CaptureSource
  readonly tell: (done: number) => void
}

/** Promises a list of numbers to one line of an order: each is judged as if scanned alone, the good ones are taken. */
export async function allocateNumbers(
  operation: Operation,
  { order, line, texts, source, tell }: Allocating,
): Promise<JudgedNumbers<FiledNumber>> {
  const { salesOrderId, number: orderNumber } = order.head
  const { salesOrderLineId, productId } = line
  const place = order.lines.indexOf(line) + 1
  const withoutSerial = await readWithoutSerial(operation.tx, productId)
  const wanted = { orderNumber, dispatchNumber: null, productId, salesOrderLineId }
  let { allocated } = line
  const judge: NumberJudge<FiledNumber> = {
    async lookUp(numbers) {
      const onFile = await lookUpNumbers(operation, wanted, numbers)
      return (number) => {
        const judged = judgeFree(number, onFile(number), { ...line, place, withoutSerial })
        if (!judged.ok) return judged
        const room = judgeRoom({ ...line, allocated }, number.serial)
        if (!room.ok) return room
        allocated += 1
        return judged
      }
    },
    write: (taken) =>
      allocateSerials(
        operation,
        { salesOrderId, salesOrderLineId, source },
        taken.map(({ serialId }) => serialId),
      ),
  }
  return judgeList(texts, judge, tell)
}

interface AskedLine extends Pick<AllocationLine, 'productName' | 'quantity'> {
  /** Its place in the order, counted from 1. */
  readonly place: number
  readonly withoutSerial: number
}

/** Before packing, only numbers in stock can be promised; everything else is refused with what is known of it (R5). */
function judgeFree(
  { serial }: ParsedSerial,
  { filed, notFree, isOther }: NumberOnFile,
  { productName, quantity, place, withoutSerial }: AskedLine,
): Result<FiledNumber, Refusal> {
  if (filed?.status === 'in-stock') return accepted(filed)
  if (filed?.status === 'allocated' && !notFree)
    return refused({
      code: 'serial-allocated-here',
      serial,
      productName,
      line: place,
      quantity,
      isThisLine: true,
    })
  return refused(notFree ?? isOther ?? { code: 'serial-never-seen', serial, productName, withoutSerial })
}

async function readWithoutSerial(reader: Reader, productId: ProductId): Promise<number> {
  const stock = await reader
    .selectFrom('stock')
    .where('product_id', '=', productId)
    .select('without_serial as withoutSerial')
    .executeTakeFirst()
  return Math.max(0, stock?.withoutSerial ?? 0)
}
