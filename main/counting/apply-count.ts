import type { RefusalOf } from '../../shared/refusal'
import { parseSerial, type ParsedSerial } from '../../shared/serial-number'
import type { StockCountId } from '../../shared/values'
import type { Operation } from '../ledger/operation'
import { releaseSerials } from '../serials/allocate-serials'
import { identifySerials } from '../serials/capture-serials'
import { findOthersOnHand } from '../serials/others-on-hand'
import { readWarehouseSettings } from '../settings/warehouse-settings'
import { inSteps } from '../store/in-steps'
import { doAct } from '../units/act-on-units'
import type { ProductDifferences, Unseen } from './count-differences'

interface Applying {
  readonly stockCountId: StockCountId
  readonly differences: readonly ProductDifferences[]
  /** Why there are more units than the books have. */
  readonly reason: string
  /** How many numbers are done. */
  readonly tell: (done: number) => void
}

/** Brings the books of each product in line with what was seen. Refused when a number is on hand of another product. */
export async function applyCount(
  operation: Operation,
  { stockCountId, differences, reason, tell }: Applying,
): Promise<RefusalOf<'serial-on-hand'> | undefined> {
  const on = { document: 'stock-count', documentId: stockCountId } as const
  let done = 0
  for (const product of differences) {
    const { productId, goingMissing, staying, foundAgain, beyondBooks } = product
    await release(operation, goingMissing)
    await doAct(operation, 'report-missing', idsOf(goingMissing), { reason: '', ...on })
    await noteStaying(operation, stockCountId, product)
    const { refused } = await doAct(operation, 'found', foundAgain, { reason: '', ...on })
    for (const { refusal } of refused) if (refusal.code === 'serial-on-hand') return refusal
    if (beyondBooks > 0)
      await operation.ledger.append([
        {
          event: 'units found',
          productId,
          currentChange: beyondBooks,
          withoutSerialChange: beyondBooks,
          note: reason,
          ...on,
        },
      ])
    const taken = await takeIn(operation, stockCountId, product)
    if (taken) return taken
    done += goingMissing.length + staying.length + foundAgain.length + product.unexpected.length
    tell(done)
  }
  return undefined
}

const idsOf = (units: readonly Unseen[]) => units.map(({ serialId }) => serialId)

/** What was promised and is to be missing is released first, line by line. */
async function release(operation: Operation, goingMissing: readonly Unseen[]): Promise<void> {
  const allocated = goingMissing.filter(({ status }) => status === 'allocated')
  for (const salesOrderLineId of new Set(allocated.map((unit) => unit.salesOrderLineId))) {
    const ofLine = allocated.filter((unit) => unit.salesOrderLineId === salesOrderLineId)
    const salesOrderId = ofLine[0]?.salesOrderId ?? null
    if (salesOrderLineId === null || salesOrderId === null) throw new Error('Promised to no order')
    await inSteps(
      idsOf(ofLine),
      (step) => releaseSerials(operation, { salesOrderId, salesOrderLineId }, step),
      () => undefined,
    )
  }
}

/** That a promised or packed number was not seen is part of its history, although it stays where it is. */
function noteStaying(
  { ledger }: Operation,
  stockCountId: StockCountId,
  { productId, staying }: ProductDifferences,
): Promise<void> {
  return ledger.append(
    staying.map(({ serialId, serial, status }) => ({
      event: 'not seen',
      productId,
      serialId,
      serial,
      before: status,
      after: status,
      document: 'stock-count',
      documentId: stockCountId,
    })),
  )
}

/** Numbers that nobody knew are those of units without serial no., in stock from now on. */
async function takeIn(
  operation: Operation,
  stockCountId: StockCountId,
  { productId, unexpected }: ProductDifferences,
): Promise<RefusalOf<'serial-on-hand'> | undefined> {
  if (unexpected.length === 0) return undefined
  const { serialsUniqueInWarehouse: isUniqueInWarehouse } = await readWarehouseSettings(operation.tx)
  const numbers = unexpected.map(numberIn)
  if (isUniqueInWarehouse) {
    const [other] = (await findOthersOnHand(operation, numbers)).values()
    if (other) return other
  }
  const identified = {
    productId,
    source: 'scan',
    isUniqueInWarehouse,
    on: { document: 'stock-count', documentId: stockCountId },
  } as const
  await inSteps(
    numbers,
    (step) => identifySerials(operation, identified, step),
    () => undefined,
  )
  return undefined
}

function numberIn(text: string): ParsedSerial {
  const number = parseSerial(text)
  if (!number.ok) throw new Error(`${text} was kept, and is no serial number`)
  return number.value
}
