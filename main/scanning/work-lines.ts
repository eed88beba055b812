/** A line of a document that is being captured, as far as scanning asks, whatever kind of document it is. */
export interface WorkLine {
  readonly lineId: number
  /** null = blank: nothing of it, so far. */
  readonly quantity: number | null
  /** Serial numbers that it has. */
  readonly captured: number
  readonly capturesSerials: boolean
  /** Its quantity grows with what is scanned: it takes one more although it is complete. */
  readonly isCounted: boolean
  /** Units that it may still come to; null where nobody knows. */
  readonly outstanding: number | null
}

type Filled = Pick<WorkLine, 'quantity' | 'captured' | 'capturesSerials'>

/** R3, for one line: blank is none; a line that captures needs as many numbers as units. */
export const isLineComplete = ({ quantity, captured, capturesSerials }: Filled): boolean =>
  quantity !== null && (!capturesSerials || captured === quantity)

/** A document counts once it has something to count and nothing half captured. */
export const areLinesReady = (lines: readonly Filled[]): boolean =>
  lines.some((line) => line.quantity !== null) &&
  lines.every((line) => line.quantity === null || isLineComplete(line))

/**
 * Where the red arrow stands: the chosen line while it takes numbers, else the next one below (then from the top) that
 * has a quantity and is not complete. While every line is blank it is the first one that still expects units.
 */
export function lineWithArrow<Line>(
  lines: readonly Line[],
  asWorkLine: (line: Line) => WorkLine,
  chosenId: number | null,
): Line | undefined {
  const asked = lines.map((line) => ({ ...asWorkLine(line), line }))
  const capturing = asked.filter((line) => line.capturesSerials)
  const chosenAt = capturing.findIndex((line) => line.lineId === chosenId)
  const chosen = capturing[chosenAt]
  if (chosen && (chosen.isCounted || !isLineComplete(chosen))) return chosen.line
  const inTurn = [...capturing.slice(chosenAt + 1), ...capturing.slice(0, chosenAt + 1)]
  const begun = inTurn.find((line) => line.quantity !== null && !isLineComplete(line))
  if (begun) return begun.line
  if (asked.some((line) => line.quantity !== null)) return undefined
  return capturing.find((line) => line.outstanding === null || line.outstanding > 0)?.line
}
