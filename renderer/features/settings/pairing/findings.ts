import type { CodeReading } from '../../../../shared/code-reading'
import { t } from '../../../words/words'

/** One thing about how a scanner is set. */
export interface Finding {
  readonly id: string
  readonly tone: 'fine' | 'note' | 'fix'
  readonly title: string
  /** What to do about it; null where nothing is to be done. */
  readonly advice: string | null
}

const fine = (id: string, title: string): Finding => ({ id, tone: 'fine', title, advice: null })
const fix = (id: string, title: string, advice: string): Finding => ({ id, tone: 'fix', title, advice })
const note = (id: string, title: string, advice: string): Finding => ({ id, tone: 'note', title, advice })

/** What readings tell of a scanner's settings: what is wrong first. Of two readings, the worse one counts. */
export function findingsOf(readings: readonly CodeReading[], isKeyboard: boolean): readonly Finding[] {
  const all = readings.flatMap((reading) => findingsOfOne(reading, isKeyboard))
  const worst = tones.flatMap((tone) => all.filter((finding) => finding.tone === tone))
  return worst.filter(({ id }, place) => worst.findIndex((other) => other.id === id) === place)
}

const tones = ['fix', 'note', 'fine'] as const

const findingsOfOne = (reading: CodeReading, isKeyboard: boolean): Finding[] => [
  letterCase(reading),
  layout(reading),
  ...separator(reading, isKeyboard),
  aim(reading),
  suffix(reading),
  ...additions(reading),
]

function letterCase({ letterCase: became }: CodeReading): Finding {
  const id = 'case'
  if (became === 'upper') return fix(id, t('pairing.findings.caseUpper'), t('pairing.findings.caseUpperFix'))
  if (became === 'lower') return fix(id, t('pairing.findings.caseLower'), t('pairing.findings.caseLowerFix'))
  if (became === 'swapped')
    return fix(id, t('pairing.findings.caseSwapped'), t('pairing.findings.caseSwappedFix'))
  return fine(id, t('pairing.findings.caseKept'))
}

function layout({ layout: typedFor }: CodeReading): Finding {
  const id = 'layout'
  if (typedFor === 'kept') return fine(id, t('pairing.findings.layoutKept'))
  const title =
    typedFor === 'german' ? t('pairing.findings.layoutGerman') : t('pairing.findings.layoutFrench')
  return fix(id, title, t('pairing.findings.layoutFix'))
}

function separator({ separator: became }: CodeReading, isKeyboard: boolean): Finding[] {
  const id = 'separator'
  if (became === null) return []
  if (became === 'kept') return [fine(id, t('pairing.findings.separatorKept'))]
  const title =
    became === 'lost' ? t('pairing.findings.separatorLost') : t('pairing.findings.separatorReplaced')
  const advice = isKeyboard ? t('pairing.findings.separatorKeyboardFix') : t('pairing.findings.separatorFix')
  return [fix(id, title, advice)]
}

function aim({ aim: identifier }: CodeReading): Finding {
  const id = 'aim'
  if (identifier === 'sent') return fine(id, t('pairing.findings.aimSent'))
  if (identifier === 'other')
    return fix(id, t('pairing.findings.aimOther'), t('pairing.findings.aimOtherFix'))
  return note(id, t('pairing.findings.aimMissing'), t('pairing.findings.aimMissingFix'))
}

function suffix({ suffix: mark }: CodeReading): Finding {
  const id = 'suffix'
  return mark === 'none'
    ? note(id, t('pairing.findings.suffixNone'), t('pairing.findings.suffixNoneFix'))
    : fine(id, t('pairing.findings.suffix', { mark: t(`pairing.findings.marks.${mark}`) }))
}

function additions({ before, after }: CodeReading): Finding[] {
  const added = [before, after].filter((text) => text !== '').map((text) => `“${text}”`)
  if (added.length === 0) return []
  return [fix('adds', t('pairing.findings.adds', { text: added.join(', ') }), t('pairing.findings.addsFix'))]
}
