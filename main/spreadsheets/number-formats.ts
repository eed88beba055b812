import { readWholeXml } from './xml'

/** How numbers are shown; by it a date is told from a number. */
export type NumberFormat = { readonly kind: 'plain' } | { readonly kind: 'date' } | Masked

/** Like `00000000` or `"SN-"000-000`: zeros in front, and signs between the digits, that the number itself lacks. */
interface Masked {
  readonly kind: 'masked'
  readonly mask: readonly MaskSign[]
}

/** A place for a digit, which stays empty (`#`) or becomes a zero (`0`) where there is none; or what always stands there. */
type MaskSign = { readonly place: '0' | '#' } | { readonly always: string }

const plain: NumberFormat = { kind: 'plain' }
const isBuiltInDate = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)

/** The format of each cell style, by its number. */
export function readNumberFormats(part: string, bytes: Buffer): readonly NumberFormat[] {
  const codes = new Map<number, string>()
  const styles: NumberFormat[] = []
  let isInCellStyles = false
  readWholeXml(part, bytes, {
    open: (name, { numFmtId, formatCode }) => {
      if (name === 'numFmt') codes.set(Number(numFmtId), formatCode ?? '')
      if (name === 'cellXfs') isInCellStyles = true
      if (name === 'xf' && isInCellStyles) styles.push(formatOf(Number(numFmtId ?? 0), codes))
    },
    close: (name) => {
      if (name === 'cellXfs') isInCellStyles = false
    },
    text: () => undefined,
  })
  return styles
}

function formatOf(id: number, codes: ReadonlyMap<number, string>): NumberFormat {
  const code = codes.get(id)
  if (code === undefined) return isBuiltInDate(id) ? { kind: 'date' } : plain
  if (isDateCode(code)) return { kind: 'date' }
  const mask = maskOf(code)
  return mask ? { kind: 'masked', mask } : plain
}

const maskSign = /"([^"]*)"|\\(.)|([-() ])|([0#])/gu
const wholeMask = /^(?:"[^"]*"|\\.|[-() 0#])*[0#](?:"[^"]*"|\\.|[-() 0#])*$/u

/** The mask of the positive numbers; undefined where they are shown as they are, or as an amount. */
function maskOf(code: string): MaskSign[] | undefined {
  const [positive = ''] = code.replaceAll(/\[(?:\$-[^\]]*|[a-z]+\d*)\]/giu, '').split(';')
  if (!wholeMask.test(positive)) return undefined
  const signs = Array.from(
    positive.matchAll(maskSign),
    ([, quoted, escaped, bare, place]): MaskSign =>
      place === '0' || place === '#' ? { place } : { always: quoted ?? escaped ?? bare ?? '' },
  )
  const isPlain = signs.every((sign) => 'place' in sign) && signs.filter(isZero).length < 2
  return isPlain ? undefined : signs
}

const isZero = (sign: MaskSign) => 'place' in sign && sign.place === '0'

/** A whole number as a mask shows it; digits beyond its places stand before the first of them. */
export function masked(value: number, { mask }: Masked): string {
  const digits = Array.from(String(value))
  let places = mask.filter((sign) => 'place' in sign).length
  const shown = mask.map((sign) => {
    if ('always' in sign) return sign.always
    const here = digits.splice(0, Math.max(digits.length - places + 1, 0)).join('')
    places -= 1
    return here === '' && sign.place === '0' ? '0' : here
  })
  return shown.join('')
}

/** Letters of a day or time outside of quoted words, colours and conditions; `[h]` counts hours. */
function isDateCode(code: string): boolean {
  const bare = code
    .replaceAll(/"[^"]*"|\\.|_.|\*./gu, '')
    .replaceAll(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu, '')
    .replaceAll(/general/giu, '')
  return /[ymdhs]/iu.test(bare)
}
