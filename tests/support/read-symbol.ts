import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { Resvg } from '@resvg/resvg-js'
import { prepareZXingModule, type ReadResult, readBarcodes } from 'zxing-wasm/reader'
import type { LabelDrawing } from '../../shared/label'

const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
prepareZXingModule({
  overrides: { wasmBinary: Uint8Array.from(await readFile(wasm)).buffer },
})

/** Dots to the millimetre of the picture: that of a 300 dpi printer. */
const dotsPerMm = 11.811

/** What a scanner reads from a label as it is drawn. */
export const readLabel = ({ width, height, bars }: LabelDrawing): Promise<readonly ReadResult[]> =>
  readSvg(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><path d="${bars}"/></svg>`,
    width,
  )

/** What a scanner reads from a drawing that is so many millimetres wide. */
export async function readSvg(svg: string, width: number): Promise<readonly ReadResult[]> {
  const picture = new Resvg(svg, {
    background: '#fff',
    fitTo: { mode: 'width', value: Math.round(width * dotsPerMm) },
    font: { loadSystemFonts: false },
  }).render()
  const image = {
    data: new Uint8ClampedArray(picture.pixels),
    width: picture.width,
    height: picture.height,
    colorSpace: 'srgb' as const,
  }
  return readBarcodes(image, { formats: ['Code128', 'EAN13', 'DataMatrix', 'QRCode'], textMode: 'Plain' })
}
