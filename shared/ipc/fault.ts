/** A fault, told without insides: a reference to read out, and what kind of trouble it was where that helps. */
export const faultKinds = [
  'disk-full',
  'store-locked',
  'store-lost',
  'store-corrupt',
  'store-closed',
  'internal',
] as const
export type FaultKind = (typeof faultKinds)[number]
export interface Fault {
  readonly reference: string
  readonly kind: FaultKind
}
