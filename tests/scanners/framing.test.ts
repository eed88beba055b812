import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ComPortFraming, type Framed, Framer, usualFraming } from '../../main/scanners/framing'
import type { Suffix } from '../../shared/paired-scanner'
import { TimedFramer } from '../../main/scanners/timed-framer'
import { HandTimers } from './hand-timers'

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

/** What the framer gave, as a test wants to read it. */
const told = (framed: Framed) =>
  framed.error === undefined
    ? { text: framed.text, terminated: framed.terminated }
    : { error: framed.error, text: framed.text }

function frame(text: string, framing: Partial<ComPortFraming> = {}): ReturnType<typeof told>[] {
  const framer = new Framer({ ...usualFraming, ...framing })
  return [...framer.push(bytesOf(text)), ...framer.silence()].map(told)
}

/** A framer with its clock, as one connection has it. */
function connect(framing: ComPortFraming) {
  const timers = new HandTimers()
  const given: ReturnType<typeof told>[] = []
  const plug = () => new TimedFramer(framing, timers, (framed) => given.push(told(framed)))
  return { timers, given, plug }
}

describe('framing', () => {
  const anySuffix = fc.constantFrom<Suffix>('auto', 'cr', 'lf', 'crlf', 'tab', 'none')
  const anyFraming: fc.Arbitrary<ComPortFraming> = fc.record({
    suffix: anySuffix,
    idleMs: fc.constant(60),
    maxLen: fc.integer({ min: 1, max: 24 }),
    acceptUnterminated: fc.boolean(),
    encoding: fc.constantFrom('latin1', 'utf8'),
  })
  // Mostly the bytes that mean something to a framer, in every order.
  const anyByte = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(0x00, 0x02, 0x03, 0x09, 0x0a, 0x0d, 0x1d, 0x7f, 0xff) },
    { weight: 4, arbitrary: fc.integer({ min: 0x30, max: 0x5a }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 255 }) },
  )
  const anyBytes = fc.array(anyByte, { maxLength: 120 }).map((bytes) => Uint8Array.from(bytes))

  it('gives the same frames however the driver chunked the bytes, and never throws', () => {
    fc.assert(
      fc.property(anyFraming, anyBytes, fc.array(fc.integer({ min: 1, max: 9 })), (framing, bytes, sizes) => {
        const whole = new Framer(framing)
        const atOnce = [...whole.push(bytes), ...whole.silence()]
        const chunked = new Framer(framing)

        const inChunks = [
          ...inSizes(bytes, sizes).flatMap((chunk) => chunked.push(chunk)),
          ...chunked.silence(),
        ]

        expect(inChunks).toEqual(atOnce)
      }),
      { numRuns: 3000, seed: 20261123 },
    )
  })

  it('never joins, cuts or loses clean scans', () => {
    const codeText = fc.stringMatching(/^[0-9A-Z\]\-.]{1,20}$/)
    fc.assert(
      fc.property(
        fc.array(codeText),
        fc.constantFrom('\r', '\n', '\r\n', '\n\r', '\r\r\n'),
        (codes, suffix) => {
          const given = frame(codes.map((code) => code + suffix).join(''))

          expect(given).toEqual(codes.map((text) => ({ text, terminated: true })))
        },
      ),
      { numRuns: 500, seed: 20261123 },
    )
  })

  it('gives nothing of a scan it refused as noise', () => {
    fc.assert(
      fc.property(fc.nat(10), fc.constantFrom('\0', '\x7f', '\xff', '\x03', '\x85'), (at, noise) => {
        const code = '4471-0093-K'
        const given = frame(`A${code.slice(0, at)}${noise}${code.slice(at)}\r`)

        expect(given).toMatchObject([{ error: 'serial-noise' }])
      }),
      { numRuns: 100, seed: 20261123 },
    )
  })

  it('refuses a scan that STX begins before the one before it had ended, and takes the new one', () => {
    expect(frame('4471\x02PN-88\x03')).toEqual([
      { error: 'serial-unterminated', text: '4471' },
      { text: 'PN-88', terminated: true },
    ])
  })

  it('keeps line ends inside STX … ETX as data', () => {
    expect(frame('\x02A\rB\x03')).toEqual([{ text: 'A\rB', terminated: true }])
  })

  it('refuses STX without ETX even where silence may end a scan', () => {
    expect(frame('\x024471', { suffix: 'none' })).toEqual([{ error: 'serial-unterminated', text: '4471' }])
  })

  it('ends a scan at CR LF only, when that is its suffix', () => {
    expect(frame('44\r71\r\nPN\r\n', { suffix: 'crlf' })).toEqual([
      { text: '44\r71', terminated: true },
      { text: 'PN', terminated: true },
    ])
  })

  it('takes a scan of exactly the longest length whatever its suffix', () => {
    expect(frame('12345678\r\n', { suffix: 'crlf', maxLen: 8 })).toEqual([
      { text: '12345678', terminated: true },
    ])
    expect(frame('123456789\r\n', { suffix: 'crlf', maxLen: 8 })).toMatchObject([
      { error: 'serial-too-long' },
    ])
  })

  it('says at once that a line which never stops is too long, and says it once', () => {
    const framer = new Framer({ ...usualFraming, maxLen: 64 })

    const given = framer.push(bytesOf('Z'.repeat(10_000)))

    expect(given).toMatchObject([{ error: 'serial-too-long' }])
    expect(framer.push(bytesOf('ZZ\r4471\r')).map(told)).toEqual([{ text: '4471', terminated: true }])
  })

  it('refuses bytes that are not UTF-8 where UTF-8 is spoken', () => {
    expect(frame('4471\xe9\r', { encoding: 'utf8' })).toMatchObject([{ error: 'serial-noise' }])
  })
})

