import { describe, expect, it } from 'vitest'
import { shownCell, tableOf, textFile } from './reading'

async function cellsOf(text: string) {
  const read = await tableOf(textFile(text))
  return read.ok
    ? read.value.rows.map(({ number, cells }) => [number, ...cells.map(shownCell)])
    : read.refusal
}

describe('separated values', () => {
  it('are text, whatever they look like', async () => {
    expect(await cellsOf('a,b,c\n007,1E5,2024-03-01')).toEqual([[2, '007', '1E5', '2024-03-01']])
  })

  it.each([',', ';', '\t', '|'])('may be separated by %j', async (separator) => {
    expect(await cellsOf(`SKU${separator}"one, two; three"\nA-1${separator}x`)).toEqual([[2, 'A-1', 'x']])
  })

  it('end their lines as they like, and blank lines count as rows', async () => {
    expect(await cellsOf('a,b\r\n1,2\n\r3,4\r\n\r\n5,6')).toEqual([
      [2, '1', '2'],
      [4, '3', '4'],
      [6, '5', '6'],
    ])
  })

  it('name the line of the quotation mark that is never closed', async () => {
    expect(await cellsOf('a,b\n"x\ny",1\nz,"open\nq,w')).toMatchObject({
      reason: 'quote-not-closed',
      line: 4,
    })
    expect(await cellsOf('a,b\nx,"open\nq,3/4" pipe\nz,1')).toMatchObject({
      reason: 'quote-not-closed',
      line: 2,
    })
  })

  it('may have a line of two million characters', async () => {
    expect(await cellsOf(`a,b\n${'x'.repeat(2_000_000)},1`)).toMatchObject([[2, expect.any(String), '1']])
  })

  it('are refused in letters that nobody can make out', async () => {
    const bytes = Buffer.from('SKU,Name\nA-1,x', 'utf16le')

    expect(await tableOf({ fileName: 'list.csv', bytes })).toMatchObject({
      refusal: { code: 'file-encoding-unknown' },
    })
    expect(
      await tableOf({ fileName: 'list.csv', bytes: Buffer.from('SKU\nA\u0081', 'latin1') }),
    ).toMatchObject({
      refusal: { code: 'file-encoding-unknown' },
    })
  })

  it('are refused with more columns than a table has', async () => {
    expect(await cellsOf(`${'x,'.repeat(300)}x\n1`)).toMatchObject({
      code: 'file-too-large',
      measure: 'columns',
    })
  })
})
