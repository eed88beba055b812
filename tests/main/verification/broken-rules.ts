import { rowsOfEach } from '../../../shared/rows-of-each'
import type { SerialStatus } from '../../../shared/serial-status'
import type { Bill, OrderLine, ShippedLine, Unit, World } from './world'

const onHand: ReadonlySet<SerialStatus> = new Set([
  'in-stock',
  'allocated',
  'picked',
  'quarantined',
  'damaged',
])
const unfit: ReadonlySet<SerialStatus> = new Set(['quarantined', 'damaged'])

/** Which of the rules that always hold do not hold, in words; worked out anew, beside the product's own SQL. */
export const brokenRules = (world: World): string[] => [
  ...heldTwice(world),
  ...world.stock.flatMap((product) => stockThatDiffers(world, product)),
  ...world.units.flatMap((unit) => bindingThatDiffers(world, unit)),
  ...world.orderLines.flatMap((line) => orderLineThatDiffers(world, line)),
  ...world.shipped.flatMap((line) => dispatchLineThatDiffers(world, line)),
  ...packedTwice(world),
  ...billsThatDiffer(world),
]

const when = (isBroken: boolean, words: string): string[] => (isBroken ? [words] : [])

/** R1: of a product, or of the warehouse, a number is here once. */
function heldTwice({ units, isUniqueInWarehouse }: World): string[] {
  const held = units.filter(({ status }) => onHand.has(status) || status === 'receiving')
  const place = ({ key, productId }: Unit) => (isUniqueInWarehouse ? key : `${key} of product ${productId}`)
  return [...rowsOfEach(held, place)].flatMap(([where, all]) =>
    when(all.length > 1, `R1: ${where} is here ${all.length} times`),
  )
}

/** R9 as an equation, and what is free. */
function stockThatDiffers({ units, orderLines }: World, product: World['stock'][number]): string[] {
  const { id, isSerialised, current, withoutSerial, blocked, free } = product
  const own = units.filter(({ productId }) => productId === id)
  const numbers = own.filter(({ status }) => onHand.has(status)).length
  const notFree = own.filter(({ status }) => unfit.has(status)).length + blocked
  const reserved = orderLines.reduce((sum, line) => sum + (line.productId === id ? line.reserved : 0), 0)
  return [
    ...when(
      isSerialised && current !== numbers + withoutSerial + blocked,
      `R9: product ${id} has ${current}, but ${numbers} + ${withoutSerial} + ${blocked}`,
    ),
    ...when(
      !isSerialised && (numbers > 0 || withoutSerial !== 0),
      `product ${id} has no serial numbers, but ${numbers} on hand and ${withoutSerial} without`,
    ),
    ...when(free !== current - notFree - reserved, `product ${id} has ${free} free`),
  ]
}

/** R2: a number is promised to, packed in or away with one line, and with nothing once it is free. */
function bindingThatDiffers({ orderLines, shipped }: World, unit: Unit): string[] {
  const { serial, status, orderLine, dispatchLine } = unit
  const line = orderLines.find(({ id }) => id === orderLine)
  const packed = shipped.find(({ id }) => id === dispatchLine)
  const is = `${serial} is ${status}`
  if (status === 'allocated')
    return [
      ...when(line?.productId !== unit.productId, `${is} to a line of another product`),
      ...when(line?.status !== 'Confirmed' && line?.status !== 'PartFulfilled', `${is} to ${line?.status}`),
      ...when(dispatchLine !== null, `${is} and in a dispatch`),
    ]
  if (status !== 'picked' && status !== 'dispatched')
    return when(orderLine !== null || dispatchLine !== null, `${is}, yet bound`)
  const expected = status === 'picked' ? 'open' : 'committed'
  return [
    ...when(packed?.status !== expected, `${is} with a dispatch that is ${packed?.status}`),
    ...when(packed?.productId !== unit.productId, `${is} with a line of another product`),
    ...when(packed?.orderLine !== orderLine, `${is} with one order and promised to another`),
  ]
}

