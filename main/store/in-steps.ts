import { setImmediate } from 'node:timers/promises'

/** So many rows are written at once; a longer list is done in steps, so that scanners and windows are served between. */
const usualStep = 500

/** The rows of a spreadsheet have many columns: so many of them take as long. */
export const spreadsheetStep = 100

/**
 * Goes through a list in steps, telling how far it is. Between steps the loop runs once: nothing is awaited there that
 * could need the database, whose one writer we are.
 */
export async function inSteps<Item>(
  items: readonly Item[],
  work: (step: readonly Item[], firstAt: number) => Promise<void>,
  tell: (done: number) => void,
  rowsPerStep = usualStep,
): Promise<void> {
  for (let at = 0; at < items.length; at += rowsPerStep) {
    await work(items.slice(at, at + rowsPerStep), at)
    if (items.length <= rowsPerStep) continue
    tell(Math.min(at + rowsPerStep, items.length))
    await setImmediate()
  }
}
