/** The fonts that papers are printed in: what their style asks for under `/fonts/`. Other scripts come from the system. */
export type PaperFont =
  | 'inter-latin-400'
  | 'inter-latin-600'
  | 'inter-latin-ext-400'
  | 'inter-latin-ext-600'
  | 'jetbrains-mono-latin-400'
  | 'jetbrains-mono-latin-ext-400'

/** What the files hold, by the words of their makers. */
const latinExtended =
  'U+100-2BA, U+2BD-2C5, U+2C7-2CC, U+2CE-2D7, U+2DD-2FF, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF'
const latin =
  'U+0-FF, U+131, U+152-153, U+2BB-2BC, U+2C6, U+2DA, U+2DC, U+304, U+308, U+329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD'

interface Face {
  readonly family: string
  readonly weight: 400 | 600
  readonly font: PaperFont
  readonly range: string
}

// Each file is read only where a letter of it is needed; what none of them holds comes from the system's fonts.
const faces: readonly Face[] = [
  { family: 'Inter', weight: 400, font: 'inter-latin-ext-400', range: latinExtended },
  { family: 'Inter', weight: 600, font: 'inter-latin-ext-600', range: latinExtended },
  { family: 'JetBrains Mono', weight: 400, font: 'jetbrains-mono-latin-ext-400', range: latinExtended },
  { family: 'Inter', weight: 400, font: 'inter-latin-400', range: latin },
  { family: 'Inter', weight: 600, font: 'inter-latin-600', range: latin },
  { family: 'JetBrains Mono', weight: 400, font: 'jetbrains-mono-latin-400', range: latin },
]

/** The faces, for any page that is printed. */
export const printFonts = faces
  .map(
    ({ family, weight, font, range }) =>
      `@font-face { font-family: '${family}'; font-weight: ${weight}; src: url('/fonts/${font}.woff2') format('woff2'); unicode-range: ${range}; }`,
  )
  .join('\n')

const across = [1, 2, 3, 4, 5, 6, 7, 8]
  .map((columns) => `.across-${columns} { grid-template-columns: repeat(${columns}, minmax(0, 1fr)); }`)
  .join('\n')

const codeSheets = `
.how { margin: 0 0 8mm; max-width: 150mm; font-size: 10pt; }
.symbol { display: block; }
h3 { font-size: 16pt; font-weight: 600; line-height: 1.2; }
.cards { display: grid; grid-template-columns: 1fr 1fr; gap: 6mm; }
.cards article { padding: 6mm 2mm; border: 0.2mm dashed #999; text-align: center; break-inside: avoid; }
.cards .symbol { margin: 0 auto 3mm; }
.codes article { display: grid; grid-template-columns: 66mm minmax(0, 1fr); gap: 8mm; align-items: center; padding: 4mm 0; border-top: 0.2mm solid #bbb; break-inside: avoid; }
.codes h3 { font-size: 12pt; }
.codes .code { margin: 0.6mm 0 1.6mm; }
.codes ul { padding-left: 4mm; }
`

/** How papers look. The size of the sheet is said when it is printed; the widths here fit A4 and Letter. */
export const printStyle = `${printFonts}

@page { margin: 16mm 18mm 20mm; }

* { box-sizing: border-box; margin: 0; padding: 0; }
html { font: 400 9pt/1.4 'Inter', sans-serif; color: #000; }
/* A letter in another shape than the font's first cannot be searched for in every viewer of PDFs. */
* { font-variant: none; }
h1 { font-size: 19pt; font-weight: 600; line-height: 1.15; }
h2 { margin-bottom: 0.6mm; font-size: 7.5pt; font-weight: 400; color: #555; }
strong, dd, th { font-weight: 600; }

.lines, .typed { unicode-bidi: plaintext; overflow-wrap: anywhere; }
.lines { white-space: pre-line; }
.code, .numbers {
  font-family: 'JetBrains Mono', monospace;
}
.code { overflow-wrap: anywhere; }

.head { display: flex; justify-content: space-between; align-items: flex-start; gap: 12mm; }
.company { min-width: 0; color: #333; font-size: 8pt; }
.company strong { display: block; margin-bottom: 0.6mm; font-size: 12pt; color: #000; }
.title { flex-shrink: 0; max-width: 90mm; text-align: right; }
.title p { font-size: 12pt; }

.mark { margin-top: 6mm; padding: 2mm 3mm; border: 0.4mm solid #000; font-weight: 600; }

.about { display: flex; justify-content: space-between; gap: 10mm; margin: 10mm 0 8mm; }
.addressees { display: flex; flex: 1; gap: 8mm; min-width: 0; }
.addressees > div { flex: 1; min-width: 0; max-width: 62mm; }
.addressees p { font-size: 10pt; }
.facts { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0.6mm 4mm; align-content: start; width: 72mm; }
.facts dt { color: #555; }
.facts dd { overflow-wrap: anywhere; }
.note { margin: -3mm 0 6mm; }

table { width: 100%; border-collapse: collapse; table-layout: fixed; }
thead { display: table-header-group; }
tr, .totals { break-inside: avoid; }
.totals { break-before: avoid; }
th { padding: 1.2mm 1.5mm; border-bottom: 0.4mm solid #000; text-align: left; vertical-align: bottom; font-size: 8pt; }
td { padding: 1.4mm 1.5mm; vertical-align: top; }
tbody tr:first-child td { border-top: 0.2mm solid #bbb; }
thead + tbody tr:first-child td { border-top: 0; }
th:first-child, td:first-child { padding-left: 0; }
th:last-child, td:last-child { padding-right: 0; }
.right { text-align: right; white-space: nowrap; }
.more { color: #444; font-size: 8pt; }
td.code { font-size: 8.5pt; }
.more.code { font-size: 8pt; }

.numbered { break-after: avoid; }
.numbered td { padding-bottom: 0.8mm; }
.numbers td { padding: 0; }
.numbers:last-child td { padding-bottom: 1.6mm; }
.number-row { display: grid; grid-template-columns: 11.5mm minmax(0, 1fr); align-items: baseline; padding: 0.25mm 0; }
.ordinal { color: #777; font-size: 7pt; }
.across { display: grid; gap: 0 3.6mm; font-size: 8.5pt; line-break: anywhere; }
${across}

.totals { width: 92mm; margin: 5mm 0 0 auto; border-top: 0.4mm solid #000; }
.totals td { padding: 0.9mm 0; border: 0; }
.totals tr:last-child td { border-top: 0.2mm solid #bbb; padding-top: 1.6mm; font-size: 12pt; font-weight: 600; }

.w-position { width: 10mm; }
.w-sku { width: 36mm; }
.w-location { width: 28mm; }
.w-quantity { width: 24mm; }
.w-price { width: 25mm; }
.w-tax { width: 14mm; }
.w-amount { width: 29mm; }
.w-tick { width: 12mm; }
.quantity { font-weight: 600; }
.tick::before { content: ''; display: inline-block; width: 4mm; height: 4mm; border: 0.3mm solid #000; }
${codeSheets}`
