import { isChoosable } from '../../shared/choosable-line'

/** A line as choosing it asks, and tells of it. */
export interface ChoosableLine {
  readonly lineId: number
  readonly productName: string
  readonly capturesSerials: boolean
  readonly isComplete: boolean
  readonly outstanding: number | null
  readonly captured: number
  readonly quantity: number | null
}

/** The line below the red arrow that it can be put on; below the last it is the first one again. */
export function nextChoosable(
  lines: readonly ChoosableLine[],
  activeLineId: number | null,
): ChoosableLine | undefined {
  const active = lines.findIndex(({ lineId }) => lineId === activeLineId)
  return [...lines.slice(active + 1), ...lines.slice(0, active + 1)].find(isChoosable)
}
