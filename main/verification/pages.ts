/** Goes through a table page by page, in the order of its key; `read` gives the next rows after a key. */
export async function* inPages<Row, Key extends number>(
  read: (after: Key) => Promise<Row[]>,
  keyOf: (row: Row) => Key,
): AsyncGenerator<Row[]> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- no key, but smaller than all of them
  let after = Number.MIN_SAFE_INTEGER as Key
  for (;;) {
    const page = await read(after)
    const last = page.at(-1)
    if (last === undefined) return
    yield page
    after = keyOf(last)
  }
}
