import type { LabelSymbol } from '../../shared/label'
import { type Modules, modulesFrom } from '../symbols/modules'
import { code128Values } from './code-128'

/** What a symbol says: the serial number; GS1 DataMatrix says the 14-digit GTIN before it. */
export interface Said {
  readonly serial: string
  readonly gtin: string
}

export const modulesOf = (symbol: LabelSymbol, said: Said): Modules => modulesFrom(optionsOf(symbol, said))

function optionsOf(symbol: LabelSymbol, { serial, gtin }: Said) {
  if (symbol === 'qr') return { bcid: 'qrcode', text: serial, eclevel: 'M' }
  // No sign of the GS1 character set 82 means anything to the encoder.
  if (symbol === 'gs1-datamatrix')
    return { bcid: 'datamatrix', text: `^FNC101${gtin}21${serial}`, parsefnc: true }
  const values = code128Values(serial).map((value) => `^${String(value).padStart(3, '0')}`)
  return { bcid: 'code128', text: values.join(''), raw: true }
}
