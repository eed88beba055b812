import type { Choice } from './acts'
import type { WarehouseAct } from './selling-bench'
import type { Unit, World } from './world'

/** What an act may do to a warehouse, as the rules of the trade tell it; what it does not name stays as it is. */
interface Expected {
  /** From where to where a unit may go. `new` was never on file, `*` is anywhere out of the house. */
  readonly moves?: readonly `${string}>${string}`[]
  /** Which units, where the numbers alone do not say it. */
  readonly only?: (unit: Moved, done: Done) => boolean
  /** Once it is accepted, none of these is left. */
  readonly all?: (unit: Unit, done: Done) => boolean
  /** What becomes of current inventory; it stays where nothing is said. */
  readonly stock?: 'more' | 'less' | 'any'
}

interface Moved {
  readonly before: Unit | undefined
  readonly after: Unit
}

/** One act that was done, and to which row. */
interface Done extends Choice {
  readonly id: number
  readonly isAccepted: boolean
  readonly before: World
  readonly after: World
}

const outOfTheHouse: ReadonlySet<string> = new Set([
  'new',
  'gone',
  'expected',
  'untracked',
  'dispatched',
  'missing',
  'scrapped',
  'returned-to-supplier',
])

const ofOrderLine = ({ orderLine }: Unit, { id }: Done) => orderLine === id
const ofOrder = (unit: Unit, { id, before }: Done) =>
  before.orderLines.some((line) => line.id === unit.orderLine && line.orderId === id)
const ofDispatch = (unit: Unit, { id, after }: Done) =>
  after.shipped.some((line) => line.id === unit.dispatchLine && line.dispatchId === id)
const isAllocated = ({ status }: Unit) => status === 'allocated'
const isPicked = ({ status }: Unit) => status === 'picked'
const wasOf =
  (belongs: (unit: Unit, done: Done) => boolean) =>
  ({ before }: Moved, done: Done): boolean =>
    before !== undefined && belongs(before, done)

const capturing = { moves: ['*>receiving'] } as const
const packing = { moves: ['in-stock>picked', 'allocated>picked', '*>picked', 'allocated>in-stock'] } as const
const takingOut = { moves: ['picked>in-stock', 'picked>allocated', 'picked>*'] } as const
const lettingGo: Expected = {
  moves: ['allocated>in-stock'],
  only: wasOf(ofOrder),
  all: (unit, done) => isAllocated(unit) && ofOrder(unit, done),
}
const shipping: Expected = {
  // With capturing off, what was promised of units that left unnamed is free again.
  moves: ['picked>dispatched', 'allocated>in-stock'],
  all: (unit, done) => isPicked(unit) && ofDispatch(unit, done),
  stock: 'less',
}

