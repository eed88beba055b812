import { readSharedStrings } from './shared-strings'
import { SheetRows } from './sheet-rows'
import { refuseOtherContainers } from './recognise'
import type { TableSink } from './table-sink'
import { readFormats, readWorkbook } from './workbook'
import { WorkbookParts } from './workbook-parts'
import { deaf, readWholeXml, readXml } from './xml'

/** Reads the first sheet of a workbook that can be seen, cell by cell and by the type of each. */
export async function readXlsx(bytes: Buffer, sink: TableSink): Promise<void> {
  const parts = await WorkbookParts.open(bytes)
  refuseOtherContainers(parts.entries)
  await parts.checkContents()
  readWholeXml('[Content_Types].xml', await parts.read('[Content_Types].xml'), deaf)
  const { sheet, stringsPart, stylesPart, is1904, notes } = await readWorkbook(parts)
  sink.begin(sheet.name, notes)
  const strings = stringsPart === undefined ? [] : await readStrings(parts, stringsPart)
  const formats = await readFormats(parts, stylesPart)
  const content = await parts.read(sheet.part)
  const rows = new SheetRows(sheet.part, { strings, formats, is1904 }, (row) => sink.add(row))
  for (const done of readXml(sheet.part, content, rows)) {
    sink.tell(done, content.length)
    if (sink.isFull) await sink.flush()
  }
}

async function readStrings(parts: WorkbookParts, part: string): Promise<readonly string[]> {
  const steps = readSharedStrings(part, await parts.read(part))
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
