import type { RefusalOf } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'
import { isOnHand, type SerialStatus } from '../../shared/serial-status'
import { type UnitAct, unitMoves, type UnnumberedPart } from '../../shared/unit-acts'
import type { Instant } from '../../shared/values'

/** A unit, and the order or shipment it belongs to. */
interface PromisedUnit {
  readonly serial: string
  readonly status: SerialStatus
  readonly orderNumber: string | null
  readonly customerName: string | null
  readonly dispatchNumber: string | null
  readonly dispatchedAt: Instant | null
}

/** A unit as an act on it asks. */
export interface UnitSituation extends PromisedUnit {
  readonly productName: string
  readonly isSerialised: boolean
}

export type TakenRefusal = RefusalOf<'unit-allocated' | 'unit-picked' | 'unit-dispatched'>
export type ActRefusal =
  | TakenRefusal
  | RefusalOf<'unit-not-in-state' | 'units-left-unnamed' | 'product-not-serialised'>

/** Who has a unit that is promised, packed or gone; undefined when nobody has. */
export function whoHas(unit: PromisedUnit): TakenRefusal | undefined {
  const { serial, orderNumber, dispatchNumber, customerName } = unit
  const order = orderNumber ?? ''
  const dispatch = dispatchNumber ?? ''
  if (unit.status === 'allocated') return { code: 'unit-allocated', serial, orderNumber: order }
  if (unit.status === 'picked')
    return { code: 'unit-picked', serial, dispatchNumber: dispatch, orderNumber: order }
  if (unit.status === 'dispatched')
    return {
      code: 'unit-dispatched',
      serial,
      customerName: customerName ?? '',
      dispatchNumber: dispatch,
      orderNumber: order,
      since: unit.dispatchedAt,
    }
  return undefined
}

/** What is on hand of the unit's product, as far as an act on one of its numbers asks. */
export interface Count {
  readonly current: number
  /** Below 0: so many numbers listed in stock have left without being named. */
  readonly withoutSerial: number
}

/** How stock changes with the unit. */
export interface UnitChange {
  readonly currentChange: number
  readonly withoutSerialChange: number
}

const unchanged: UnitChange = { currentChange: 0, withoutSerialChange: 0 }

/**
 * Whether the act can be done to the unit as it is now, and how stock changes by it. A missing one is first of all one
 * of those that left without being named: that it is not here is counted already.
 */
export function judgeAct(
  act: UnitAct,
  unit: UnitSituation,
  { current, withoutSerial }: Count,
): Result<UnitChange, ActRefusal> {
  const { serial, status, productName } = unit
  const move = unitMoves[act]
  const taken = whoHas(unit)
  if (taken) return refused(taken)
  if (!move.from.includes(status)) return refused({ code: 'unit-not-in-state', serial, act, status })
  if (isOnHand(move.to) === isOnHand(status)) return accepted(unchanged)
  if (isOnHand(move.to))
    return unit.isSerialised
      ? accepted({ currentChange: 1, withoutSerialChange: 0 })
      : refused({ code: 'product-not-serialised', productName })
  if (act === 'report-missing' && withoutSerial < 0)
    return accepted({ currentChange: 0, withoutSerialChange: 1 })
  if (current === 0) return refused({ code: 'units-left-unnamed', serial, productName })
  return accepted({ currentChange: -1, withoutSerialChange: 0 })
}

/** What is on hand of a product by count. */
export interface CountedUnits extends Count {
  readonly isSerialised: boolean
  readonly blocked: number
}

/** How many units without a number there are to act on: good ones, or blocked ones. */
export function unitsOf(
  { isSerialised, current, withoutSerial, blocked }: CountedUnits,
  part: UnnumberedPart,
): number {
  if (part === 'blocked') return blocked
  return isSerialised ? Math.max(0, withoutSerial) : current - blocked
}
