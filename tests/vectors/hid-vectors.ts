import { z } from 'zod'
import { HidDecoder, type HidFramed } from '../../main/scanners/hid/hid-decoder'
import { HidProfile } from '../../shared/hid-scanner'
import { differencesOf, narrowed, type PlayFile } from './played'

const File = z.object({
  vectors: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      profile: z.enum([...HidProfile.options, 'auto']),
      steps: z.array(z.object({ at: z.number(), report: z.string() })),
      expect: z.array(z.record(z.string(), z.unknown())),
    }),
  ),
})

/** Input reports with their times, and the scans or errors that come of them. */
export const playReports: PlayFile = (file) =>
  File.parse(file).vectors.map(({ id, kind, profile, steps, expect: expected }) => {
    const decoder = new HidDecoder(profile)
    const framed = steps.flatMap(({ at, report }) => decoder.push(bytesOf(report), at))
    const came = [...framed, ...decoder.end()].map(told)
    return {
      id,
      kind,
      differences: differencesOf(
        expected,
        came.map((one, at) => narrowed(one, expected[at])),
      ),
    }
  })

const bytesOf = (hex: string) => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'))

const told = (framed: HidFramed) =>
  framed.error === undefined
    ? { text: framed.text, aim: framed.aim, oem: framed.oem, detected: framed.profile }
    : { error: framed.error }
