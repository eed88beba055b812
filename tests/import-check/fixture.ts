import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const Value = z.object({
  row: z.int(),
  sku: z.string().optional(),
  name: z.string().optional(),
  serial: z.string().optional(),
  has_serials: z.boolean().optional(),
})

const Verdict = z.object({
  verdict: z.enum(['accept', 'row-errors', 'refuse']),
  code: z.string().optional(),
  rows_ok: z.int().optional(),
  rows_bad: z.array(z.object({ row: z.int(), code: z.string() })).optional(),
  rows_ok_list: z.array(z.int()).optional(),
  values: z.array(Value).optional(),
  limits: z.object({ ms: z.int(), rss_mb: z.int() }).optional(),
})
export type Verdict = z.infer<typeof Verdict>

const Either = z.object({ verdict: z.literal('either'), any_of: z.array(Verdict) })

const Fixture = z.object({
  file: z.string(),
  /** What is awkward about it. */
  what: z.string(),
  kind: z.enum(['products', 'serials']),
  expect: z.discriminatedUnion('verdict', [Either, Verdict]),
})
export type Fixture = z.infer<typeof Fixture>

/** The files that a folder's index.json names, with the verdicts that are right for them. */
export function readFixtures(folder: string): Fixture[] {
  const index: unknown = JSON.parse(readFileSync(path.join(folder, 'index.json'), 'utf8'))
  return z.object({ files: z.array(Fixture) }).parse(index).files
}

export const rightVerdicts = ({ expect }: Fixture): readonly Verdict[] =>
  expect.verdict === 'either' ? expect.any_of : [expect]
