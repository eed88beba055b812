import { readWholeXml } from './xml'

/** How numbers are shown; by it a date is told from a number. */
export type NumberFormat = { readonly kind: 'plain' } | { readonly kind: 'date' } | ZeroPadded

/** Like `00000000`: as many digits as there are zeros. */
interface ZeroPadded {
  readonly kind: 'zero-padded'
  readonly digits: number
}

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
  if (/^0{2,}$/u.test(code)) return { kind: 'zero-padded', digits: code.length }
  return isDateCode(code) ? { kind: 'date' } : plain
}

/** Letters of a day or time outside of quoted words, colours and conditions; `[h]` counts hours. */
function isDateCode(code: string): boolean {
  const bare = code
    .replaceAll(/"[^"]*"|\\.|_.|\*./gu, '')
    .replaceAll(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu, '')
    .replaceAll(/general/giu, '')
  return /[ymdhs]/iu.test(bare)
}
