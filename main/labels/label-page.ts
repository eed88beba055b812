import { a4, type LabelDrawing, type LabelSizeName, labelSizes } from '../../shared/label'
import { type Html, html } from '../papers/html'
import type { PrintJob } from '../papers/paper-outlet'
import { printFonts } from '../papers/print-style'
import { english } from '../papers/words/en'

/** Labels as pages for a printer of the system: a page for each from a roll, or sheets that hold many. */
export function labelPages(
  labels: readonly LabelDrawing[],
  sizeName: LabelSizeName,
  title: string,
): PrintJob {
  const { width, height, sheet } = labelSizes[sizeName]
  const size = sheet ? a4 : { width, height }
  const each = sheet ? sheet.columns * sheet.rows : 1
  const pages = Array.from({ length: Math.ceil(labels.length / each) }, (_, page) =>
    labels.slice(page * each, (page + 1) * each).map((label, place) => {
      if (!sheet) return labelSvg(label, 0, 0)
      const column = place % sheet.columns
      const row = Math.floor(place / sheet.columns)
      return labelSvg(label, sheet.left + column * sheet.across, sheet.top + row * height)
    }),
  )
  const body = html`<html lang="${english.language}">
<head><meta charset="utf-8"><title>${title}</title><link rel="stylesheet" href="paper.css"></head>
<body>
${pages.map(
  (drawn) =>
    html`<svg class="page" xmlns="http://www.w3.org/2000/svg" width="${size.width}mm" height="${size.height}mm" viewBox="0 0 ${size.width} ${size.height}">${drawn}</svg>
`,
)}</body>
</html>
`
  const style = `${printFonts}
@page { size: ${size.width}mm ${size.height}mm; margin: 0; }
* { margin: 0; padding: 0; font-variant: none; }
.page { display: block; break-after: page; break-inside: avoid; }
.page:last-child { break-after: auto; }
`
  return { page: { title, html: `<!doctype html>\n${body.text}`, style, foot: null, words: english }, size }
}

const fonts = {
  serial: { family: 'JetBrains Mono', weight: 400 },
  plain: { family: 'Inter', weight: 400 },
  strong: { family: 'Inter', weight: 600 },
} as const

/** One label; the inner svg cuts off whatever would run into the next one. */
const labelSvg = ({ width, height, bars, texts }: LabelDrawing, x: number, y: number): Html =>
  html`<svg x="${x}" y="${y}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><path d="${bars}"/>${texts.map(
    ({ text, x: left, baseline, size, face }) =>
      html`<text x="${left}" y="${baseline}" font-size="${size}" font-family="'${fonts[face].family}', sans-serif" font-weight="${fonts[face].weight}" xml:space="preserve">${text}</text>`,
  )}</svg>`
