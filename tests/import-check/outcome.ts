import type { ImportRow } from '../../shared/ipc/imports'
import type { RefusalCode } from '../../shared/refusal'
import type { Verdict } from './fixture'

/** What the importer made of a file. */
export type Outcome =
  | { readonly verdict: 'refuse'; readonly code: RefusalCode }
  | {
      readonly verdict: 'accept' | 'row-errors'
      readonly good: readonly ImportRow[]
      readonly goodCount: number
      readonly bad: readonly ImportRow[]
    }

/** The fixtures' names of refusals, and ours. */
const refusalNames = new Map<RefusalCode, string>([
  ['file-empty', 'empty'],
  ['file-damaged', 'damaged'],
  ['file-encrypted', 'encrypted'],
  ['file-too-large', 'too-large'],
  ['file-wrong-type', 'wrong-type'],
  ['file-legacy-xls', 'legacy-xls'],
  ['file-unsupported', 'unsupported'],
  ['file-encoding-unknown', 'encoding'],
  ['file-without-rows', 'no-rows'],
  ['spreadsheet-column-missing', 'missing-column'],
  ['spreadsheet-column-twice', 'duplicate-column'],
])

/** What is wrong with an outcome, held against a verdict that would be right; empty where nothing is. */
export function differencesFrom(outcome: Outcome, right: Verdict): string[] {
  if (outcome.verdict !== right.verdict) return [`${inWords(outcome)} instead of ${right.verdict}`]
  if (outcome.verdict === 'refuse') {
    const code = refusalNames.get(outcome.code) ?? outcome.code
    return code === right.code ? [] : [`refused as ${code} instead of ${right.code}`]
  }
  return [...wrongCounts(outcome, right), ...wrongRows(outcome, right), ...wrongValues(outcome, right)]
}

export function inWords(outcome: Outcome): string {
  if (outcome.verdict === 'refuse') return `refuse ${refusalNames.get(outcome.code) ?? outcome.code}`
  if (outcome.verdict === 'accept') return `accept ${outcome.goodCount} rows`
  return `row-errors, ${outcome.goodCount} good, ${outcome.bad.length} refused`
}

type Read = Exclude<Outcome, { verdict: 'refuse' }>

function wrongCounts({ goodCount, good }: Read, right: Verdict): string[] {
  const count = right.rows_ok ?? 0
  const rows = right.rows_ok_list
  if (goodCount !== count) return [`${goodCount} good rows instead of ${count}`]
  const found = good.map(({ row }) => row).toSorted((one, other) => one - other)
  if (rows && found.join(' ') !== rows.join(' '))
    return [`rows ${found.join(' ')} are good instead of ${rows.join(' ')}`]
  return []
}

function wrongRows({ bad }: Read, right: Verdict): string[] {
  const expected = new Map(right.rows_bad?.map(({ row, code }) => [row, code]))
  const wrong = bad.flatMap(({ row, troubles }) => {
    const codes = troubles.map(({ code }) => code).join(', ')
    const code = expected.get(row)
    return code !== undefined && troubles.some((trouble) => trouble.code === code)
      ? []
      : [`row ${row} is refused as ${codes} instead of ${code ?? 'good'}`]
  })
  const missing = [...expected.keys()].filter((row) => !bad.some((one) => one.row === row))
  return [...wrong, ...missing.map((row) => `row ${row} is not refused`)]
}

function wrongValues({ good }: Read, right: Verdict): string[] {
  return (right.values ?? []).flatMap(({ row, has_serials, ...texts }) => {
    const cells = new Map(good.find((one) => one.row === row)?.cells.map(({ field, text }) => [field, text]))
    const wanted = [
      ...Object.entries(texts),
      ...(has_serials === undefined ? [] : [['hasSerialNumbers', has_serials ? 'yes' : 'no'] as const]),
    ]
    return wanted.flatMap(([field, text]) =>
      cells.get(field) === text
        ? []
        : [`row ${row}: ${field} is ${String(cells.get(field))} instead of ${text}`],
    )
  })
}