describe('hearing the line fall silent', () => {
  it('does not take this process being busy for the end of a scan', () => {
    const { timers, given, plug } = connect({ suffix: 'auto', idleMs: 60, maxLen: 512 })
    const framer = plug()

    framer.push(bytesOf('4471-'))
    timers.sleep(800)
    framer.push(bytesOf('0093-K\r'))

    expect(given).toEqual([{ text: '4471-0093-K', terminated: true }])
  })

  it('refuses what was read across such a stretch where only silence parts scans', () => {
    const { timers, given, plug } = connect({ suffix: 'none', idleMs: 60, maxLen: 512 })
    const framer = plug()

    framer.push(bytesOf('4471-0093-K'))
    timers.sleep(800)
    framer.push(bytesOf('PN-88213-A'))
    timers.advance(60)

    expect(given).toEqual([{ error: 'serial-unterminated', text: '4471-0093-KPN-88213-A' }])
  })

  it('takes the scan read before such a stretch when nothing followed it', () => {
    const { timers, given, plug } = connect({ suffix: 'none', idleMs: 60, maxLen: 512 })
    const framer = plug()

    framer.push(bytesOf('4471-0093-K'))
    timers.sleep(800)
    timers.advance(60)

    expect(given).toEqual([{ text: '4471-0093-K', terminated: false }])
  })

  it('does not count the time in which nobody read', () => {
    const { timers, given, plug } = connect({ suffix: 'auto', idleMs: 60, maxLen: 512 })
    const framer = plug()

    framer.push(bytesOf('4471-'))
    framer.pause()
    timers.advance(5000)
    framer.resume()
    framer.push(bytesOf('0093-K\r'))

    expect(given).toEqual([{ text: '4471-0093-K', terminated: true }])
  })
})

/** The bytes in chunks of the given sizes, the rest in one. */
function inSizes(bytes: Uint8Array, sizes: readonly number[]): Uint8Array[] {
  const chunks: Uint8Array[] = []
  let at = 0
  for (const size of sizes) {
    chunks.push(bytes.subarray(at, at + size))
    at += size
  }
  return [...chunks, bytes.subarray(at)]
}
