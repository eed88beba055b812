import { WEDGE_SILENCE_MS, WedgeDetector, type WedgeOutcome } from '../../renderer/scanning/wedge-detector'
import { characterOf, type WedgeKey } from '../../renderer/scanning/wedge-keys'

type Heard = { scan: string } | { typed: string } | { error: 'wedge-corrupt' }

/** Presses the keys in their time and tells what came of them, typing in one piece. */
export function hear(keys: readonly WedgeKey[]) {
  const detector = new WedgeDetector()
  const heard: Heard[] = []
  const passed: WedgeKey[] = []
  let typed: WedgeKey[] = []
  let last = 0

  const tell = (outcome: WedgeOutcome | undefined) => {
    if (!outcome) return
    finishTyping()
    heard.push(outcome.kind === 'scan' ? { scan: outcome.text } : { error: 'wedge-corrupt' })
  }
  const finishTyping = () => {
    const text = typed.map((key) => characterOf(key) ?? '').join('')
    if (text !== '') heard.push({ typed: text })
    typed = []
  }

  let burst: WedgeKey[] = []
  for (const key of keys) {
    if (key.at - last >= WEDGE_SILENCE_MS) tell(detector.silence())
    last = key.at
    const ruling = detector.press(key)
    if (ruling.startsBurst) burst = []
    if (ruling.takeBack) typed = typed.filter((one) => !burst.includes(one))
    tell(ruling.outcome)
    if (ruling.swallow) continue
    burst.push(key)
    typed.push(key)
    passed.push(key)
  }
  tell(detector.silence())
  finishTyping()
  return { heard, passed }
}
