import { z } from 'zod'
import type { SerialStatus } from './serial-status'

/** What can be done to a unit that is not being received, promised or packed. */
export const UnitAct = z.enum([
  'quarantine',
  'release',
  'mark-damaged',
  'mark-good',
  'report-missing',
  'found',
  'return-to-supplier',
  'write-off',
  'take-back',
])
export type UnitAct = z.infer<typeof UnitAct>

interface UnitMove {
  readonly from: readonly SerialStatus[]
  readonly to: SerialStatus
}

/** From where to where an act takes a unit; from anywhere else it is refused. */
export const unitMoves: Readonly<Record<UnitAct, UnitMove>> = {
  quarantine: { from: ['in-stock', 'damaged'], to: 'quarantined' },
  release: { from: ['quarantined'], to: 'in-stock' },
  'mark-damaged': { from: ['in-stock', 'quarantined'], to: 'damaged' },
  'mark-good': { from: ['damaged'], to: 'in-stock' },
  'report-missing': { from: ['in-stock', 'quarantined', 'damaged'], to: 'missing' },
  found: { from: ['missing'], to: 'in-stock' },
  'return-to-supplier': { from: ['in-stock', 'quarantined', 'damaged'], to: 'returned-to-supplier' },
  'write-off': { from: ['in-stock', 'quarantined', 'damaged'], to: 'scrapped' },
  // What was written off or sent back by mistake is put right by one more line, never by taking a line away.
  'take-back': { from: ['scrapped', 'returned-to-supplier'], to: 'in-stock' },
}

/** The acts that are possible for a unit in this state, in the order in which they are offered. */
export const actsFrom = (status: SerialStatus): UnitAct[] =>
  UnitAct.options.filter((act) => unitMoves[act].from.includes(status))

/** A misread number can be put right only while its unit is here and not on its way out. */
export const isCorrectable = (status: SerialStatus): status is 'in-stock' | 'damaged' =>
  status === 'in-stock' || status === 'damaged'

/** The same for units without serial no.: they are good, or blocked (damaged or quarantined). */
export const UnnumberedAct = z.enum(['quarantine', 'release', 'found', 'return-to-supplier', 'write-off'])
export type UnnumberedAct = z.infer<typeof UnnumberedAct>

/** Of which units without serial no. an act takes some; `found` takes none, it brings some. */
export const unnumberedParts = {
  quarantine: ['good'],
  release: ['blocked'],
  found: ['good'],
  'return-to-supplier': ['good', 'blocked'],
  'write-off': ['good', 'blocked'],
} as const satisfies Readonly<Record<UnnumberedAct, readonly UnnumberedPart[]>>

export const UnnumberedPart = z.enum(['good', 'blocked'])
export type UnnumberedPart = z.infer<typeof UnnumberedPart>
