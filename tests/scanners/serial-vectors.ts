import { z } from 'zod'
import serial from '../fixtures/scanners/serial.json'

const Hex = z.string().transform((hex) => new Uint8Array(Buffer.from(hex, 'hex')))

const Step = z.union([
  z.strictObject({ at: z.number(), hex: Hex }),
  z.strictObject({ at: z.number(), event: z.literal('close') }),
])

const Config = z.strictObject({
  suffix: z.enum(['auto', 'cr', 'lf', 'crlf', 'tab', 'none']),
  idleMs: z.number(),
  maxLen: z.number(),
  acceptUnterminated: z.boolean().exactOptional(),
  encoding: z.enum(['latin1', 'utf8']).exactOptional(),
})

const Expected = z.union([
  z.strictObject({ text: z.string(), terminated: z.boolean() }),
  z.strictObject({
    error: z.enum(['serial-noise', 'serial-too-long', 'serial-unterminated']),
    text: z.string().exactOptional(),
  }),
])

const Vector = z.object({
  id: z.string(),
  kind: z.string(),
  config: Config,
  steps: z.array(Step),
  expect: z.array(Expected),
})

/** What com ports were seen to deliver, chunk by chunk with its time, and the frames that must come of it. */
export const serialVectors = z.array(Vector).length(serial.count).parse(serial.vectors)
