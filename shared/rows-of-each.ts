/** The rows that belong to each owner, in the order given. */
export function rowsOfEach<Row, Owner>(
  rows: readonly Row[],
  ownerOf: (row: Row) => Owner,
): Map<Owner, Row[]> {
  const ofEach = new Map<Owner, Row[]>()
  for (const row of rows) {
    const own = ofEach.get(ownerOf(row))
    if (own) own.push(row)
    else ofEach.set(ownerOf(row), [row])
  }
  return ofEach
}
