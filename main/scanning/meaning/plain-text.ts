import { gtin14, isGtin } from '../../../shared/gtin'
import type { Element, ScanFields } from './parsed-scan'

const labels: readonly (readonly [NonNullable<ScanFields['label']>, RegExp])[] = [
  [
    'serial',
    /^(?:s\/?n(?:[\s_-]*(?:no\.?|nr\.?|#))?|s\.\s?n\.?|ser(?:ial)?\.?(?:[\s_-]*(?:no\.?|nr\.?|num(?:ber)?|#))?|serien-?(?:nr\.?|nummer))$/iu,
  ],
  ['part', /^(?:p\/?n|p\.\s?n\.?|part\.?(?:[\s_-]*(?:no\.?|nr\.?|num(?:ber)?|#))?)$/iu],
  ['lot', /^(?:lot|batch)\.?(?:[\s_-]*(?:no\.?|nr\.?|num(?:ber)?|code|#))?$/iu],
]

/** `SN: 4471-0093-K`: a label and its value, parted by a colon or an equals sign, also as wide as Chinese writing. */
export function readLabelled(text: string): ScanFields | undefined {
  const [, name, value] = /^([^:=：＝]{1,20})[:=：＝]\s*(.+)$/su.exec(text) ?? []
  if (name === undefined || value === undefined) return undefined
  const [label] = labels.find(([, pattern]) => pattern.test(name.trim())) ?? []
  const said = value.trim()
  if (label === undefined || said === '') return undefined
  return label === 'serial' ? { label, serials: [said] } : { label, [label]: said }
}

/** True for a label without a value. */
export const isBareLabel = (text: string): boolean => {
  const [, name] = /^([^:=：＝]{1,20})[:=：＝]\s*$/su.exec(text) ?? []
  return name !== undefined && labels.some(([, pattern]) => pattern.test(name.trim()))
}

/** What a text without structure could be; only the catalogue and the rules of a product can tell. */
export function readPlain(text: string): ScanFields {
  const diHint = dataIdentifierIn(text)
  return { ...(isGtin(text) && { gtinCandidate: gtin14(text) }), ...(diHint && { diHint }) }
}

/** Single letters begin many serial numbers: they hint at an identifier only before a digit. */
function dataIdentifierIn(text: string): Element | undefined {
  const [, identifier, value] = /^(1[PT]|25S|[PQST](?=\d))(.+)$/su.exec(text) ?? []
  return identifier === undefined || value === undefined ? undefined : [identifier, value]
}
