import { storedZip } from './stored-zip'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'

/** The parts of a workbook with one sheet, `rows` as XML and one style for each of the number formats. */
export function workbookParts(rows: string, formats: readonly string[] = []): Record<string, string> {
  const codes = formats.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code}"/>`)
  const styles = formats.map((_code, at) => `<xf numFmtId="${164 + at}"/>`)
  return {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"/>`,
    '_rels/.rels': relations('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets><sheet name="Stock" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations('worksheet', 'sheet.xml', ['styles', 'styles.xml']),
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts>${codes.join('')}</numFmts><cellXfs><xf/>${styles.join('')}</cellXfs></styleSheet>`,
    'xl/sheet.xml': `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
  }
}

export const workbookOf = (parts: Readonly<Record<string, string>>) => ({
  fileName: 'stock.xlsx',
  bytes: storedZip(Object.entries(parts).map(([name, content]) => ({ name, content: Buffer.from(content) }))),
})

function relations(
  ...[kind, target, other]: readonly [string, string, (readonly [string, string])?]
): string {
  const pairs = [[kind, target], ...(other ? [other] : [])]
  const listed = pairs.map(
    ([type, part], at) =>
      `<Relationship Id="rId${at + 1}" Type="${relationships}/${type}" Target="${part}"/>`,
  )
  return `<Relationships xmlns="${packages}/relationships">${listed.join('')}</Relationships>`
}
