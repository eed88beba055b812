import type { UnitAct } from '../../shared/unit-acts'
import type { units } from '../words/en/units'

export type UsualReason = keyof typeof units.usual

/** The reasons that people at a bench have most of the time. */
export const usualReasons: Readonly<Record<UnitAct | 'correct', readonly UsualReason[]>> = {
  quarantine: ['inspect', 'recall', 'complaint'],
  release: ['inspected', 'mistake'],
  'mark-damaged': ['dropped', 'transport', 'wet'],
  'mark-good': ['inspected', 'repaired', 'mistake'],
  'report-missing': ['notOnShelf'],
  found: ['onOtherShelf', 'counted'],
  'return-to-supplier': ['faulty', 'wrongItem', 'recall'],
  'write-off': ['beyondRepair', 'outdated', 'dropped'],
  'take-back': ['mistake'],
  correct: ['misread', 'typo'],
}
