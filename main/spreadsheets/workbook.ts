import path from 'node:path'
import { readNumberFormats } from './number-formats'
import type { FileNote } from './table'
import { Unreadable } from './unreadable'
import type { WorkbookParts } from './workbook-parts'
import { readWholeXml } from './xml'

/** Where the parts of a workbook are, and which of its sheets is read. */
export interface Workbook {
  readonly sheet: { readonly name: string; readonly part: string }
  readonly stringsPart: string | undefined
  readonly stylesPart: string | undefined
  readonly is1904: boolean
  readonly notes: readonly FileNote[]
}

interface Relation {
  readonly id: string
  /** The last word of its type: `worksheet`, `styles` … */
  readonly kind: string
  readonly part: string
}

interface ListedSheet {
  readonly name: string
  readonly relation: string
  readonly isHidden: boolean
}

/** The first sheet that can be seen is read; the others are named. */
export async function readWorkbook(parts: WorkbookParts): Promise<Workbook> {
  const start = (await readRelations(parts, '')).find(({ kind }) => kind === 'officeDocument')
  if (!start)
    throw new Unreadable({
      code: 'file-damaged',
      reason: 'part-missing',
      part: 'xl/workbook.xml',
      line: null,
    })
  const { sheets, is1904 } = await readSheets(parts, start.part)
  const relations = await readRelations(parts, start.part)
  const lost = sheets.find(({ relation }) => relations.every(({ id }) => id !== relation))
  if (lost)
    throw new Unreadable({ code: 'file-damaged', reason: 'part-missing', part: lost.name, line: null })
  const worksheets = sheets.flatMap(({ relation, ...sheet }) =>
    relations
      .filter(({ id, kind }) => id === relation && kind === 'worksheet')
      .map(({ part }) => Object.assign(sheet, { part })),
  )
  const seen = worksheets.filter(({ isHidden }) => !isHidden)
  const [sheet, ...others] = seen
  if (!sheet) throw new Unreadable({ code: 'file-without-rows', sheet: null })
  const partOf = (wanted: string) => relations.find(({ kind }) => kind === wanted)?.part
  return {
    sheet,
    stringsPart: partOf('sharedStrings'),
    stylesPart: partOf('styles'),
    is1904,
    notes: [
      ...named(
        'hidden-sheets-skipped',
        worksheets.filter(({ isHidden }) => isHidden),
      ),
      ...named('other-sheets-ignored', others),
      ...(relations.some(({ kind }) => kind === 'vbaProject') ? [{ kind: 'macros-ignored' } as const] : []),
    ],
  }
}

/** The formats of the cell styles; a workbook without them shows all numbers as they are. */
export const readFormats = async (parts: WorkbookParts, part: string | undefined) =>
  part !== undefined && parts.has(part) ? readNumberFormats(part, await parts.read(part)) : []

const named = (
  kind: 'hidden-sheets-skipped' | 'other-sheets-ignored',
  sheets: readonly { readonly name: string }[],
): FileNote[] => (sheets.length === 0 ? [] : [{ kind, sheets: sheets.map(({ name }) => name) }])

async function readSheets(parts: WorkbookParts, part: string) {
  const sheets: ListedSheet[] = []
  let is1904 = false
  readWholeXml(part, await parts.read(part), {
    open: (element, attributes) => {
      if (element === 'workbookPr') is1904 = ['1', 'true'].includes(attributes['date1904'] ?? '')
      if (element !== 'sheet') return
      const relation = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
      const { name = '', state = 'visible' } = attributes
      sheets.push({ name, relation, isHidden: state !== 'visible' })
    },
    close: () => undefined,
    text: () => undefined,
  })
  return { sheets, is1904 }
}

/** What a part refers to; the empty name is the container itself. */
async function readRelations(parts: WorkbookParts, of: string): Promise<Relation[]> {
  const folder = path.posix.dirname(of)
  const part = path.posix.join(folder, '_rels', `${path.posix.basename(of)}.rels`)
  const relations: Relation[] = []
  readWholeXml(part, await parts.read(part), {
    open: (name, { Id: id = '', Type = '', Target = '', TargetMode }) => {
      if (name !== 'Relationship' || TargetMode === 'External') return
      // From `/` on it counts from the container, else from the folder of the part.
      const target = Target.startsWith('/') ? Target.slice(1) : path.posix.join(folder, Target)
      relations.push({ id, kind: Type.slice(Type.lastIndexOf('/') + 1), part: target })
    },
    close: () => undefined,
    text: () => undefined,
  })
  return relations
}
