import { describe, expect, it } from 'vitest'
import { makePaper } from '../../../main/papers/make-paper'
import type { PaperPage } from '../../../main/papers/sheet'
import { testCodes } from '../../../main/symbols/test-codes'
import { english } from '../../../main/papers/words/en'
import { parseScan } from '../../../main/scanning/meaning/parse-scan'
import { saidBy } from '../../../main/scanning/said-by'
import { Command } from '../../../shared/command'
import { readSvg } from '../../support/read-symbol'
import { aMoment } from '../../support/warehouse'
import { textOf } from './paper-text'

/** What a scanner reads from each symbol of a paper, in their order, with its AIM identifier. */
async function readFrom({ html }: PaperPage) {
  const read: { readonly text: string; readonly aim: string }[] = []
  for (const [svg, width] of html.matchAll(/<svg [^>]*width="([\d.]+)mm".*?<\/svg>/gu)) {
    const codes = await readSvg(svg, Number(width))
    for (const { text, symbologyIdentifier: aim } of codes) read.push({ text, aim })
  }
  return read
}

/** The widest that A4 and Letter leave free between their margins, in millimetres. */
const widest = 174

const widthsIn = ({ html }: PaperPage): number[] =>
  Array.from(html.matchAll(/<svg [^>]*width="([\d.]+)mm"/gu), ([, width]) => Number(width))

describe('the sheet of command barcodes', () => {
  it('has a code for every command that is read back as that command', async () => {
    const page = await makePaper({ kind: 'command-barcodes' }, english)

    const read = await readFrom(page)

    expect(read.map((code) => saidBy({ ...code, source: 'scan', at: aMoment }))).toEqual(
      Command.options.map((command) => ({ kind: 'command', command })),
    )
  })

  it('names each, and fits twice beside each other on the paper', async () => {
    const page = await makePaper({ kind: 'command-barcodes' }, english)

    expect(page.title).toBe('Command barcodes')
    for (const command of Command.options) expect(textOf(page.html)).toContain(english.commands[command].name)
    expect(Math.max(...widthsIn(page))).toBeLessThan((widest - 6) / 2 - 4)
  })
})

describe('the test page', () => {
  it('holds codes that are read as they say, with the identifier of their symbology', async () => {
    const read = await readFrom(await makePaper({ kind: 'test-page' }, english))

    expect(read.map(({ aim }) => aim)).toEqual(testCodes.map(({ aim }) => aim))
    const meanings = read.map(({ text, aim }) => parseScan(text, aim, new Date(aMoment)))
    expect(meanings).toMatchObject(testCodes.map(({ meaning }) => ({ ok: true, value: meaning })))
  })

  it('says beside each what the station is to understand', async () => {
    const text = textOf((await makePaper({ kind: 'test-page' }, english)).html)

    expect(text).toContain(
      'GS1 DataMatrix (01)09521234500179 (17)301231 (10)Lot-05 (21)Test-00b To be understood as Product 09521234500179 Serial number Test-00b Lot Lot-05 Expires on 2030-12-31',
    )
    expect(text).toContain('Product TEST-PART Serial numbers Test-00d, Test-00e, Test-00f')
  })

  it('keeps small letters and leading zeros in what a scanner may spoil', () => {
    for (const { content } of testCodes.filter(({ meaning }) => meaning.serials ?? meaning.text))
      expect(content).toMatch(/Test-00[a-f7]/u)
  })
})
