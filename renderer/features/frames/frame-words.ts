import { Outcome } from '../../../shared/ipc/scanning'
import type { FrameMeaning, JournalledFrame } from '../../../shared/journalled-frame'
import { refusalText } from '../../words/refusal-text'
import { t } from '../../words/words'
import { en } from '../../words/en'

const outcomeKinds = Outcome.options.map(({ shape }) => shape.kind.value)

/** What came of it, in words; an outcome of a later version as it stands. */
export function outcomeText({ outcome, status }: JournalledFrame): string {
  if (outcome === null) return t(`frames.${status}`)
  const known = outcomeKinds.find((kind) => kind === outcome)
  return known === undefined ? outcome : t(`frames.outcomes.${known}`)
}

/** What it was printed as; one that has no name here by its code. */
export function symbologyText(symbology: string): string {
  return isNamed(symbology) ? t(`frames.symbologies.${symbology}`) : symbology
}

const isNamed = (symbology: string): symbology is keyof typeof en.frames.symbologies =>
  symbology in en.frames.symbologies

/** In one line: `GS1 DataMatrix · GTIN 09521234500179 · Serial no. Test-00b`. */
export function meaningText(meaning: FrameMeaning, text: string): string {
  if (meaning.kind === 'typed') return t('frames.typed')
  if (meaning.kind === 'damaged') return damageText(meaning.reason, text).title
  const { symbology, format, facts } = meaning
  const as = symbology === null ? t(`frames.formats.${format}`) : symbologyText(symbology)
  return [as, ...facts.map(({ what, text: said }) => `${t(`frames.facts.${what}`)} ${said}`)].join(' · ')
}

/** Why it is no scan, and what to do. */
export const damageText = (
  reason: Extract<FrameMeaning, { kind: 'damaged' }>['reason'],
  text: string,
): { readonly title: string; readonly advice: string } => refusalText({ code: 'scan-unusable', text, reason })

/** It was not taken: refused, doubted and left out, or damaged. */
export const isRefused = ({ outcome, meaning }: JournalledFrame): boolean =>
  meaning.kind === 'damaged' || outcome === 'refused' || outcome === 'doubted' || outcome === 'left-out'
