import { z } from 'zod'

/** How a label says its serial number to a scanner. */
export const LabelSymbol = z.enum(['code-128', 'gs1-datamatrix', 'qr'])
export type LabelSymbol = z.infer<typeof LabelSymbol>

export const LabelSizeName = z.enum([
  '38x21-sheet',
  '51x25',
  '57x32',
  '62x29',
  '64x34-sheet',
  '100x50',
  '100x150',
])
export type LabelSizeName = z.infer<typeof LabelSizeName>

/** Labels on a sheet, side by side without turning; the rest of the sheet is margin. */
interface Sheet {
  readonly columns: number
  readonly rows: number
  /** From the left edge of one label to that of the next. */
  readonly across: number
  readonly left: number
  readonly top: number
}

/** In millimetres. Without a sheet the labels come one after the other from a roll. */
interface LabelSize {
  readonly width: number
  readonly height: number
  readonly sheet: Sheet | null
}

export const a4 = { width: 210, height: 297 } as const

/** The sheets are those of 65 and of 24 on A4 that every office shop has (Avery L7651 and L7159). */
export const labelSizes: Readonly<Record<LabelSizeName, LabelSize>> = {
  '38x21-sheet': {
    width: 38.1,
    height: 21.2,
    sheet: { columns: 5, rows: 13, across: 40.6, left: 4.75, top: 10.7 },
  },
  '51x25': { width: 51, height: 25, sheet: null },
  '57x32': { width: 57, height: 32, sheet: null },
  '62x29': { width: 62, height: 29, sheet: null },
  '64x34-sheet': {
    width: 64,
    height: 33.9,
    sheet: { columns: 3, rows: 8, across: 66.55, left: 6.45, top: 12.9 },
  },
  '100x50': { width: 100, height: 50, sheet: null },
  '100x150': { width: 100, height: 150, sheet: null },
}

/** Dots per inch of label printers. */
export const LabelDpi = z.union([z.literal(203), z.literal(300)])
export type LabelDpi = z.infer<typeof LabelDpi>

const roll = { dpi: LabelDpi }

/** Where labels come out: a printer of the system, or one that understands ZPL. */
export const LabelPrinter = z.discriminatedUnion('kind', [
  /** What the system calls it; null: the operator is asked each time. */
  z.object({ kind: z.literal('system'), printer: z.string().min(1).max(400).nullable() }),
  z.object({
    kind: z.literal('network'),
    host: z.string().regex(/^[A-Za-z0-9.:_-]{1,253}$/u),
    port: z.int().min(1).max(65_535),
    ...roll,
  }),
  z.object({
    kind: z.literal('com-port'),
    path: z.string().min(1).max(400),
    baudRate: z.int().min(300).max(921_600),
    ...roll,
  }),
])
export type LabelPrinter = z.infer<typeof LabelPrinter>
export type ZplPrinter = Exclude<LabelPrinter, { kind: 'system' }>

/** A label as it is drawn, in millimetres: its dark modules as one SVG path, and its lines of text. */
export const LabelDrawing = z.object({
  width: z.number(),
  height: z.number(),
  bars: z.string(),
  texts: z.array(
    z.object({
      text: z.string(),
      x: z.number(),
      /** Of the line that the letters stand on. */
      baseline: z.number(),
      size: z.number(),
      face: z.enum(['serial', 'plain', 'strong']),
    }),
  ),
})
export type LabelDrawing = z.infer<typeof LabelDrawing>
