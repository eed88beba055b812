import bwip from 'bwip-js/node'
import type { LabelSymbol } from '../../shared/label'
import { code128Values } from './code-128'

/** Dark modules of a symbol without its quiet zone, row by row; a bar code has one row. */
export interface Modules {
  readonly columns: number
  readonly rows: number
  readonly isDark: (column: number, row: number) => boolean
}

/** What a symbol says: the serial number; GS1 DataMatrix says the 14-digit GTIN before it. */
export interface Said {
  readonly serial: string
  readonly gtin: string
}

export function modulesOf(symbol: LabelSymbol, said: Said): Modules {
  // oxlint-disable-next-line import/no-named-as-default-member -- the export of that name is another: it encodes ready bars
  const [drawn] = bwip.raw(optionsOf(symbol, said))
  if (drawn && 'pixs' in drawn)
    return {
      columns: drawn.pixx,
      rows: drawn.pixy,
      isDark: (column, row) => drawn.pixs[row * drawn.pixx + column] === 1,
    }
  if (drawn && 'sbs' in drawn) return barModules(drawn.sbs)
  throw new Error(`No ${symbol} came of a serial number`)
}

function optionsOf(symbol: LabelSymbol, { serial, gtin }: Said) {
  if (symbol === 'qr') return { bcid: 'qrcode', text: serial, eclevel: 'M' }
  // No sign of the GS1 character set 82 means anything to the encoder.
  if (symbol === 'gs1-datamatrix')
    return { bcid: 'datamatrix', text: `^FNC101${gtin}21${serial}`, parsefnc: true }
  const values = code128Values(serial).map((value) => `^${String(value).padStart(3, '0')}`)
  return { bcid: 'code128', text: values.join(''), raw: true }
}

/** From the widths of bars and spaces, a bar first. */
function barModules(widths: readonly number[]): Modules {
  const dark = widths.flatMap((width, place) => Array<boolean>(width).fill(place % 2 === 0))
  return { columns: dark.length, rows: 1, isDark: (column) => dark[column] === true }
}
