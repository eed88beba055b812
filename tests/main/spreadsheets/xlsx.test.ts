import { describe, expect, it } from 'vitest'
import { workbookOf, workbookParts } from './a-workbook'
import { shownCell, tableOf } from './reading'

const heading = '<row r="1"><c t="inlineStr"><is><t>Serial number</t></is></c></row>'

async function cellsOf(parts: Readonly<Record<string, string>>) {
  const read = await tableOf(workbookOf(parts))
  return read.ok
    ? read.value.rows.map(({ number, cells }) => [number, ...cells.map(shownCell)])
    : read.refusal
}

describe('a number in a workbook', () => {
  it.each([
    ['00000', '123', '00123'],
    ['[$-409]00000', '123', '00123'],
    ['[Red]00000;-0', '123', '00123'],
    ['000-000', '123', '000-123'],
    ['000-000', '1234567', '1234-567'],
    ['&quot;SN-&quot;0000', '12', 'SN-0012'],
    ['\\S\\N0000', '12', 'SN0012'],
    ['###-####', '12', '-12'],
    ['(000) 000', '12345', '(012) 345'],
  ])('is shown by %s with its zeros and signs', async (format, value, shown) => {
    const row = `<row r="2"><c s="1"><v>${value}</v></c></row>`

    expect(await cellsOf(workbookParts(heading + row, [format]))).toEqual([[2, `${value} shown as ${shown}`]])
  })

  it.each(['0', '#', 'General', '#,##0', '0.00', '0E+00', '[Red]0', '@', '0%', '[&lt;=9]000;0'])(
    'is itself under %s',
    async (format) => {
      const row = '<row r="2"><c s="1"><v>12</v></c></row>'

      expect(await cellsOf(workbookParts(heading + row, [format]))).toEqual([[2, 12]])
    },
  )

  it.each(['0x1F', '1e999', 'NaN', '1,5', '1_000', ''.padEnd(3)])(
    'is not read out of %j',
    async (written) => {
      const row = `<row r="2"><c><v>${written}</v></c></row>`

      expect(await cellsOf(workbookParts(heading + row))).toMatchObject({ code: 'file-damaged' })
    },
  )
})

describe('a row of a workbook', () => {
  it.each(['1e1', '0x2', '2.0', '-2', ''])('is not counted as %j', async (number) => {
    const row = `<row r="${number}"><c><v>1</v></c></row>`

    expect(await cellsOf(workbookParts(heading + row))).toMatchObject({ code: 'file-damaged' })
  })

  it('beyond the last one makes the table too large', async () => {
    const row = '<row r="1048577"><c><v>1</v></c></row>'

    expect(await cellsOf(workbookParts(heading + row))).toMatchObject({
      code: 'file-too-large',
      measure: 'rows',
      found: 1_048_577,
    })
  })

  it('of nothing but white space is blank', async () => {
    const white = '<row r="2"><c t="inlineStr"><is><t xml:space="preserve"> \u00a0</t></is></c></row>'

    expect(await cellsOf(workbookParts(`${heading}${white}<row r="5"><c><v>1</v></c></row>`))).toEqual([
      [5, 1],
    ])
    expect(await cellsOf(workbookParts(heading + white))).toMatchObject({ code: 'file-without-rows' })
  })
})

describe('the container of a workbook', () => {
  const parts = workbookParts(`${heading}<row r="2"><c><v>1</v></c></row>`)

  it('names the sheet whose part is not in it', async () => {
    const lost = { ...parts, 'xl/workbook.xml': (parts['xl/workbook.xml'] ?? '').replace('rId1', 'rId9') }

    expect(await cellsOf(lost)).toMatchObject({ code: 'file-damaged', reason: 'part-missing', part: 'Stock' })
  })

  it('is damaged where a part is that nobody reads', async () => {
    const { fileName, bytes } = workbookOf({ ...parts, 'docProps/app.xml': 'written by' })
    bytes[bytes.indexOf('written by')] = 0

    expect(await tableOf({ fileName, bytes })).toMatchObject({
      refusal: { code: 'file-damaged', part: 'docProps/app.xml' },
    })
  })

  it('has no DOCTYPE in the list of its parts', async () => {
    const types = `<!DOCTYPE Types>${parts['[Content_Types].xml']}`

    expect(await cellsOf({ ...parts, '[Content_Types].xml': types })).toMatchObject({ code: 'file-damaged' })
  })

  it('is protected where the encryption is a strong one', async () => {
    const { fileName, bytes } = workbookOf(parts)
    for (let at = bytes.indexOf('PK\u0001\u0002'); at !== -1; at = bytes.indexOf('PK\u0001\u0002', at + 1))
      bytes[at + 8] = 0x41

    expect(await tableOf({ fileName, bytes })).toMatchObject({ refusal: { code: 'file-encrypted' } })
  })

  it('does not hold ten thousand parts', async () => {
    const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`a/${at}`, '']))

    expect(await cellsOf({ ...parts, ...many })).toMatchObject({ code: 'file-too-large' })
  })
})
