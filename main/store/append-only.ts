const MARK = 'append-only: '

/** The sentence with which a table refuses to be changed; both engines say it. */
export const appendOnlyMessage = (table: string): string => `${MARK}${table}`

/** The table named in such a sentence, wherever the engine put it. */
export function findAppendOnlyTable(error: unknown): string | undefined {
  if (!(error instanceof Error) || !error.message.startsWith(MARK)) return undefined
  return error.message.slice(MARK.length)
}