/** Acts that are not here move no unit and leave current inventory as it is. */
const model: Readonly<Partial<Record<WarehouseAct, Expected>>> = {
  scan: capturing,
  'scan several': capturing,
  capture: capturing,
  'auto-number': capturing,
  'undo last': { moves: ['receiving>*'] },
  'undo serial': { moves: ['receiving>*'], only: ({ after }, { id }) => after.id === id },
  'undo line': { moves: ['receiving>*'] },
  'remove line': { moves: ['receiving>*'] },
  commit: { moves: ['receiving>in-stock', 'receiving>damaged'], stock: 'more' },
  complete: {
    moves: ['*>receiving', '*>in-stock', '*>damaged', 'receiving>in-stock', 'receiving>damaged'],
    stock: 'more',
  },
  reverse: { moves: ['in-stock>*', 'damaged>*', 'receiving>*'], stock: 'less' },
  announce: {
    moves: [
      'new>expected',
      'gone>expected',
      'missing>expected',
      'scrapped>expected',
      'returned-to-supplier>expected',
      'untracked>expected',
    ],
  },
  'remove manifest': { moves: ['expected>*'] },
  'undo import': { moves: ['expected>*'] },
  'close short': { moves: ['expected>*'] },
  cancel: { moves: ['expected>*'] },
  identify: { moves: ['*>in-stock'] },
  'act on units': {
    moves: [
      'in-stock>quarantined',
      'in-stock>damaged',
      'quarantined>in-stock',
      'damaged>in-stock',
      'quarantined>damaged',
      'damaged>quarantined',
      'in-stock>*',
      'quarantined>*',
      'damaged>*',
      '*>in-stock',
    ],
    only: ({ after }, { id }) => after.id === id || after.id === id + 1,
    stock: 'any',
  },
  'act without serial': { stock: 'any' },
  'correct number': {
    moves: ['in-stock>gone', 'quarantined>gone', 'damaged>gone', '*>in-stock', '*>damaged', '*>quarantined'],
  },
  'switch tracking': {
    moves: [
      'in-stock>untracked',
      'allocated>untracked',
      'quarantined>untracked',
      'damaged>untracked',
      'expected>*',
    ],
    only: ({ after }, { id }) => after.productId === id,
    all: ({ productId, status }, { id, after }) =>
      productId === id &&
      !outOfTheHouse.has(status) &&
      after.stock.some((one) => one.id === id && !one.isSerialised),
  },
  allocate: {
    moves: ['in-stock>allocated'],
    only: ({ after }, done) => ofOrderLine(after, done),
  },
  'allocate by scan': {
    moves: ['in-stock>allocated'],
    only: ({ after }, done) => ofOrder(after, done),
  },
  'take over': { moves: ['allocated>allocated'], only: ({ after }, { id }) => after.id === id },
  release: { moves: ['allocated>in-stock'], only: ({ after }, { id }) => after.id === id },
  'release line': {
    moves: ['allocated>in-stock'],
    only: wasOf(ofOrderLine),
    all: (unit, done) => isAllocated(unit) && ofOrderLine(unit, done),
  },
  'undo last allocation': { moves: ['allocated>in-stock'], only: wasOf(ofOrder) },
  'cancel order': lettingGo,
  'close order short': lettingGo,
  revise: lettingGo,
  pack: packing,
  'pack by scan': packing,
  'undo last packed': { ...takingOut, only: wasOf(ofDispatch) },
  'undo packed': { ...takingOut, only: ({ after }, { id }) => after.id === id },
  'undo packed line': { ...takingOut, only: wasOf(({ dispatchLine }, { id }) => dispatchLine === id) },
  ship: shipping,
  'pack all and ship': {
    ...shipping,
    moves: ['in-stock>dispatched', 'allocated>dispatched', 'picked>dispatched', ...packing.moves],
  },
  'reverse dispatch': {
    moves: ['dispatched>in-stock', 'dispatched>allocated', 'dispatched>*', ...takingOut.moves],
    only: wasOf(ofDispatch),
    all: (unit, done) => ofDispatch(unit, done),
    stock: 'more',
  },
  'name units': {
    moves: ['in-stock>dispatched', 'allocated>dispatched', '*>dispatched', 'allocated>in-stock'],
  },
  'correct unit': {
    moves: [
      'dispatched>in-stock',
      'dispatched>allocated',
      'dispatched>*',
      'in-stock>dispatched',
      'allocated>dispatched',
      '*>dispatched',
    ],
  },
  'commit return': {
    moves: ['dispatched>in-stock', 'dispatched>quarantined', 'dispatched>damaged', 'dispatched>untracked'],
    stock: 'more',
  },
  'commit count': {
    moves: ['in-stock>missing', 'allocated>missing', 'allocated>in-stock', '*>in-stock'],
    stock: 'any',
  },
}

/** What an act did to the warehouse that it may not do, in words. */
export function surprises(name: WarehouseAct, done: Done): string[] {
  const expected = model[name] ?? {}
  const moved = movedUnits(done).filter(({ before, after }) => !isSame(before, after))
  return [
    ...moved.flatMap((unit) => (isExpected(expected, unit, done) ? [] : [`${name}: ${inWords(unit)}`])),
    ...(done.isAccepted ? leftBehind(expected, name, done) : []),
    ...stockThatSurprises(expected, name, done),
  ]
}

function movedUnits({ before, after }: Done): Moved[] {
  const was = new Map(before.units.map((unit) => [unit.id, unit]))
  return after.units.map((unit) => ({ before: was.get(unit.id), after: unit }))
}

/** Where it is and what it is bound to; where un-packing leads back to is part of being packed. */
const isSame = (before: Unit | undefined, after: Unit): boolean =>
  before !== undefined &&
  before.status === after.status &&
  before.orderLine === after.orderLine &&
  before.dispatchLine === after.dispatchLine

function isExpected({ moves = [], only }: Expected, unit: Moved, done: Done): boolean {
  const [from, to] = [unit.before?.status ?? 'new', unit.after.status]
  const isMove = (move: string) => {
    const [start, end] = move.split('>')
    return fits(start, from) && fits(end, to)
  }
  return moves.some(isMove) && (only?.(unit, done) ?? true)
}

const fits = (place: string | undefined, status: string): boolean =>
  place === status || (place === '*' && outOfTheHouse.has(status))

const inWords = ({ before, after }: Moved): string =>
  `${after.serial} of product ${after.productId} went from ${before?.status ?? 'new'} to ${after.status}`

function leftBehind({ all }: Expected, name: WarehouseAct, done: Done): string[] {
  if (!all) return []
  const left = done.after.units.filter((unit) => all(unit, done))
  return left.map(({ serial, status }) => `${name}: ${serial} is left ${status}`)
}

function stockThatSurprises({ stock }: Expected, name: WarehouseAct, { before, after }: Done): string[] {
  return after.stock.flatMap(({ id, current }) => {
    const change = current - (before.stock.find((product) => product.id === id)?.current ?? 0)
    const isRight = change === 0 || stock === 'any' || stock === (change > 0 ? 'more' : 'less')
    return isRight ? [] : [`${name}: product ${id} changed by ${change}`]
  })
}
