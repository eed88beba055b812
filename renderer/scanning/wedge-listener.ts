import { WEDGE_SILENCE_MS, WedgeDetector, type WedgeOutcome } from './wedge-detector'
import { isModifier } from './wedge-keys'
import { TakeBack } from './wedge-take-back'

/** The silence is counted in this many steps: a late timer proves that the page was busy, not that no key came. */
const SILENCE_STEPS = 4

interface WedgeHandlers {
  /** One scan, wherever the focus is; not `terminated` when the scanner sent no Enter or Tab after it. */
  readonly onScan: (text: string, terminated: boolean) => void
  /** Something was scanned that could not be understood whole. */
  readonly onCorrupt: () => void
}

/**
 * Hears scanners that act as keyboards, before anything else on the page sees their keys. What a person types, holds,
 * composes or presses as a shortcut goes its usual way. The answer ends the listening.
 */
export function listenForWedge(page: Window, handlers: WedgeHandlers): () => void {
  const listener = new WedgeListener(page, handlers)
  const ending = new AbortController()
  const early = { capture: true, signal: ending.signal }
  page.addEventListener('keydown', (event) => listener.keyDown(event), early)
  page.addEventListener('keyup', (event) => listener.keyUp(event), early)
  page.addEventListener('beforeinput', (event) => listener.beforeInput(event), early)
  page.addEventListener('blur', (event) => listener.focusMoved(event), { signal: ending.signal })
  page.addEventListener('focus', (event) => listener.focusMoved(event), { signal: ending.signal })
  ending.signal.addEventListener('abort', () => listener.stop())
  return () => ending.abort()
}

class WedgeListener {
  readonly #page: Window
  readonly #handlers: WedgeHandlers
  readonly #detector = new WedgeDetector()
  readonly #firstKeys = new TakeBack()
  #timer: number | undefined

  constructor(page: Window, handlers: WedgeHandlers) {
    this.#page = page
    this.#handlers = handlers
  }

  keyDown(event: KeyboardEvent): void {
    if (event.repeat && isModifier(event.code)) return
    if (event.repeat || isComposing(event)) this.#typed(event)
    else this.#pressed(event)
    this.#awaitSilence()
  }

  keyUp(event: KeyboardEvent): void {
    const isAlt = event.code === 'AltLeft' || event.code === 'AltRight'
    if (isAlt && this.#detector.releaseAlt()) this.#firstKeys.takeBack()
  }

  /** Windows writes the character of an Alt code when Alt is let go, after its keys were swallowed. */
  beforeInput(event: InputEvent): void {
    if (this.#detector.isInsideScan) swallow(event)
  }

  /** The window's own focus; that of its elements does not bubble up to here. */
  focusMoved(event: FocusEvent): void {
    this.#tell(this.#detector.interrupt(event.timeStamp))
    this.#awaitSilence()
  }

  stop(): void {
    this.#page.clearTimeout(this.#timer)
  }

  #pressed(event: KeyboardEvent): void {
    const { code, shiftKey: shift, ctrlKey: ctrl, altKey: alt, metaKey: meta, timeStamp: at } = event
    const ruling = this.#detector.press({ at, code, shift, ctrl, alt, meta })
    if (ruling.startsBurst) this.#firstKeys.forget()
    if (ruling.takeBack) this.#firstKeys.takeBack()
    if (ruling.swallow) swallow(event)
    else this.#firstKeys.remember(this.#page.document.activeElement)
    this.#tell(ruling.outcome)
  }

  #typed(event: KeyboardEvent): void {
    this.#tell(this.#detector.typing(event.timeStamp))
    if (this.#detector.isInsideScan) swallow(event)
  }

  #awaitSilence(stepsLeft = SILENCE_STEPS): void {
    this.#page.clearTimeout(this.#timer)
    this.#timer = this.#page.setTimeout(() => {
      if (stepsLeft > 1) this.#awaitSilence(stepsLeft - 1)
      else this.#tell(this.#detector.silence())
    }, WEDGE_SILENCE_MS / SILENCE_STEPS)
  }

  #tell(outcome: WedgeOutcome | undefined): void {
    if (outcome?.kind === 'scan') this.#handlers.onScan(outcome.text, outcome.terminated)
    if (outcome?.kind === 'corrupt') this.#handlers.onCorrupt()
  }
}

/** 229 is what Chromium reports for a key that the input method keeps for itself. */
const isComposing = (event: KeyboardEvent) => event.isComposing || event.keyCode === 229

function swallow(event: Event): void {
  event.preventDefault()
  event.stopImmediatePropagation()
}
