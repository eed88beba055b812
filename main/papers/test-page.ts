import { modulesFrom } from '../symbols/modules'
import { html } from './html'
import { printedSymbol } from './printed-symbol'
import { type PaperPage, sheet } from './sheet'
import { type TestCode, testCodes } from '../symbols/test-codes'
import type { PaperWords } from './words/paper-words'

const barHeight = 16

/** Codes whose content is known, and what the station has to make of each: for a scanner that is new or behaves oddly. */
export const testPage = (words: PaperWords): PaperPage =>
  sheet({
    words,
    kind: words.titles.testPage,
    number: null,
    company: null,
    mark: null,
    addressees: [],
    facts: [],
    body: html`<p class="how">${words.testing.how}</p>
<section class="codes">${testCodes.map(
      (code) => html`<article>
<div>${printedSymbol(modulesFrom(code.drawn), { module: code.module, barHeight })}</div>
<div><h3>${words.testing.names[code.id]}</h3>
<p class="code">${code.content}</p>
<h2>${words.testing.understood}</h2>
<ul>${understood(code, words).map((fact) => html`<li>${fact}</li>`)}</ul></div>
</article>
`,
    )}</section>`,
  })

function understood({ meaning }: TestCode, { testing }: PaperWords): readonly string[] {
  const { text, gtin, part, serials = [], lot, expiry } = meaning
  return [
    text === undefined ? null : testing.plain(text),
    gtin === undefined ? null : testing.product(gtin),
    part === undefined ? null : testing.product(part),
    serials.length === 0 ? null : testing.serials(serials),
    lot === undefined ? null : testing.lot(lot),
    expiry === undefined ? null : testing.expiry(expiry),
  ].filter((fact) => fact !== null)
}
