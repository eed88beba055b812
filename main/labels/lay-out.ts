import { type LabelDrawing, type LabelSizeName, type LabelSymbol, labelSizes } from '../../shared/label'
import type { Modules } from '../symbols/modules'
import { pathOf } from '../symbols/symbol-path'
import { type Fitted, fitSymbol } from './place-symbol'
import { gtinOf, type LabelledUnit } from './rules'
import { cut, wrap } from './set-text'
import { modulesOf } from './symbol'

/** A label with all measures that any printer needs, in millimetres. */
export interface LaidOut extends LabelDrawing {
  readonly symbol: {
    readonly kind: LabelSymbol
    readonly serial: string
    readonly gtin: string
    readonly left: number
    readonly top: number
    readonly module: number
    readonly height: number
  }
}

interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Sizes of the serial number that are tried, the largest first; smaller ones are not read at a shelf. */
const serialSizes = [5, 4.5, 4, 3.5, 3, 2.5]
const leading = 1.25
const gap = 1

/** Lays a label out; undefined when the symbol, or the whole serial number, does not go on it. */
export function layOut(
  unit: LabelledUnit,
  size: LabelSizeName,
  kind: LabelSymbol,
  dpi: number,
): LaidOut | undefined {
  const { width, height } = labelSizes[size]
  const edge = height < 30 ? 1.5 : 2.5
  const inside = { left: edge, top: edge, width: width - 2 * edge, height: height - 2 * edge }
  const modules = modulesOf(kind, { serial: unit.serial, gtin: gtinOf(unit) ?? '' })
  const parts =
    kind === 'code-128' ? stacked(unit, modules, inside, dpi) : beside(unit, kind, modules, inside, dpi)
  if (!parts) return undefined
  const { fitted, left, top, texts } = parts
  const dark = kind === 'code-128' ? fitted.height : fitted.height - 2 * fitted.quiet
  const start = { left: left + fitted.quiet, top: kind === 'code-128' ? top : top + fitted.quiet }
  return {
    width,
    height,
    bars: pathOf(modules, start.left, start.top, fitted.module, dark),
    texts,
    symbol: {
      kind,
      serial: unit.serial,
      gtin: gtinOf(unit) ?? '',
      ...start,
      module: fitted.module,
      height: dark,
    },
  }
}

interface Parts {
  readonly fitted: Fitted
  readonly left: number
  readonly top: number
  readonly texts: LaidOut['texts']
}

/** The bars over the whole width: what it is above them, the serial number under them. */
function stacked(unit: LabelledUnit, modules: Modules, inside: Box, dpi: number): Parts | undefined {
  const head = headOf(unit, inside)
  for (const size of serialSizes) {
    const lines = wrap(unit.serial, size, inside.width)
    if (lines.length > 1 && size > 3) continue
    const room = inside.height - head.height - lines.length * size * leading - 2 * gap
    const place = { width: inside.width, height: Math.min(room, 25) }
    const fitted = fitSymbol('code-128', modules, place, dpi)
    if (!fitted) continue
    const top = inside.top + head.height + gap
    const box = { ...inside, top: top + fitted.height + gap }
    const left = inside.left + (inside.width - fitted.width) / 2
    return { fitted, left, top, texts: [...head.texts, ...serialLines(lines, size, box)] }
  }
  return undefined
}

/** The square left of the words, or above them on a label that is higher than wide. */
function beside(
  unit: LabelledUnit,
  kind: LabelSymbol,
  modules: Modules,
  inside: Box,
  dpi: number,
): Parts | undefined {
  const { left, top, width, height } = inside
  const isUpright = height > width
  const place = isUpright ? { width, height: height * 0.55 } : { width: width * 0.5, height }
  const fitted = fitSymbol(kind, modules, place, dpi)
  if (!fitted) return undefined
  const words = isUpright
    ? { left, width, top: top + fitted.height + gap, height: height - fitted.height - gap }
    : { top, height, left: left + fitted.width + gap, width: width - fitted.width - gap }
  const head = headOf(unit, words)
  for (const size of serialSizes) {
    const lines = wrap(unit.serial, size, words.width)
    if (head.height + lines.length * size * leading > words.height) continue
    const box = { ...words, top: words.top + head.height }
    return { fitted, left, top, texts: [...head.texts, ...serialLines(lines, size, box)] }
  }
  return undefined
}

/** The product and its sku, each in one line. */
function headOf({ productName, sku }: LabelledUnit, { left, top, width, height }: Box) {
  const size = Math.min(4, Math.max(2.2, height * 0.11))
  const skuTop = top + size * leading
  return {
    height: 2 * size * leading + gap / 2,
    texts: [
      { text: cut(productName, size, width), x: left, baseline: top + size, size, face: 'strong' as const },
      { text: cut(sku, size, width), x: left, baseline: skuTop + size, size, face: 'plain' as const },
    ],
  }
}

const serialLines = (lines: readonly string[], size: number, { left, top }: Box): LaidOut['texts'] =>
  lines.map((text, place) => ({
    text,
    x: left,
    baseline: top + place * size * leading + size,
    size,
    face: 'serial',
  }))