function orderLineThatDiffers({ units, shipped }: World, line: OrderLine): string[] {
  const own = units.filter(({ orderLine }) => orderLine === line.id)
  const promised = own.filter(({ status }) => status === 'allocated' || status === 'picked').length
  const left = shipped.reduce(
    (sum, one) => sum + (one.orderLine === line.id && one.status === 'committed' ? (one.quantity ?? 0) : 0),
    0,
  )
  const isWaiting = line.status === 'Confirmed' || line.status === 'PartFulfilled'
  return [
    ...when(promised + line.shipped > line.quantity, `line ${line.id}: ${promised} + ${line.shipped} of it`),
    ...when(line.shipped !== left, `line ${line.id} says ${line.shipped} shipped, but ${left} left`),
    ...when(
      line.reserved !== (isWaiting ? line.quantity - left : 0),
      `line ${line.id}, ${line.status}, reserves ${line.reserved}`,
    ),
  ]
}

function dispatchLineThatDiffers({ units }: World, line: ShippedLine): string[] {
  if (line.status === 'reversed') return []
  const bound = units.filter(({ dispatchLine }) => dispatchLine === line.id)
  const { id, captured, quantity, status } = line
  const isWrong = status === 'open' ? bound.length !== captured : bound.length > captured
  return [
    ...when(isWrong, `dispatch line ${id}, ${status}, counts ${captured}, but ${bound.length} are bound`),
    ...when(captured > (quantity ?? 0), `dispatch line ${id} has ${captured} of ${quantity}`),
  ]
}

/** One shipment at a time is packed for an order. */
function packedTwice({ shipped }: World): string[] {
  const open = shipped.filter(({ status }) => status === 'open')
  return [...rowsOfEach(open, ({ orderId }) => orderId)].flatMap(([order, lines]) =>
    when(new Set(lines.map(({ dispatchId }) => dispatchId)).size > 1, `order ${order} is packed twice`),
  )
}

/** Every dispatch that left is billed once, every bill adds up, and what was reversed is credited in full. */
const billsThatDiffer = ({ bills, shipped }: World): string[] => [
  ...bills.flatMap((bill) =>
    when(!addsUp(bill), `the ${bill.kind} of dispatch ${bill.dispatchId} does not add up`),
  ),
  ...[...rowsOfEach(shipped, ({ dispatchId }) => dispatchId)].flatMap(([dispatchId, lines]) =>
    when(
      !isBilled(
        lines,
        bills.filter((bill) => bill.dispatchId === dispatchId),
      ),
      `dispatch ${dispatchId}, ${lines[0]?.status}, is not billed as it should be`,
    ),
  ),
]

function isBilled(lines: readonly ShippedLine[], bills: readonly Bill[]): boolean {
  const status = lines[0]?.status
  const invoice = bills.find(({ kind }) => kind === 'invoice')
  if (status === 'open') return bills.length === 0
  // Reversed while it was still open: it was never billed.
  if (!invoice) return status === 'reversed' && bills.length === 0
  const units = lines.reduce((sum, line) => sum + (line.quantity ?? 0), 0)
  const owed = bills.reduce((sum, bill) => sum + bill.gross, 0)
  return (
    unitsOn(invoice) === units &&
    bills.length === (status === 'committed' ? 1 : 2) &&
    owed === (status === 'committed' ? invoice.gross : 0)
  )
}

const unitsOn = ({ lines }: Bill): number => lines.reduce((sum, { quantity }) => sum + quantity, 0)

const unitedNet = (lines: Bill['lines']): number => lines.reduce((sum, line) => sum + line.net, 0)

const taxOf = (amount: number, taxRate: number): number =>
  Math.sign(amount) * Math.floor((Math.abs(amount) * taxRate + 5_000) / 10_000)

/** Tax once for each rate, half a cent away from zero. */
function addsUp({ lines, net, tax, gross }: Bill): boolean {
  const sums = [...rowsOfEach(lines, ({ taxRate }) => taxRate)].map(([taxRate, ofRate]) => ({
    taxRate,
    net: unitedNet(ofRate),
  }))
  return (
    lines.every((line) => line.net === line.quantity * line.unitPrice) &&
    net === sums.reduce((sum, each) => sum + each.net, 0) &&
    tax === sums.reduce((sum, each) => sum + taxOf(each.net, each.taxRate), 0) &&
    gross === net + tax
  )
}
