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
    advice: t(`refusals.scan-unusable-${reason}.advice`, { text: printable(text) }),
  }),
  'code-of-no-product': ({ text, serial }) => ({
    title: t('refusals.code-of-no-product.title', { text }),
    advice:
      serial === null
        ? t('refusals.code-of-no-product.advice')
        : t('refusals.code-of-no-product.withSerial', { serial }),
  }),
  'several-serials': ({ count, first, last }) => ({
    title: t('refusals.several-serials.title', { count }),
    advice: t('refusals.several-serials.advice', { first, last }),
  }),
  'some-not-taken': ({ taken, serials }) => ({
    title: t('refusals.some-not-taken.title', { count: serials.length }),
    advice: t('refusals.some-not-taken.advice', { taken, serials: firstOf(serials) }),
  }),
  'scan-is-link': ({ text }) => ({
    title: t('refusals.scan-is-link.title'),
    advice: t('refusals.scan-is-link.advice', { text }),
  }),
  'scan-names-no-unit': ({ text, what }) => ({
    title: t(`refusals.scan-names-no-unit-${what}.title`),
    advice: t(`refusals.scan-names-no-unit-${what}.advice`, { text: printable(text) }),
  }),
  'too-many-waiting': ({ most }) => ({
    title: t('refusals.too-many-waiting.title'),
    advice: t('refusals.too-many-waiting.advice', { most }),
  }),
  'work-has-changed': ({ text }) => ({
    title: t('refusals.work-has-changed.title', { text }),
    advice: t('refusals.work-has-changed.advice'),
  }),
  'command-means-nothing': ({ command, work }) => ({
    title: t('refusals.command-means-nothing.title', {
      command: t(`capture.commands.${command}`),
    }),
    advice: t(
      work === 'none' ? 'refusals.command-means-nothing.noWork' : 'refusals.command-means-nothing.advice',
    ),
  }),
  'no-next-line': () => ({
    title: t('refusals.no-next-line.title'),
    advice: t('refusals.no-next-line.advice'),
  }),
}

function sharedSerials({ serials, count }: RefusalOf<'serials-shared'>): string {
  const named = serials.join(', ')
  return count > serials.length
    ? t('refusals.serials-shared.more', { serials: named, more: count - serials.length })
    : named
}

/** So many are named; the others are counted. */
const mostNamed = 8

function firstOf(serials: readonly string[]): string {
  const named = serials.slice(0, mostNamed).join(', ')
  const more = serials.length - mostNamed
  return more > 0 ? t('refusals.some-not-taken.more', { serials: named, more }) : named
}

/** What cannot be seen is shown as a box; of a long code, its beginning. */
const printable = (text: string): string => {
  const shown = text.replaceAll(/\p{Cc}/gu, '▯')
  return shown.length > 80 ? `${shown.slice(0, 80)}…` : shown
}
