import { Command, commandTexts } from '../../shared/command'
import { modulesFrom } from '../symbols/modules'
import { html } from './html'
import { printedSymbol } from './printed-symbol'
import { type PaperPage, sheet } from './sheet'
import type { PaperWords } from './words/paper-words'

/** Wide enough for a worn scanner and a laminated page. */
const measures = { module: 0.4, barHeight: 20 }

/** What a scanner can tell the station to do, to be hung up at the bench or cut apart. */
export const commandSheet = (words: PaperWords): PaperPage =>
  sheet({
    words,
    kind: words.titles.commandBarcodes,
    number: null,
    company: null,
    mark: null,
    addressees: [],
    facts: [],
    body: html`<p class="how">${words.commands.how}</p>
<section class="cards">${Command.options.map(
      (command) => html`<article>
${printedSymbol(modulesFrom({ bcid: 'code128', text: commandTexts[command] }), measures)}
<h3>${words.commands[command].name}</h3>
<p>${words.commands[command].does}</p>
</article>
`,
    )}</section>`,
  })
