import type { CodeReading } from '../../shared/code-reading'

type Layout = Exclude<CodeReading['layout'], 'kept'>

/**
 * What the station reads, by the places of a US keyboard, when a scanner types for another one: in each pair the
 * character meant, then the one that lies in its place. Only what the known codes hold is needed.
 */
const pairs: Readonly<Record<Layout, string>> = {
  german: 'yz zy YZ ZY -/ _? ;<',
  french: 'aq qa zw wz AQ QA ZW WZ m; M: -6 _8 ;, 1! 2@ 3# 4$ 5% 6^ 7& 8* 9( 0)',
}

const tables = new Map(
  Object.entries(pairs).map(([layout, text]) => [
    layout,
    new Map(text.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)])),
  ]),
)

/** A text as it arrives from a scanner that types for that keyboard. */
export function typedFor(layout: CodeReading['layout'], text: string): string {
  const table = tables.get(layout)
  return table ? Array.from(text, (character) => table.get(character) ?? character).join('') : text
}
