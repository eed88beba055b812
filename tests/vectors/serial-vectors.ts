import { z } from 'zod'
import { TimedFramer } from '../../main/scanners/timed-framer'
import type { Framed } from '../../main/scanners/framing'
import { HandTimers } from '../scanners/hand-timers'
import { differencesOf, narrowed, type PlayFile } from './played'

const File = z.object({
  vectors: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      config: z.object({
        suffix: z.enum(['auto', 'cr', 'lf', 'crlf', 'tab', 'none']),
        idleMs: z.number(),
        maxLen: z.number(),
        acceptUnterminated: z.boolean().exactOptional(),
        encoding: z.enum(['latin1', 'utf8']).exactOptional(),
      }),
      steps: z.array(
        z.union([
          z.strictObject({ at: z.number(), hex: z.string() }),
          z.strictObject({ at: z.number(), event: z.literal('close') }),
        ]),
      ),
      expect: z.array(z.record(z.string(), z.unknown())),
    }),
  ),
})

/** Chunks of bytes with their times, and the frames or errors that come of them. */
export const playChunks: PlayFile = (file) =>
  File.parse(file).vectors.map(({ id, kind, config, steps, expect: expected }) => {
    const timers = new HandTimers()
    const came: object[] = []
    const plug = () => new TimedFramer(config, timers, (framed) => came.push(told(framed)))
    let framer = plug()
    for (const step of steps) {
      timers.advance(step.at - timers.now())
      if ('hex' in step) framer.push(Uint8Array.from(Buffer.from(step.hex.replaceAll(' ', ''), 'hex')))
      else {
        framer.end()
        framer = plug()
      }
    }
    timers.advance(config.idleMs)
    return {
      id,
      kind,
      differences: differencesOf(
        expected,
        came.map((one, at) => narrowed(one, expected[at])),
      ),
    }
  })

const told = (framed: Framed) =>
  framed.error === undefined
    ? { text: framed.text, terminated: framed.terminated }
    : { error: framed.error, text: framed.text }
