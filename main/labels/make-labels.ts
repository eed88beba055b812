import { type LabelSizeName, LabelSizeName as Size, LabelSymbol, labelSizes } from '../../shared/label'
import type { RefusalOf } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'
import { type LaidOut, layOut } from './lay-out'
import { type LabelledUnit, whyNotSayable } from './rules'

/** Why a unit cannot have the label that is asked for. */
export type LabelRefusal = RefusalOf<'label-needs-gtin' | 'label-not-sayable' | 'label-too-small'>

/** A label for every unit, or what bars the first one that cannot have one: nothing is printed by halves. */
export function makeLabels(
  units: readonly LabelledUnit[],
  size: LabelSizeName,
  symbol: LabelSymbol,
  dpi: number,
): Result<readonly LaidOut[], LabelRefusal> {
  const labels: LaidOut[] = []
  for (const unit of units) {
    const unsayable = whyNotSayable(unit, symbol)
    if (unsayable) return refused(unsayable)
    const label = layOut(unit, size, symbol, dpi)
    if (!label) return refused(tooSmall(unit, size, symbol, dpi))
    labels.push(label)
  }
  return accepted(labels)
}

/** With the ways out: the symbols that go on this size, and the sizes of this kind of paper that take this symbol. */
function tooSmall(
  unit: LabelledUnit,
  size: LabelSizeName,
  symbol: LabelSymbol,
  dpi: number,
): RefusalOf<'label-too-small'> {
  const goes = (on: LabelSizeName, kind: LabelSymbol) =>
    whyNotSayable(unit, kind) === undefined && layOut(unit, on, kind, dpi) !== undefined
  const isSheet = labelSizes[size].sheet !== null
  return {
    code: 'label-too-small',
    serial: unit.serial,
    symbol,
    size,
    symbols: LabelSymbol.options.filter((kind) => goes(size, kind)),
    sizes: Size.options.filter((on) => (labelSizes[on].sheet !== null) === isSheet && goes(on, symbol)),
  }
}
