import type { LabelDpi } from '../../shared/label'
import { stretchesOf } from './code-128'
import type { LaidOut } from './lay-out'

/**
 * Labels in ZPL II (Zebra's Programming Guide), one format each. The printer draws the symbols itself, at the places and
 * with the modules that the drawing has.
 */
export const zplOf = (labels: readonly LaidOut[], dpi: LabelDpi): string =>
  labels.map((label) => format(label, dpi)).join('')

function format(label: LaidOut, dpi: LabelDpi): string {
  const dots = (millimetres: number) => Math.round((millimetres * dpi) / 25.4)
  const fields = [
    // UTF-8; the whole width; the length of one label.
    `^CI28^PW${dots(label.width)}^LL${dots(label.height)}^LH0,0`,
    `^FO${dots(label.symbol.left)},${dots(label.symbol.top)}${symbolField(label.symbol, dots)}^FS`,
    ...label.texts.map(
      (text) =>
        `^FO${dots(text.x)},${dots(text.baseline - 0.78 * text.size)}${font(text, dots)}${data(text.text)}^FS`,
    ),
  ]
  return `^XA\n${fields.join('\n')}\n^XZ\n`
}

type Dots = (millimetres: number) => number

function symbolField({ kind, serial, gtin, module, height }: LaidOut['symbol'], dots: Dots): string {
  // Error correction M, the printer chooses the modes.
  if (kind === 'qr') return `^BQN,2,${dots(module)}${data(`MA,${serial}`)}`
  // Quality 200 is ECC 200; `|`, which no GS1 serial number has, announces FNC1.
  if (kind === 'gs1-datamatrix') return `^BXN,${dots(module)},200,,,,|${data(`|101${gtin}21${serial}`)}`
  return `^BY${dots(module)},3,${dots(height)}^BCN,${dots(height)},N,N,N,N${data(code128Data(serial))}`
}

const starts = { B: '>:', C: '>;' } as const
const switches = { B: '>6', C: '>5' } as const

/** The same stretches as are drawn; `>` itself is `>0` in the data of ^BC. */
const code128Data = (serial: string): string =>
  stretchesOf(serial)
    .map(({ set, text }, place) => (place === 0 ? starts : switches)[set] + text.replaceAll('>', '>0'))
    .join('')

/** The smallest matrix of font D, Zebra's monospaced one: 18 dots high, 12 from one sign to the next. */
const matrix = { height: 18, width: 10, advance: 12 } as const
const monospaced = 0.6

/** A serial number in font D where it has its signs, in whole multiples; anything else in font 0. */
function font({ text, size, face }: LaidOut['texts'][number], dots: Dots): string {
  const times = Math.floor(dots(size * monospaced) / matrix.advance)
  if (face === 'serial' && times >= 1 && /^[ -~]+$/u.test(text))
    return `^ADN,${matrix.height * times},${matrix.width * times}`
  return `^A0N,${dots(size)},${dots(size)}`
}

/** Field data: every byte that ZPL reads for itself is written by its number, behind the sign that ^FH announces. */
const data = (text: string): string =>
  `^FH_^FD${text.replaceAll(/[\^~_\\\p{Cc}]/gu, (character) => `_${hex(character.codePointAt(0) ?? 0)}`)}`

const hex = (code: number): string => code.toString(16).toUpperCase().padStart(2, '0')
