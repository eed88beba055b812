import type { RefusalOf } from '../../../shared/refusal'
import type { stationRefusals } from '../../../shared/refusals/station'
import { t } from '../words'
import type { TextOf } from './refusal-words'

type StationCode = (typeof stationRefusals)[number]['shape']['code']['value']

export const stationTexts: TextOf<StationCode> = {
  'changed-elsewhere': ({ what }) => ({
    title: t('refusals.changed-elsewhere.title', { what }),
    advice: t('refusals.changed-elsewhere.advice'),
  }),
  'serials-shared': (refusal) => ({
    title: t('refusals.serials-shared.title'),
    advice: t('refusals.serials-shared.advice', { serials: sharedSerials(refusal) }),
  }),
  'too-many-at-once': ({ given, most }) => ({
    title: t('refusals.too-many-at-once.title', { given }),
    advice: t('refusals.too-many-at-once.advice', { most }),
  }),
  'scan-not-held': () => ({
    title: t('refusals.scan-not-held.title'),
    advice: t('refusals.scan-not-held.advice'),
  }),
  'scan-unusable': ({ text, reason }) => ({
    title: t(`refusals.scan-unusable-${reason}.title`),
    advice: t(`refusals.scan-unusable-${reason}.advice`, { text }),
  }),
  'too-many-waiting': ({ most }) => ({
    title: t('refusals.too-many-waiting.title'),
    advice: t('refusals.too-many-waiting.advice', { most }),
  }),
  'work-has-changed': ({ text }) => ({
    title: t('refusals.work-has-changed.title', { text }),
    advice: t('refusals.work-has-changed.advice'),
  }),
}

function sharedSerials({ serials, count }: RefusalOf<'serials-shared'>): string {
  const named = serials.join(', ')
  return count > serials.length
    ? t('refusals.serials-shared.more', { serials: named, more: count - serials.length })
    : named
}
