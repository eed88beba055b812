import type { Receipt, ReceiptLine } from '../../../shared/ipc/receiving'

/** What the operator does next. */
export type NextStep =
  | { readonly kind: 'scan'; readonly line: ReceiptLine }
  /** Nobody knows how many will come: one more, or commit. */
  | { readonly kind: 'scan-or-commit'; readonly line: ReceiptLine }
  | { readonly kind: 'commit'; readonly units: number; readonly isCaptured: boolean }
  | { readonly kind: 'find-product' }
  | { readonly kind: 'enter-quantity' }

/** The line with the red arrow comes first. */
export function nextStep(receipt: Receipt): NextStep {
  const { lines, isReadyToCommit } = receipt
  if (lines.length === 0) return { kind: 'find-product' }
  const line = activeLineOf(receipt)
  if (line) return { kind: isReadyToCommit && line.isComplete ? 'scan-or-commit' : 'scan', line }
  if (isReadyToCommit)
    return {
      kind: 'commit',
      units: receipt.units,
      isCaptured: lines.some(({ capturesSerials }) => capturesSerials),
    }
  return { kind: 'enter-quantity' }
}

/** The line the next serial number belongs to. */
export const activeLineOf = ({ lines, activeLineId }: Receipt): ReceiptLine | undefined =>
  lines.find(({ receiptLineId }) => receiptLineId === activeLineId)

/** True when serial numbers are kept for something here, but purchases do not ask for them. */
export const isCaptureOff = ({ lines }: Receipt): boolean =>
  lines.some((line) => line.hasSerialNumbers && !line.capturesSerials)
