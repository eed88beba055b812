import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HidDecoder, type HidFramed, longestPauseMs } from '../../main/scanners/hid/hid-decoder'
import { readReport } from '../../main/scanners/hid/report'
import { HidProfile } from '../../shared/hid-scanner'
import { reportsOf } from './hid-reports'

const told = (framed: HidFramed) => framed.error ?? framed.text
const anyText = fc
  .string({ unit: fc.constantFrom(...Array.from('ABC019-/ ')), minLength: 1, maxLength: 200 })
  .filter((text) => text.trim() !== '')

const seeded = { numRuns: 500, seed: 20261126 }

describe('the reports of a HID scanner', () => {
  it('come to the texts that were scanned, however long they are', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 5 }), (texts) => {
        const decoder = new HidDecoder('len-aim')

        const came = texts
          .flatMap((text) => reportsOf(text))
          .flatMap((report, at) => decoder.push(report, at))

        expect(came.map(told)).toEqual(texts)
      }),
      seeded,
    )
  })

  it('never throw, and come to a text or a named error, whatever they hold', () => {
    const anyReport = fc.uint8Array({ minLength: 0, maxLength: 70 })
    const anyProfile = fc.constantFrom(...HidProfile.options, 'auto' as const)
    fc.assert(
      fc.property(anyProfile, fc.array(anyReport, { maxLength: 6 }), (profile, reports) => {
        const decoder = new HidDecoder(profile)
        const came = [...reports.flatMap((report, at) => decoder.push(report, at)), ...decoder.end()]

        for (const framed of came)
          expect(framed.error ?? framed.text, 'a text or an error').toMatch(/^[^]+$/u)
      }),
      seeded,
    )
  })

  it('that stop in the middle are refused, and no scan is ever made of two halves', () => {
    const anyCut = fc.record({ text: anyText, kept: fc.nat(4) })
    fc.assert(
      fc.property(fc.array(anyCut, { maxLength: 6 }), (cuts) => {
        const decoder = new HidDecoder('len-aim')
        const came: string[] = []
        const expected: string[] = []
        for (const [place, { text, kept }] of cuts.entries()) {
          const reports = reportsOf(text)
          const heard = reports.slice(0, kept)
          for (const report of heard)
            came.push(...decoder.push(report, place * (longestPauseMs + 1)).map(told))
          if (heard.length === reports.length) expected.push(text)
          else if (heard.length > 0) expected.push('hid-incomplete')
        }

        expect([...came, ...decoder.end().map(told)]).toEqual(expected)
      }),
      seeded,
    )
  })

  it('that lose their middle are never glued: what is left is refused', () => {
    const [first, , last] = reportsOf('A'.repeat(150))
    const decoder = new HidDecoder('len-aim')
    if (!first || !last) throw new Error('Three reports were expected')

    const came = [...decoder.push(first, 0), ...decoder.push(last, longestPauseMs + 1)]

    expect(came.map(told)).toEqual(['hid-incomplete', 'A'.repeat(38)])
  })

  it('are refused beyond what any label says, once, with all that still comes of it', () => {
    const decoder = new HidDecoder('len-aim')
    const reports = [...reportsOf('B'.repeat(4_000)), ...reportsOf('NEXT')]

    expect(reports.flatMap((report, at) => decoder.push(report, at)).map(told)).toEqual([
      'hid-too-long',
      'NEXT',
    ])
  })

  it('leave a scan alone that waits for its rest when a battery reports its state', () => {
    const [first, last] = reportsOf('C'.repeat(100))
    const state = new Uint8Array(64).fill(4)
    const decoder = new HidDecoder('len-aim')
    if (!first || !last) throw new Error('Two reports were expected')

    const came = [first, state, last].flatMap((report, at) => decoder.push(report, at))

    expect(came.map(told)).toEqual(['hid-report', 'C'.repeat(100)])
  })

  it('fit no profile when they are cut short', () => {
    for (const profile of HidProfile.options)
      expect(readReport(profile, new Uint8Array(63))).toEqual({ ok: false, refusal: 'hid-report' })
  })
})
