import { describe, expect, it } from 'vitest'
import { WedgeDetector } from '../../renderer/scanning/wedge-detector'
import type { WedgeKey } from '../../renderer/scanning/wedge-keys'
import { hear } from '../vectors/hear-keys'

/** Keys so many milliseconds apart; a capital letter is typed with Shift. */
function keysOf(codes: readonly string[], gap: number, from = 0): WedgeKey[] {
  return codes.map((code, index) => ({ at: from + index * gap, code }))
}

const altCode = (digits: string) => Array.from(digits, (digit) => `Numpad${digit}`)

const DIGITS = ['Digit4', 'Digit4', 'Digit7', 'Digit1', 'Digit9', 'Digit3']

/** A scan in two parts, so many milliseconds between them. */
const withHole = (hole: number) =>
  hear([...keysOf(DIGITS, 5), ...keysOf([...DIGITS, 'Enter'], 5, 25 + hole)]).heard

describe('a scanner that types', () => {
  it('may send every character as an Alt code', () => {
    const detector = new WedgeDetector()
    let at = 0
    for (const digits of ['0052', '0052', '065', '0029', '0097']) {
      detector.press({ at: (at += 3), code: 'AltLeft', alt: true })
      for (const code of altCode(digits)) detector.press({ at: (at += 3), code, alt: true })
      detector.releaseAlt()
    }

    const { outcome } = detector.press({ at: (at += 3), code: 'Enter' })

    expect(outcome).toEqual({ kind: 'scan', text: '44A\u001da', terminated: true })
  })

  it.each([
    [
      '[)> RS 06 GS … RS EOT',
      ['BracketLeft', 'shift Digit0', 'shift Period', 'ctrl shift Digit6'],
      '[)>\u001e',
    ],
    ['the keypad', ['Numpad4', 'NumpadSubtract', 'NumpadDecimal', 'NumpadDivide'], '4-./'],
    ['signs', ['shift Minus', 'shift Quote', 'Backquote', 'shift Backslash'], '_"`|'],
  ])('may use %s', (_what, codes, text) => {
    const keys = [...codes, 'KeyA', 'KeyB', 'Enter'].map((spoken, index) => {
      const words = spoken.split(' ')
      const shift = words.includes('shift')
      const ctrl = words.includes('ctrl')
      return { at: index * 4, code: words.at(-1) ?? '', shift, ctrl }
    })

    expect(hear(keys).heard).toEqual([{ scan: `${text}ab` }])
  })

  it('is refused when it toggles CapsLock inside a scan, since the case is then unknowable', () => {
    expect(hear(keysOf([...DIGITS.slice(0, 3), 'CapsLock', ...DIGITS, 'Enter'], 5)).heard).toEqual([
      { error: 'wedge-corrupt' },
    ])
  })

  it('is refused when a key of a five-character code is in no barcode, rather than typed in shortened', () => {
    expect(hear(keysOf(['KeyA', 'KeyB', 'IntlBackslash', 'Digit1', 'Digit2', 'Enter'], 5)).heard).toEqual([
      { error: 'wedge-corrupt' },
    ])
  })

  it('is refused when a scan has a hole, and its rest is no scan of its own', () => {
    expect(withHole(49)).toEqual([{ scan: '447193447193' }])
    expect(withHole(50)).toEqual([{ error: 'wedge-corrupt' }])
    expect(withHole(90)).toEqual([{ scan: '447193' }, { error: 'wedge-corrupt' }])
    expect(withHole(120)).toEqual([{ scan: '447193' }, { scan: '447193' }])
  })

  it('is refused when the hole is so early that its first keys passed for typing', () => {
    const keys = [...keysOf(['KeyA', 'KeyB', 'KeyC'], 5), ...keysOf([...DIGITS, 'Enter'], 5, 80)]

    expect(hear(keys).heard).toEqual([{ typed: 'abc' }, { error: 'wedge-corrupt' }])
  })

  it.each([5, 49, 70, 99])('has its Enter swallowed %d ms after its last character', (gap) => {
    const { heard, passed } = hear([...keysOf(DIGITS, 5), { at: 25 + gap, code: 'Enter' }])

    expect(heard).toEqual([{ scan: '447193' }])
    expect(passed.map(({ code }) => code)).not.toContain('Enter')
  })

  it('has its second Enter swallowed too', () => {
    const { passed } = hear(keysOf([...DIGITS, 'Enter', 'Enter'], 5))

    expect(passed.map(({ code }) => code)).not.toContain('Enter')
  })
})

describe('a person who types', () => {
  it('may press Enter right after a scan was dealt with', () => {
    const { passed } = hear([...keysOf([...DIGITS, 'Enter'], 5), { at: 200, code: 'Enter' }])

    expect(passed.at(-1)).toEqual({ at: 200, code: 'Enter' })
  })

  it.each([
    ['rolls four keys, and Enter behind them', keysOf(['KeyT', 'KeyH', 'KeyE', 'Space', 'Enter'], 20)],
    [
      'types fast, with short rolls',
      [0, 20, 40, 60, 150, 170, 190, 210, 300, 320, 340, 360].map((at) => ({ at, code: 'KeyE' })),
    ],
    [
      'presses shortcuts, function keys and Shift+Tab',
      [
        { at: 0, code: 'ControlLeft', ctrl: true },
        { at: 5, code: 'KeyA', ctrl: true },
        { at: 25, code: 'KeyV', ctrl: true },
        { at: 45, code: 'F1' },
        { at: 60, code: 'F10' },
        { at: 80, code: 'Tab', shift: true },
        { at: 100, code: 'F8' },
        { at: 120, code: 'KeyF', meta: true },
      ],
    ],
    [
      'walks quickly through a list',
      keysOf(
        Array.from({ length: 12 }, () => 'ArrowDown'),
        10,
      ),
    ],
  ])('keeps every key when somebody %s', (_what, keys) => {
    expect(hear(keys)).toMatchObject({ passed: keys })
  })
})

describe('what comes between', () => {
  it('refuses a scan during which the window lost the keyboard', () => {
    const detector = new WedgeDetector()
    for (const key of keysOf(DIGITS, 5)) detector.press(key)

    detector.interrupt(28)

    expect(detector.silence()).toEqual({ kind: 'corrupt' })
  })

  it('refuses what is left of a scan when the window gets the keyboard in its middle', () => {
    const detector = new WedgeDetector()

    detector.interrupt(0)
    for (const key of keysOf(DIGITS, 5, 5)) detector.press(key)

    expect(detector.silence()).toEqual({ kind: 'corrupt' })
  })

  it('does not count a held key as a scan', () => {
    const detector = new WedgeDetector()
    detector.press({ at: 0, code: 'KeyA' })
    for (let at = 30; at < 300; at += 30) detector.typing(at)

    expect(detector.isInsideScan).toBe(false)
    expect(detector.silence()).toBeUndefined()
  })
})
