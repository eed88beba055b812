import { html } from './html'
import type { PaperPage } from './sheet'

type Footed = Pick<PaperPage, 'foot' | 'words'>

const face = 'font: 7.5pt sans-serif; color: #555;'
const atTheEdges = 'width: 100%; margin: 0 18mm; display: flex; justify-content: space-between; gap: 8mm;'
const inOneLine = 'overflow: hidden; white-space: nowrap; text-overflow: ellipsis;'

/** The foot of each page of a PDF, as `printToPDF` takes it: it fills in the numbers. */
export const footTemplate = ({ foot, words }: Footed): string =>
  html`<div style="${face} ${atTheEdges}">
<span style="${inOneLine}">${foot ?? ''}</span>
<span style="flex-shrink: 0">${words.page(html`<span class="pageNumber"></span>`, html`<span class="totalPages"></span>`)}</span>
</div>`.text

/** The same as style, for a printer: the system's own foot would bring its own words. */
export const footStyle = ({ foot, words }: Footed): string =>
  foot === null
    ? ''
    : `@page {
  @bottom-left { ${face} content: ${quoted(foot)}; }
  @bottom-right { ${face} content: ${numberPlaces(words).join(' ')}; }
}
`

const numberPlaces = ({ page }: Footed['words']): readonly string[] =>
  page({ counter: 'page' }, { counter: 'pages' }).map((part) =>
    typeof part === 'string' ? quoted(part) : `counter(${part.counter})`,
  )

/** Any text as a string of CSS: what is no letter and no digit is written by its number. */
const quoted = (text: string): string =>
  `"${text.replaceAll(/[^\p{L}\p{N} ]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`
