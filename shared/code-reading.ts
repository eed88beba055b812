import { z } from 'zod'

/** How a scanner sent a code whose content is known: what its settings made of it. */
export const CodeReading = z.object({
  code: z.enum(['code-128', 'gs1-datamatrix']),
  /** What arrived, whole. */
  text: z.string(),
  /** What ended it. `mark`: an end mark that is not told; `report`: the last report of an HID scanner. */
  suffix: z.enum(['cr', 'lf', 'crlf', 'tab', 'stx-etx', 'mark', 'report', 'none']),
  /** The AIM identifier; `other`: one that says another kind of code. */
  aim: z.enum(['sent', 'other', 'missing']),
  /** What became of GS between two fields; null where the code has none. */
  separator: z.enum(['kept', 'lost', 'replaced']).nullable(),
  letterCase: z.enum(['kept', 'upper', 'lower', 'swapped']),
  /** The keyboard that the scanner believes to be; the station reads the keys of a US one. */
  layout: z.enum(['kept', 'german', 'french']),
  /** What the scanner adds in front and behind. */
  before: z.string(),
  after: z.string(),
})
export type CodeReading = z.infer<typeof CodeReading>
