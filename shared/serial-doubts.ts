import type { Refusal, RefusalCode, RefusalOf } from './refusal'

/** The refusals of a number that an operator may overrule after reading the label: the usual signs of a wrong barcode. */
export const serialDoubts = [
  'serial-codes-glued',
  'serial-looks-like',
  'serial-check-digit',
  'serial-shape-differs',
  'serial-not-on-manifest',
  'serial-expected-elsewhere',
  'list-row-doubtful',
] as const satisfies readonly RefusalCode[]

export type SerialDoubt = RefusalOf<(typeof serialDoubts)[number]>

const codes: ReadonlySet<RefusalCode> = new Set(serialDoubts)

export const isSerialDoubtCode = (code: RefusalCode): boolean => codes.has(code)

export const isSerialDoubt = (refusal: Refusal): refusal is SerialDoubt => codes.has(refusal.code)
