import { z } from 'zod'

/** Why a spreadsheet was not read at all, or not written. What is wrong in single rows is told row by row. */
export const spreadsheetRefusals = [
  z.object({ code: z.literal('file-empty') }),
  /** `part`: where in the file; `line`: the line of a text where the trouble begins. */
  z.object({
    code: z.literal('file-damaged'),
    reason: z.enum(['cut-off', 'container', 'part-missing', 'part-unreadable', 'quote-not-closed']),
    part: z.string().nullable(),
    line: z.int().positive().nullable(),
  }),
  /** It opens with a password only. */
  z.object({ code: z.literal('file-encrypted') }),
  /** `found`: null when it was not worth finding out. */
  z.object({
    code: z.literal('file-too-large'),
    measure: z.enum(['bytes', 'inflated-bytes', 'rows', 'columns', 'memory']),
    limit: z.int(),
    found: z.int().nullable(),
  }),
  z.object({
    code: z.literal('file-wrong-type'),
    found: z.enum(['web-page', 'pdf', 'picture', 'document', 'archive', 'unknown']),
  }),
  /** Excel 97-2003. */
  z.object({ code: z.literal('file-legacy-xls') }),
  z.object({ code: z.literal('file-unsupported'), format: z.enum(['ods', 'xlsb', 'numbers', 'xml']) }),
  z.object({ code: z.literal('file-encoding-unknown') }),
  z.object({ code: z.literal('file-without-rows'), sheet: z.string().nullable() }),
  z.object({ code: z.literal('file-too-slow'), seconds: z.int() }),
  z.object({ code: z.literal('file-not-read'), reason: z.enum(['gone', 'no-access', 'broken-off']) }),
  z.object({
    code: z.literal('file-not-saved'),
    path: z.string(),
    reason: z.enum(['no-access', 'disk-full', 'folder-gone', 'too-many-rows']),
  }),
] as const
