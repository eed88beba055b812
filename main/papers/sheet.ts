import type { Company, Recipient } from './content'
import { Html, html } from './html'
import { printStyle } from './print-style'
import type { PaperWords } from './words/paper-words'

/** A page that is ready to be printed. */
export interface PaperPage {
  /** Its name: what the file is called. */
  readonly title: string
  readonly html: string
  readonly style: string
  /** Stands at the foot of each page, before its number; null: no foot. */
  readonly foot: string | null
  readonly words: PaperWords
}

interface Sheet {
  readonly words: PaperWords
  /** `Packing slip` */
  readonly kind: string
  /** `D-1001`; null on a paper of which there is only one. */
  readonly number: string | null
  readonly company: Company | null
  /** What nobody may overlook. */
  readonly mark: string | null
  readonly addressees: readonly Addressee[]
  readonly facts: readonly Fact[]
  readonly body: Html
}

interface Addressee {
  readonly label: string
  readonly lines: string
}

/** Left out where there is no text. */
interface Fact {
  readonly label: string
  readonly text: string | null
}

/** The frame of every paper: whose it is, what it is, to whom it goes; under it what it says. */
export function sheet({ words, kind, number, company, mark, addressees, facts, body }: Sheet): PaperPage {
  const title = number === null ? kind : `${kind} ${number}`
  const page = html`<html lang="${words.language}">
<head>
<meta charset="utf-8">
<title>${title}</title>
<link rel="stylesheet" href="paper.css">
</head>
<body>
<header class="head">
${company ? companyHead(company, words) : html`<div></div>`}
<div class="title"><h1>${kind}</h1>${number === null ? null : html`<p>${number}</p>`}</div>
</header>
${mark === null ? null : html`<p class="mark">${mark}</p>`}
<section class="about">
<div class="addressees">${addressees.map((addressee) => addresseeBlock(addressee))}</div>
<dl class="facts">${facts.map((fact) => factRow(fact))}</dl>
</section>
${body}
</body>
</html>
`
  const foot = [title, company?.name ?? ''].filter((text) => text !== '').join(' · ')
  return { title, html: `<!doctype html>\n${page.text}`, style: printStyle, foot, words }
}

const companyHead = ({ name, address, taxNumber }: Company, words: PaperWords): Html =>
  html`<div class="company">
<strong class="typed">${name}</strong>
<p class="lines">${address}</p>
${taxNumber === '' ? null : html`<p>${words.taxNumber(taxNumber)}</p>`}
</div>`

const addresseeBlock = ({ label, lines }: Addressee): Html =>
  html`<div><h2>${label}</h2><p class="lines">${lines}</p></div>`

const factRow = ({ label, text }: Fact): Html | null =>
  text === null || text === '' ? null : html`<dt>${label}</dt><dd><bdi>${text}</bdi></dd>`

export const linesOf = ({ name, address }: Recipient): string => `${name}\n${address}`.trim()
