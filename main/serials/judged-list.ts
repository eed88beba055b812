import type { RefusedNumber } from '../../shared/ipc/serials'
import type { Refusal } from '../../shared/refusal'
import type { Result } from '../../shared/result'
import { type ParsedSerial, parseSerial } from '../../shared/serial-number'
import { inSteps } from '../store/in-steps'

/** Judges one number that is well formed and stands in its list for the first time. */
type JudgeOne<Good> = (number: ParsedSerial) => Result<Good, Refusal>

export interface NumberJudge<Good> {
  /** Looks up, at once, whatever the rules ask about the numbers of a step. */
  lookUp(numbers: readonly ParsedSerial[]): Promise<JudgeOne<Good>>
  /** Writes what is good in a step, before the next one is looked up. */
  write(good: readonly Good[]): Promise<void>
}

export interface JudgedNumbers<Good> {
  readonly taken: Good[]
  readonly refused: RefusedNumber[]
}

/** Judges a list of numbers, each as if it were scanned alone, step by step. One scan is a list of one. */
export async function judgeList<Good>(
  texts: readonly string[],
  judge: NumberJudge<Good>,
  tell: (done: number) => void,
): Promise<JudgedNumbers<Good>> {
  const taken: Good[] = []
  const refused: RefusedNumber[] = []
  const firstAt = new Map<string, number>()
  await inSteps(
    texts,
    async (step, before) => {
      const parsed = step.map((text) => ({ text, number: parseSerial(text) }))
      const judgeOne = await judge.lookUp(parsed.flatMap(({ number }) => (number.ok ? [number.value] : [])))
      const takenBefore = taken.length
      for (const [place, { text, number }] of parsed.entries()) {
        const at = before + place + 1
        const judged = number.ok ? judgeInList(number.value, firstAt, judgeOne) : number
        if (!judged.ok) refused.push({ at, text, refusal: judged.refusal })
        else {
          taken.push(judged.value)
          if (number.ok) firstAt.set(number.value.key, at)
        }
      }
      if (taken.length > takenBefore) await judge.write(taken.slice(takenBefore))
    },
    tell,
  )
  return { taken, refused }
}

function judgeInList<Good>(
  number: ParsedSerial,
  firstAt: ReadonlyMap<string, number>,
  judgeOne: JudgeOne<Good>,
): Result<Good, Refusal> {
  const at = firstAt.get(number.key)
  if (at === undefined) return judgeOne(number)
  return { ok: false, refusal: { code: 'serial-twice-in-list', serial: number.serial, firstAt: at } }
}
