import type { CodeReading } from '../../shared/code-reading'
import { type TestCode, testCodes } from '../symbols/test-codes'

export const groupSeparator = '\u001d'

/** A code that is shown to be scanned, and what a scanner that changes nothing sends of it. */
export interface KnownCode {
  readonly id: CodeReading['code']
  readonly drawn: TestCode['drawn']
  readonly aim: string
  readonly sent: string
}

/** The same as on the printed test page, so that a scanner that cannot read screens is recognised by paper. */
export const knownCodes: readonly KnownCode[] = [known('code-128'), known('gs1-datamatrix')]

function known(id: CodeReading['code']): KnownCode {
  const code = testCodes.find((one) => one.id === id)
  if (!code) throw new Error(`The test page has no ${id}`)
  const { drawn, aim } = code
  return { id, drawn, aim, sent: drawn.text.replace(/^\^FNC1/u, '').replaceAll('^FNC1', groupSeparator) }
}
