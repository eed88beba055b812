import { activeLineOf, type CaptureLine, type CaptureSheet } from './sheet'

/** What the operator does next. */
export type NextStep =
  | { readonly kind: 'scan'; readonly line: CaptureLine }
  /** Nobody knows how many will come: one more, or commit. */
  | { readonly kind: 'scan-or-commit'; readonly line: CaptureLine }
  | { readonly kind: 'commit'; readonly units: number; readonly isCaptured: boolean }
  | { readonly kind: 'find-product' }
  | { readonly kind: 'enter-quantity' }

/** The line with the red arrow comes first. */
export function nextStep(sheet: CaptureSheet): NextStep {
  const { lines, isReadyToCommit, units } = sheet
  if (lines.length === 0) return { kind: 'find-product' }
  const line = activeLineOf(sheet)
  if (line) return { kind: isReadyToCommit && line.isComplete ? 'scan-or-commit' : 'scan', line }
  if (isReadyToCommit)
    return { kind: 'commit', units, isCaptured: lines.some(({ capturesSerials }) => capturesSerials) }
  return { kind: 'enter-quantity' }
}
