import { dateOfDays } from './cell-date'
import { unescaped } from './escapes'
import { masked, type NumberFormat } from './number-formats'
import { blank, type Cell } from './table'

/** A cell as its elements tell of it. */
export interface StoredCell {
  readonly type: string
  readonly style: number
  /** What stands in `v`; undefined when there is no such element. */
  readonly value: string | undefined
  /** The joined text of `is`; undefined when there is no such element. */
  readonly inline: string | undefined
  readonly hasFormula: boolean
}

/** What the cells of a workbook refer to. */
export interface WorkbookContext {
  readonly strings: readonly string[]
  readonly formats: readonly NumberFormat[]
  readonly is1904: boolean
}

/** What a cell holds; undefined when it contradicts the workbook. */
export function cellOf(stored: StoredCell, context: WorkbookContext): Cell | undefined {
  const { type, value, inline, hasFormula } = stored
  if (hasFormula && (value === undefined || (value === '' && type !== 'str')))
    return { kind: 'formula-without-value' }
  if (type === 'inlineStr') return textCell(inline ?? value ?? '')
  if (value === undefined || value === '') return blank
  switch (type) {
    case 's':
      return sharedText(value, context.strings)
    case 'str':
      return textCell(unescaped(value))
    case 'b':
      return value === '1' || value === '0' ? { kind: 'boolean', value: value === '1' } : undefined
    case 'e':
      return { kind: 'error', code: value }
    case 'd':
      return { kind: 'date', iso: value }
    case 'n':
      return numberCell(value.trim(), context.formats[stored.style], context.is1904)
    default:
      return undefined
  }
}

const textCell = (text: string): Cell => (text === '' ? blank : { kind: 'text', text })

function sharedText(index: string, strings: readonly string[]): Cell | undefined {
  const text = /^\s*\d+\s*$/u.test(index) ? strings[Number(index)] : undefined
  return text === undefined ? undefined : textCell(text)
}

const decimal = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:E[-+]?\d+)?$/iu

function numberCell(written: string, format: NumberFormat | undefined, is1904: boolean): Cell | undefined {
  const value = Number(written)
  if (!decimal.test(written) || !Number.isFinite(value)) return undefined
  if (format?.kind === 'date') {
    const iso = dateOfDays(value, is1904)
    if (iso !== undefined) return { kind: 'date', iso }
  }
  const isMasked = format?.kind === 'masked' && Number.isSafeInteger(value) && value >= 0
  return {
    kind: 'number',
    value,
    written,
    shown: isMasked ? masked(value, format) : null,
  }
}
