import type { RefusalOf } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'
import { rowsOfEach } from '../../shared/rows-of-each'
import type { FiledNumber } from '../serials/filed-numbers'
import type { WorkingDispatch, WorkingLine } from './read-dispatch'

interface ScannedNumber {
  readonly serial: string
  /** Everything on file under this number, of whatever product. */
  readonly filed: readonly FiledNumber[]
  /** Where the red arrow stands. */
  readonly active: WorkingLine | undefined
}

type NoLine = RefusalOf<
  'serial-fits-several' | 'capture-switched-off' | 'serial-never-seen' | 'serial-of-other-product'
>

/**
 * The line that a scanned number is for. The product of the active line comes first; a number that only another line of
 * the order can take belongs there. Two makers may share a number: where two products have it, the code has to say more.
 */
export function lineForNumber(
  { head, lines }: WorkingDispatch,
  { serial, filed, active }: ScannedNumber,
): Result<WorkingLine, NoLine> {
  const capturing = lines.filter((line) => line.capturesSerials)
  const takeable = filed.flatMap((number) => lineThatTakes(capturing, number, active) ?? [])
  const ofActive = takeable.find((line) => line.productId === active?.productId)
  if (ofActive) return accepted(ofActive)
  const byProduct = [...rowsOfEach(takeable, (line) => line.productId).values()]
  const [first] = takeable
  if (byProduct.length > 1)
    return refused({
      code: 'serial-fits-several',
      serial,
      productNames: takeable.map(({ productName }) => productName),
    })
  if (first) return accepted(first)
  const explaining = capturing.find((line) => filed.some((number) => number.productId === line.productId))
  const line = lineToAsk(active, explaining, filed)
  if (line) return accepted(line)
  if (capturing.length === 0) return refused({ code: 'capture-switched-off', side: 'sales' })
  const [other] = filed
  if (other)
    return refused({
      code: 'serial-of-other-product',
      serial,
      productName: other.productName,
      orderNumber: head.orderNumber,
    })
  return refused({ code: 'serial-never-seen', serial, productName: null, withoutSerial: 0 })
}

/** Nobody takes it as it is: the line whose product explains best why, or that may have a unit without a number. */
function lineToAsk(
  active: WorkingLine | undefined,
  explaining: WorkingLine | undefined,
  filed: readonly FiledNumber[],
): WorkingLine | undefined {
  if (!active) return explaining
  const isOfActive = filed.some((number) => number.productId === active.productId)
  return isOfActive || active.withoutSerial > 0 ? active : (explaining ?? active)
}

/** Among the lines of its product: its own where it is promised, else one that has room, the active one first. */
function lineThatTakes(
  lines: readonly WorkingLine[],
  { productId, status, salesOrderLineId }: FiledNumber,
  active: WorkingLine | undefined,
): WorkingLine | undefined {
  const ofProduct = lines.filter((line) => line.productId === productId)
  if (status === 'allocated') return ofProduct.find((line) => line.salesOrderLineId === salesOrderLineId)
  if (status !== 'in-stock') return undefined
  const inTurn = ofProduct.toSorted((one, other) => Number(other === active) - Number(one === active))
  return (
    inTurn.find((line) => line.quantityToShip !== null && line.captured < line.quantityToShip) ??
    inTurn.find((line) => line.quantityToShip === null && line.outstanding > 0) ??
    inTurn[0]
  )
}
