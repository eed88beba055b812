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

  it.each(['sep=;', 'SEP=;', '"sep=;"'])('may begin with a line %s, which is no row', async (line) => {
    expect(await tableOf(textFile(`${line}\r\na,b;c\r\n1;2\r\n`))).toMatchObject({
      value: { header: { number: 2, cells: [{ text: 'a,b' }, { text: 'c' }] }, rows: [{ number: 3 }] },
    })
  })

  it('leave out rows of nothing but white space, and count them', async () => {
    expect(await cellsOf('a,b\n , \n\t,\u00a0\n,,,\n1,2')).toEqual([[5, '1', '2']])
    expect(await cellsOf('a,b\n ,\n')).toMatchObject({ code: 'file-without-rows' })
  })

  it('may be followed by millions of blank lines', { timeout: 10_000 }, async () => {
    expect(await cellsOf(`a,b\n1,2${'\n'.repeat(5_000_000)}3,4`)).toEqual([
      [2, '1', '2'],
      [5_000_002, '3', '4'],
    ])
  })

  it('are counted at once where they are far too many', { timeout: 10_000 }, async () => {
    expect(await cellsOf(`a\n${'1\n'.repeat(3_000_000)}`)).toMatchObject({
      code: 'file-too-large',
      measure: 'rows',
      found: 3_000_000,
    })
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

  it.each([
    [0xff, 0xfe, 0, 0, 0x53, 0, 0, 0, 0x4b, 0, 0, 0],
    [0, 0, 0xfe, 0xff, 0, 0, 0, 0x53, 0, 0, 0, 0x4b],
  ])('are refused in letters of four bytes', async (...bytes) => {
    expect(await tableOf({ fileName: 'list.csv', bytes: Buffer.from(bytes) })).toMatchObject({
      refusal: { code: 'file-encoding-unknown' },
    })
  })

  it.each([
    ['zeros alone', Buffer.alloc(5_000), { code: 'file-damaged', reason: 'cut-off' }],
    [
      'a text that goes on in zeros',
      Buffer.from(`SKU,Name\nA-1,a${'\0'.repeat(5_000)}`),
      { code: 'file-damaged', reason: 'cut-off' },
    ],
    [
      'a program',
      Buffer.from(`MZ\u0090\0\u0003\0\0\0\u0004${'\0'.repeat(90)}`, 'latin1'),
      { code: 'file-wrong-type', found: 'unknown' },
    ],
    [
      'a web page that was saved as one file',
      Buffer.from('MIME-Version: 1.0\nContent-Type: multipart/related'),
      { code: 'file-wrong-type', found: 'web-page' },
    ],
  ])('are told from %s', async (_what, bytes, refusal) => {
    expect(await tableOf({ fileName: 'list.csv', bytes })).toMatchObject({ refusal })
  })

  it('are refused with more columns than a table has', async () => {
    expect(await cellsOf(`${'x,'.repeat(300)}x\n1`)).toMatchObject({
      code: 'file-too-large',
      measure: 'columns',
    })
  })
})
