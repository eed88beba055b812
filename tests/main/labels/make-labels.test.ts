import { assert, asyncProperty, constantFrom, oneof, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LaidOut } from '../../../main/labels/lay-out'
import { makeLabels } from '../../../main/labels/make-labels'
import { type LabelledUnit, symbolMeasures, systemDpi } from '../../../main/labels/rules'
import { LabelSizeName, LabelSymbol, labelSizes } from '../../../shared/label'
import { parseSerial } from '../../../shared/serial-number'
import { readLabel } from '../../support/read-symbol'

const gtin = '09506000134352'
const unitOf = (serial: string, other: Partial<LabelledUnit> = {}): LabelledUnit => ({
  serial,
  sku: 'RTR-X1-BLK',
  productName: 'Router X1 with a name that is longer than most labels are wide',
  gtins: ['9506000134352'],
  ...other,
})

function labelOf(serial: string, size: LabelSizeName, symbol: LabelSymbol, dpi = systemDpi): LaidOut {
  const made = makeLabels([unitOf(serial)], size, symbol, dpi)
  if (!made.ok || !made.value[0]) throw new Error(JSON.stringify(made))
  return made.value[0]
}

const said = (serial: string, symbol: LabelSymbol) =>
  symbol === 'gs1-datamatrix' ? `01${gtin}21${serial}` : serial

const every = LabelSizeName.options.flatMap((size) =>
  LabelSymbol.options.flatMap((symbol) =>
    (labelSizes[size].sheet ? [systemDpi] : [203, 300, systemDpi]).map((dpi) => ({ size, symbol, dpi })),
  ),
)

describe('a label', () => {
  it.each(every)('of $size at $dpi dpi is read back from its $symbol', async ({ size, symbol, dpi }) => {
    const label = labelOf('AB-0012345', size, symbol, dpi)

    const read = await readLabel(label)

    expect(read.map(({ text, isValid }) => ({ text, isValid }))).toEqual([
      { text: said('AB-0012345', symbol), isValid: true },
    ])
  })

  it('says GS1 to the scanner only where it is GS1', async () => {
    const [gs1] = await readLabel(labelOf('AB-1', '51x25', 'gs1-datamatrix'))
    const [bars] = await readLabel(labelOf('AB-1', '51x25', 'code-128'))

    expect(gs1?.symbologyIdentifier).toBe(']d2')
    expect(bars?.symbologyIdentifier).toBe(']C0')
  })

  it('keeps its symbol, quiet zones and all, and its words within its edges', () => {
    for (const { size, symbol, dpi } of every) {
      const { width, height, symbol: drawn, texts } = labelOf('AB-0012345', size, symbol, dpi)
      const quiet = symbolMeasures[symbol].quiet * drawn.module

      expect(drawn.left - quiet).toBeGreaterThan(0)
      expect(drawn.top + drawn.height).toBeLessThan(height)
      for (const { x, baseline } of texts) {
        expect(x).toBeLessThan(width)
        expect(baseline).toBeLessThan(height)
      }
    }
  })

  it('has modules of whole dots, so that none is wider than another', () => {
    for (const { size, symbol, dpi } of every) {
      const { module } = labelOf('AB-0012345', size, symbol, dpi).symbol

      expect((module * dpi) / 25.4).toBeCloseTo(Math.round((module * dpi) / 25.4), 6)
      expect(module).toBeGreaterThanOrEqual(symbolMeasures[symbol].narrowest - 1e-6)
    }
  })

  it('shows the whole serial number, in a monospaced face, whatever it takes', () => {
    const serial = '0123456789ABCDEF'.repeat(8)
    const { texts } = labelOf(serial, '100x150', 'qr')

    const lines = texts.filter(({ face }) => face === 'serial')
    expect(lines.map(({ text }) => text).join('')).toBe(serial)
    expect(lines.length).toBeGreaterThan(1)
  })
})

describe('what a symbol cannot say', () => {
  it('is refused where a product has no right GTIN', () => {
    const unit = unitOf('A1', { gtins: ['9506000134353'] })

    expect(makeLabels([unit], '51x25', 'gs1-datamatrix', 203)).toEqual({
      ok: false,
      refusal: { code: 'label-needs-gtin', productName: unit.productName, sku: unit.sku },
    })
  })

  it.each([
    ['code-128', 'ÄB-1'],
    ['code-128', '漢字'],
    ['gs1-datamatrix', 'AB 1'],
    ['gs1-datamatrix', 'A~1'],
    ['gs1-datamatrix', 'A'.repeat(21)],
  ] as const)('is refused by %s: %s', (symbol, serial) => {
    expect(makeLabels([unitOf(serial)], '100x150', symbol, 203)).toEqual({
      ok: false,
      refusal: { code: 'label-not-sayable', serial, symbol },
    })
  })

  it('is refused with the ways out when it is too long for the label', () => {
    const serial = 'A1B2-'.repeat(9)

    expect(makeLabels([unitOf('OK-1'), unitOf(serial)], '51x25', 'code-128', 203)).toEqual({
      ok: false,
      refusal: {
        code: 'label-too-small',
        serial,
        symbol: 'code-128',
        size: '51x25',
        symbols: ['qr'],
        sizes: [],
      },
    })
  })

  it('is never more than a QR code on the largest label can', async () => {
    const serial = `${'漢'.repeat(64)}${'Z9'.repeat(32)}`

    const [read] = await readLabel(labelOf(serial, '100x150', 'qr', 203))

    expect(read?.text).toBe(serial)
  })
})

const seldom = oneof(
  string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 30 }),
  string({ unit: constantFrom('0', '1', '7', 'A', 'z', '-', '>', '^', '~', '_', '\\'), maxLength: 24 }),
  string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
)

describe('whatever a serial number is', () => {
  it.each(LabelSymbol.options)('%s reads back as it is, or is refused', async (symbol) => {
    await assert(
      asyncProperty(seldom, async (text) => {
        const parsed = parseSerial(text)
        if (!parsed.ok) return
        const { serial } = parsed.value
        const made = makeLabels([unitOf(serial)], '100x50', symbol, 300)
        if (!made.ok || !made.value[0]) return
        const [read] = await readLabel(made.value[0])
        expect(read?.text).toBe(said(serial, symbol))
      }),
      { numRuns: 25, seed: 7 },
    )
  })

  it('sheets have their labels on the sheet, beside each other', () => {
    for (const { width, height, sheet } of Object.values(labelSizes)) {
      if (!sheet) continue
      expect(sheet.across).toBeGreaterThanOrEqual(width)
      expect(sheet.left + (sheet.columns - 1) * sheet.across + width).toBeLessThanOrEqual(210)
      expect(sheet.top + sheet.rows * height).toBeLessThanOrEqual(297)
    }
  })
})
