const mebibyte = 1024 * 1024

/** What a spreadsheet may be at the most to be read; a screen can say so before a file is chosen. */
export const spreadsheetLimits = {
  fileBytes: 25 * mebibyte,
  inflatedBytes: 200 * mebibyte,
  rows: 200_000,
  columns: 256,
  /** What the process that works on a file may take. */
  memoryBytes: 700 * mebibyte,
  /** How long one file may be worked on. */
  readSeconds: 60,
} as const
