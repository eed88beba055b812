/** Serial numbers by the line that they are on. */
export type NumbersOfLines<LineId> = ReadonlyMap<LineId, readonly string[]>

interface NumberOnLine<LineId> {
  readonly lineId: LineId
  readonly serial: string
}

/** The numbers of each line, in the order given. */
export function numbersOfLines<LineId>(numbers: readonly NumberOnLine<LineId>[]): NumbersOfLines<LineId> {
  const ofLines = new Map<LineId, string[]>()
  for (const { lineId, serial } of numbers) {
    const own = ofLines.get(lineId)
    if (own) own.push(serial)
    else ofLines.set(lineId, [serial])
  }
  return ofLines
}
