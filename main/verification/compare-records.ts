import { type Differences, type RecordFields, shown } from './differences'

/** A record as it is stored; `which` is how the operator knows it. */
export interface StoredRecord {
  readonly id: number
  readonly which: string
  readonly fields: RecordFields
}

/** Compares every stored record of a kind with what the ledger says of it, and finds those that are missing. */
export async function compareRecords(
  differences: Differences,
  what: string,
  rebuilt: ReadonlyMap<number, RecordFields>,
  pages: AsyncIterable<readonly StoredRecord[]>,
  nameOf = usualName,
): Promise<number> {
  const unseen = new Map(rebuilt)
  let count = 0
  for await (const page of pages) {
    count += page.length
    for (const { id, which, fields } of page) {
      differences.compareRecord({ what, which }, rebuilt.get(id), fields)
      unseen.delete(id)
    }
  }
  for (const fields of unseen.values())
    differences.add({ what, which: nameOf(fields), fromLedger: 'there', stored: 'missing' })
  return count
}

const usualName = ({ sku, number, name }: RecordFields): string => shown(sku ?? number ?? name ?? null)
