import type { RefusalOf } from '../../../shared/refusal'
import type { labelRefusals } from '../../../shared/refusals/labels'
import { t } from '../words'
import type { TextOf } from './refusal-words'

type LabelCode = (typeof labelRefusals)[number]['shape']['code']['value']

export const labelTexts: TextOf<LabelCode> = {
  'no-labels': () => ({ title: t('refusals.no-labels.title'), advice: t('refusals.no-labels.advice') }),
  'labels-too-many': ({ count, most }) => ({
    title: t('refusals.labels-too-many.title', { count }),
    advice: t('refusals.labels-too-many.advice', { most }),
  }),
  'label-needs-gtin': ({ productName, sku }) => ({
    title: t('refusals.label-needs-gtin.title', { productName, sku }),
    advice: t('refusals.label-needs-gtin.advice'),
  }),
  'label-not-sayable': ({ serial, symbol }) => ({
    title: t(`refusals.label-not-sayable-${symbol}.title`, { serial }),
    advice: t(`refusals.label-not-sayable-${symbol}.advice`),
  }),
  'label-too-small': (refusal) => ({
    title: t('refusals.label-too-small.title', {
      serial: refusal.serial,
      size: t(`labels.sizes.${refusal.size}`),
      symbol: t(`labels.symbols.${refusal.symbol}`),
    }),
    advice: t('refusals.label-too-small.advice', { ways: waysOut(refusal) }),
  }),
  'label-needs-roll': ({ size }) => ({
    title: t('refusals.label-needs-roll.title'),
    advice: t('refusals.label-needs-roll.advice', { size: t(`labels.sizes.${size}`) }),
  }),
  'label-printer-unreachable': ({ printer, reason }) => ({
    title: t(`refusals.label-printer-unreachable-${reason}.title`, { printer }),
    advice: t(`refusals.label-printer-unreachable-${reason}.advice`),
  }),
  'label-printer-broke-off': ({ printer }) => ({
    title: t('refusals.label-printer-broke-off.title', { printer }),
    advice: t('refusals.label-printer-broke-off.advice'),
  }),
}

function waysOut({ symbol, symbols, sizes }: RefusalOf<'label-too-small'>): string {
  const onThisSize = symbols.map((other) => t(`labels.symbols.${other}`)).join(', ')
  const onOthers = sizes.map((size) => t(`labels.sizes.${size}`)).join(', ')
  if (onThisSize === '' && onOthers === '') return t('refusals.label-too-small.nowhere')
  return [
    onThisSize === '' ? '' : t('refusals.label-too-small.onThisSize', { symbols: onThisSize }),
    onOthers === ''
      ? ''
      : t('refusals.label-too-small.onOtherSizes', {
          symbol: t(`labels.symbols.${symbol}`),
          sizes: onOthers,
        }),
  ]
    .filter((way) => way !== '')
    .join(' ')
}
