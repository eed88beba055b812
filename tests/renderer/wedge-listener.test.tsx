import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { listenForWedge } from '../../renderer/scanning/wedge-listener'

/** A field whose owner holds its text, and a button, as every screen has them. */
function Screen({ onPress, initial = '' }: { onPress: () => void; initial?: string }) {
  const [text, setText] = useState(initial)
  return (
    <>
      <input aria-label="Search" value={text} onChange={(event) => setText(event.target.value)} />
      <textarea aria-label="Notes" defaultValue="" />
      <input aria-label="Quantity" type="number" defaultValue="10" />
      <output>{text}</output>
      <button type="button" onClick={onPress}>
        Commit receive
      </button>
    </>
  )
}

const heard = vi.fn<(what: string) => void>()
const onPress = vi.fn<() => void>()
let stop: () => void
/** The time of the keyboard, which each key moves on. */
let now = 0

beforeEach(() => {
  vi.useFakeTimers()
  heard.mockReset()
  onPress.mockReset()
  now = 0
  stop = listenForWedge(window, {
    onScan: (text, terminated) => heard(`${text}${terminated ? '' : ' (no Enter)'}`),
    onCorrupt: () => heard('corrupt'),
  })
})

afterEach(() => {
  stop()
  cleanup()
  vi.useRealTimers()
})

interface Held {
  readonly gap?: number
  readonly repeat?: boolean
  readonly isComposing?: boolean
  readonly ctrlKey?: boolean
  readonly altKey?: boolean
}

/** Presses one key in the focused element and, unless somebody prevents it, does what a browser does with it. */
function press(key: string, { gap = 5, ...held }: Held = {}) {
  now += gap
  vi.advanceTimersByTime(gap)
  const target = document.activeElement ?? document.body
  const init = { key, code: codeOf(key), shiftKey: /^[A-Z]$/.test(key), ...held }
  const goesOn = fireEvent(target, at(new KeyboardEvent('keydown', { ...init, ...usual })))
  if (goesOn && !held.ctrlKey) act(() => usualEffect(target, key))
  return goesOn
}

const usual = { bubbles: true, cancelable: true }

function at<E extends Event>(event: E): E {
  Object.defineProperty(event, 'timeStamp', { value: now })
  return event
}

function codeOf(key: string): string {
  if (/^[a-z]$/i.test(key)) return `Key${key.toUpperCase()}`
  if (/^\d$/.test(key)) return `Digit${key}`
  return key === '-' ? 'Minus' : key
}

function usualEffect(target: Element, key: string) {
  if (key === 'Enter' && target instanceof HTMLButtonElement) target.click()
  if (key.length === 1 && (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) {
    write(target, key)
  }
}

/** Writes one character where the cursor is, as the browser does it: past what React knows. */
function write(field: HTMLInputElement | HTMLTextAreaElement, character: string) {
  if (!field.dispatchEvent(new InputEvent('beforeinput', { data: character, ...usual }))) return
  const { value, selectionStart, selectionEnd } = field
  const from = selectionStart ?? value.length
  const text = value.slice(0, from) + character + value.slice(selectionEnd ?? value.length)
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, text)
  if (selectionStart !== null) field.setSelectionRange(from + 1, from + 1)
  field.dispatchEvent(new InputEvent('input', { data: character, bubbles: true }))
}

/** Types a character as Windows understands it: Alt held, its code on the keypad, and written when Alt is let go. */
function pressAltCode(character: string) {
  const code = String(character.codePointAt(0)).padStart(4, '0')
  press('AltLeft', { altKey: true })
  for (const digit of code) press(`Numpad${digit}`, { altKey: true })
  const target = document.activeElement ?? document.body
  fireEvent(target, at(new KeyboardEvent('keyup', { code: 'AltLeft', ...usual })))
  act(() => usualEffect(target, character))
}

const pressAll = (keys: string, held?: Held) => Array.from(keys, (key) => press(key, held))
const scan = (text: string, held?: Held) => [...pressAll(text, held), press('Enter', held)]

function silence(forMs = 60) {
  now += forMs
  act(() => {
    vi.advanceTimersByTime(forMs)
  })
}

function focus(name: string): HTMLInputElement {
  const field = screen.getByLabelText<HTMLInputElement>(name)
  act(() => field.focus())
  return field
}

const said = () => heard.mock.calls.map(([what]) => what)

