import { describe, expect, it } from 'vitest'
import { makeLabels } from '../../../main/labels/make-labels'
import { zplOf } from '../../../main/labels/zpl'
import type { LabelDpi, LabelSymbol } from '../../../shared/label'

function zpl(serial: string, symbol: LabelSymbol, dpi: LabelDpi = 203, productName = 'Router X1'): string[] {
  const unit = { serial, sku: 'RTR-X1', productName, gtins: ['9506000134352'] }
  const made = makeLabels([unit], '100x50', symbol, dpi)
  if (!made.ok) throw new Error(JSON.stringify(made))
  return zplOf(made.value, dpi).split('\n')
}

const dataOf = (serial: string) => /\^FD(.*)\^FS/u.exec(zpl(serial, 'code-128')[2] ?? '')?.[1]

describe('a label in ZPL', () => {
  it('is one format: UTF-8, its width and length in dots, its symbol, its words', () => {
    expect(zpl('AB-1', 'code-128')).toEqual([
      '^XA',
      '^CI28^PW799^LL400^LH0,0',
      expect.stringMatching(/^\^FO\d+,\d+\^BY3,3,\d+\^BCN,\d+,N,N,N,N\^FH_\^FD>:AB-1\^FS$/u),
      expect.stringMatching(/^\^FO20,\d+\^A0N,\d+,\d+\^FH_\^FDRouter X1\^FS$/u),
      expect.stringMatching(/^\^FO20,\d+\^A0N,\d+,\d+\^FH_\^FDRTR-X1\^FS$/u),
      expect.stringMatching(/^\^FO20,\d+\^ADN,36,20\^FH_\^FDAB-1\^FS$/u),
      '^XZ',
      '',
    ])
  })

  it('takes digits two by two into set C, and says > and the signs of ZPL as data', () => {
    expect(dataOf('00123456')).toBe('>;00123456')
    expect(dataOf('SN0012345')).toBe('>:SN0>5012345')
    expect(dataOf('1234-A')).toBe('>;1234>6-A')
    expect(dataOf('A>B^C~D_E\\F')).toBe('>:A>0B_5EC_7ED_5FE_5CF')
  })

  it('announces GS1 by FNC1, with the GTIN of 14 digits before the serial number', () => {
    const [, , symbol] = zpl('A_1', 'gs1-datamatrix', 300)

    expect(symbol).toMatch(/^\^FO\d+,\d+\^BXN,\d+,200,,,,\|\^FH_\^FD\|1010950600013435221A_5F1\^FS$/u)
  })

  it('gives a QR code its error correction, and other scripts as they are', () => {
    const [, , symbol, name] = zpl('Ä^漢', 'qr', 203, '^XZ~JA')

    expect(symbol).toMatch(/^\^FO\d+,\d+\^BQN,2,\d+\^FH_\^FDMA,Ä_5E漢\^FS$/u)
    expect(name).toMatch(/\^FD_5EXZ_7EJA\^FS$/u)
  })
})
