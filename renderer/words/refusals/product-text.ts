import type { productRefusals } from '../../../shared/refusals/product'
import { t } from '../words'
import type { TextOf } from './refusal-words'

type ProductRefusalCode = (typeof productRefusals)[number]['shape']['code']['value']

export const productTexts: TextOf<ProductRefusalCode> = {
  'product-not-found': () => ({
    title: t('refusals.product-not-found.title'),
    advice: t('refusals.product-not-found.advice'),
  }),
  'sku-taken': ({ sku, productName }) => ({
    title: t('refusals.sku-taken.title', { sku }),
    advice: t('refusals.sku-taken.advice', { productName }),
  }),
  'product-code-taken': ({ text, productName }) => ({
    title: t('refusals.product-code-taken.title', { text }),
    advice: t('refusals.product-code-taken.advice', { productName }),
  }),
  'product-code-twice': ({ text }) => ({
    title: t('refusals.product-code-twice.title', { text }),
    advice: t('refusals.product-code-twice.advice'),
  }),
  'product-code-empty': () => ({
    title: t('refusals.product-code-empty.title'),
    advice: t('refusals.product-code-empty.advice'),
  }),
  'gtin-length': ({ text, length }) => ({
    title: t('refusals.gtin-length.title', { text, length }),
    advice: t('refusals.gtin-length.advice'),
  }),
  'gtin-characters': ({ text }) => ({
    title: t('refusals.gtin-characters.title', { text }),
    advice: t('refusals.gtin-characters.advice'),
  }),
  'gtin-check-digit': ({ text, expected }) => ({
    title: t('refusals.gtin-check-digit.title', { text }),
    advice: t('refusals.gtin-check-digit.advice', { expected }),
  }),
  'tracking-off-unconfirmed': ({ productName, onHand, allocations }) => ({
    title: t('refusals.tracking-off-unconfirmed.title', { productName }),
    advice: whatSwitchingOffDoes(
      t('refusals.tracking-off-unconfirmed.onHand', { count: onHand }),
      allocations,
    ),
  }),
  'tracking-in-open-receipt': ({ productName, receiptNumber }) => ({
    title: t('refusals.tracking-in-open-receipt.title', { productName }),
    advice: t('refusals.tracking-in-open-receipt.advice', { receiptNumber }),
  }),
  'tracking-in-open-dispatch': ({ productName, dispatchNumber }) => ({
    title: t('refusals.tracking-in-open-dispatch.title', { productName }),
    advice: t('refusals.tracking-in-open-dispatch.advice', { dispatchNumber }),
  }),
  'product-not-serialised': ({ productName }) => ({
    title: t('refusals.product-not-serialised.title', { productName }),
    advice: t('refusals.product-not-serialised.advice'),
  }),
  'product-archived': ({ productName }) => ({
    title: t('refusals.product-archived.title', { productName }),
    advice: t('refusals.product-archived.advice'),
  }),
  'image-unusable': ({ reason }) => ({
    title: t(`refusals.image-unusable-${reason}.title`),
    advice: t(`refusals.image-unusable-${reason}.advice`),
  }),
}

const whatSwitchingOffDoes = (onHand: string, allocations: readonly string[]): string =>
  allocations.length === 0
    ? t('refusals.tracking-off-unconfirmed.advice', { onHand })
    : t('refusals.tracking-off-unconfirmed.adviceWithAllocations', {
        onHand,
        allocations: allocations.join(', '),
      })