describe('a keyboard scanner', () => {
  it('is understood where nothing has the focus', () => {
    render(<Screen onPress={onPress} />)

    scan('4471-0093-K')

    expect(said()).toEqual(['4471-0093-K'])
  })

  it('leaves a field and what its owner knows as they were, the cursor too', () => {
    render(<Screen onPress={onPress} initial="rack 7" />)
    const field = focus('Search')
    field.setSelectionRange(2, 4)

    scan('4471-0093-K')

    expect(said()).toEqual(['4471-0093-K'])
    expect(field.value).toBe('rack 7')
    expect(screen.getByRole('status')).toHaveProperty('textContent', 'rack 7')
    expect([field.selectionStart, field.selectionEnd]).toEqual([2, 4])
  })

  it.each([
    ['Notes', ''],
    ['Quantity', '10'],
  ])('leaves the field %s as it was', (name, value) => {
    render(<Screen onPress={onPress} />)
    const field = focus(name)

    scan('447100931')

    expect(said()).toEqual(['447100931'])
    expect(field.value).toBe(value)
  })

  it('leaves each field as it was when the focus moves within a scan', () => {
    render(<Screen onPress={onPress} />)
    const first = focus('Search')
    pressAll('44')
    const second = focus('Notes')

    scan('71-0093-K')

    expect(said()).toEqual(['4471-0093-K'])
    expect([first.value, second.value]).toEqual(['', ''])
  })

  it.each([1, 4])('does not bring back text that the screen cleared after key %d of the scan', (keys) => {
    render(<Screen onPress={onPress} />)
    const field = focus('Notes')
    pressAll('old', { gap: 200 })
    const code = '4471-0093-K'

    press('4', { gap: 200 })
    pressAll(code.slice(1, keys))
    field.value = ''
    scan(code.slice(keys))

    expect(said()).toEqual([code])
    expect(field.value).toBe('')
  })

  it('does not press the button that has the focus', () => {
    render(<Screen onPress={onPress} />)
    act(() => screen.getByRole('button').focus())

    scan('4471-0093-K')

    expect(onPress).not.toHaveBeenCalled()
  })

  it('needs no Enter: silence ends its scan', () => {
    render(<Screen onPress={onPress} />)

    pressAll('4471-0093-K')
    silence()

    expect(said()).toEqual(['4471-0093-K (no Enter)'])
  })

  it('is not cut short when the page was busy and its keys came late', () => {
    render(<Screen onPress={onPress} />)

    pressAll('4471-')
    // The one timer that was due runs first, long after its time.
    vi.advanceTimersToNextTimer()
    scan('0093-K')

    expect(said()).toEqual(['4471-0093-K'])
  })

  it('is refused with a key that is in no barcode, and nothing of it stays in the field', () => {
    render(<Screen onPress={onPress} />)
    const field = focus('Search')

    pressAll('4471-')
    press('ArrowLeft')
    scan('0093-K')

    expect(said()).toEqual(['corrupt'])
    expect(field.value).toBe('')
  })

  it('is refused when the window loses the keyboard in the middle', () => {
    render(<Screen onPress={onPress} />)

    pressAll('4471-')
    fireEvent(window, at(new FocusEvent('blur')))
    silence()

    expect(said()).toEqual(['corrupt'])
  })

  it('cannot write by Alt codes what was swallowed as keys', () => {
    render(<Screen onPress={onPress} />)
    const field = focus('Search')

    pressAll('4471-')
    act(() => write(field, '\u001d'))
    scan('0093')

    expect(said()).toEqual(['4471-0093'])
    expect(field.value).toBe('')
  })

  it.each(['4471-0093', '21AB\u001d10L'])(
    'leaves a field as it was when it sends %j as Alt codes',
    (code) => {
      render(<Screen onPress={onPress} />)
      const field = focus('Search')

      for (const character of code) pressAltCode(character)
      press('Enter')

      expect(said()).toEqual([code])
      expect(field.value).toBe('')
    },
  )

  it('leaves a field as it was when an Alt code is its fifth character', () => {
    render(<Screen onPress={onPress} />)
    const field = focus('Search')

    pressAll('10AB')
    pressAltCode('\u001d')
    scan('21C')

    expect(said()).toEqual(['10AB\u001d21C'])
    expect(field.value).toBe('')
  })

  it('hides its keys from the shortcuts of the page', () => {
    render(<Screen onPress={onPress} />)
    const keys: string[] = []
    const note = (event: KeyboardEvent) => keys.push(event.key)
    window.addEventListener('keydown', note)

    scan('4471-F')
    window.removeEventListener('keydown', note)

    expect(keys).toEqual(['4', '4', '7', '1'])
  })

  it('is not heard any more once the listening has ended', () => {
    render(<Screen onPress={onPress} />)
    pressAll('4471-')
    stop()

    silence()
    scan('4471-0093-K')

    expect(said()).toEqual([])
  })
})

describe('a person at the keyboard', () => {
  it('types, and Enter does what Enter does', () => {
    render(<Screen onPress={onPress} />)
    const field = focus('Search')

    pressAll('kettle', { gap: 140 })
    act(() => screen.getByRole('button').focus())
    press('Enter', { gap: 140 })
    silence()

    expect(field.value).toBe('kettle')
    expect(onPress).toHaveBeenCalledOnce()
    expect(said()).toEqual([])
  })

  it('types quickly, four keys at a time', () => {
    render(<Screen onPress={onPress} />)
    const field = focus('Search')

    pressAll('then', { gap: 20 })
    pressAll('ther', { gap: 60 })
    silence()

    expect(field.value).toBe('thenther')
    expect(said()).toEqual([])
  })

  it('types first and is followed by a scan: the typed text stays', () => {
    render(<Screen onPress={onPress} />)
    const field = focus('Search')

    pressAll('12', { gap: 180 })
    silence(800)
    scan('4471-0093-K')

    expect(field.value).toBe('12')
    expect(said()).toEqual(['4471-0093-K'])
  })

  it('holds a key down', () => {
    render(<Screen onPress={onPress} />)
    const field = focus('Search')

    press('a')
    pressAll('aaaaaaaaa', { gap: 30, repeat: true })
    silence()

    expect(field.value).toBe('aaaaaaaaaa')
    expect(said()).toEqual([])
  })

  it('composes with an input method', () => {
    render(<Screen onPress={onPress} />)
    focus('Search')

    const went = pressAll('nihao', { gap: 10, isComposing: true })
    silence()

    expect(went).toEqual([true, true, true, true, true])
    expect(said()).toEqual([])
  })

  it('uses shortcuts and function keys in quick succession', () => {
    render(<Screen onPress={onPress} />)

    const went = [
      press('a', { ctrlKey: true }),
      press('k', { ctrlKey: true }),
      ...['F1', 'Escape', 'F10', 'Tab', 'ArrowDown', 'ArrowDown'].map((key) => press(key)),
    ]
    silence()

    expect(went).not.toContain(false)
    expect(said()).toEqual([])
  })
})
