import type { PaperPage } from '../../../main/papers/sheet'

const rowsIn = (html: string): string[] => html.match(/<tr[\s>].*?<\/tr>/gsu) ?? []

/** What a person reads in a piece of a page: tags taken off, characters as they are shown. */
export function textOf(html: string): string {
  const shown = html
    .replace(/<title>.*?<\/title>/su, '')
    .replaceAll(/<[^>]*>/gu, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
  return shown.replaceAll(/\s+/gu, ' ').trim()
}

/** The rows of the tables on a paper, each as it is read. */
export const rowsOf = ({ html }: PaperPage): string[] => rowsIn(html).map((row) => textOf(row))
