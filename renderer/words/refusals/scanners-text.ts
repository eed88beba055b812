import type { scannerRefusals } from '../../../shared/refusals/scanners'
import { t } from '../words'
import type { TextOf } from './refusal-words'

type ScannerCode = (typeof scannerRefusals)[number]['shape']['code']['value']

export const scannerTexts: TextOf<ScannerCode> = {
  'scanner-name-taken': ({ name }) => ({
    title: t('refusals.scanner-name-taken.title', { name }),
    advice: t('refusals.scanner-name-taken.advice'),
  }),
  'scanner-device-taken': ({ device, name }) => ({
    title: t('refusals.scanner-device-taken.title', { device, name }),
    advice: t('refusals.scanner-device-taken.advice', { name }),
  }),
  'hid-scanner-twice': ({ name }) => ({
    title: t('refusals.hid-scanner-twice.title', { name }),
    advice: t('refusals.hid-scanner-twice.advice'),
  }),
  'keyboard-scanner-twice': ({ name }) => ({
    title: t('refusals.keyboard-scanner-twice.title', { name }),
    advice: t('refusals.keyboard-scanner-twice.advice'),
  }),
  'too-many-scanners': ({ most }) => ({
    title: t('refusals.too-many-scanners.title', { most }),
    advice: t('refusals.too-many-scanners.advice'),
  }),
  'scanner-not-for-work': ({ scanner, role, work, number }) => ({
    title: t(`refusals.scanner-not-for-work-${role}.title`, { scanner }),
    advice: t(`refusals.scanner-not-for-work-${role}.advice`, {
      document: t(`refusals.onScreen.${work}`, { number }),
    }),
  }),
}
