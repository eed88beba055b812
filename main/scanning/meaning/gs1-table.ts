import table from './gs1-ai-table.json' with { type: 'json' }

/** The parts of a value, one after the other: digits, character set 82, character set 39, or base64url. */
interface Part {
  readonly type: string
  readonly min: number
  readonly max: number
  readonly check?: readonly string[]
}

/** One application identifier, as the GS1 Barcode Syntax Dictionary has it (see `gs1-ai-table.json`). */
export interface ApplicationIdentifier {
  readonly ai: string
  /** Without it, the value has the same length always, and the next identifier follows at once. */
  readonly fnc1Needed: boolean
  readonly min: number
  readonly max: number
  readonly parts: readonly Part[]
}

const known: ReadonlyMap<string, ApplicationIdentifier> = new Map(table.ais.map((one) => [one.ai, one]))

export const applicationIdentifier = (ai: string): ApplicationIdentifier | undefined => known.get(ai)

/** The identifier that a text begins with; they have two to four digits, and none begins another. */
export function identifierAt(text: string): ApplicationIdentifier | undefined {
  for (const length of [2, 3, 4]) {
    const found = known.get(text.slice(0, length))
    if (found) return found
  }
  return undefined
}
