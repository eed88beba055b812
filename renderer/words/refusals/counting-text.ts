import type { countingRefusals } from '../../../shared/refusals/counting'
import { t } from '../words'
import type { TextOf } from './refusal-words'

type CountingCode = (typeof countingRefusals)[number]['shape']['code']['value']

export const countingTexts: TextOf<CountingCode> = {
  'count-not-found': () => ({
    title: t('refusals.count-not-found.title'),
    advice: t('refusals.count-not-found.advice'),
  }),
  'count-not-in-status': ({ number, status, needed }) => ({
    title: t('refusals.count-not-in-status.title', {
      number,
      status: t(`statuses.count.${status}`).toLowerCase(),
    }),
    advice: t('refusals.count-not-in-status.advice', {
      needed: t(`statuses.count.${needed}`).toLowerCase(),
    }),
  }),
  'nothing-counted': ({ number }) => ({
    title: t('refusals.nothing-counted.title', { number }),
    advice: t('refusals.nothing-counted.advice'),
  }),
  'product-not-counted': ({ productName, number, countedName }) => ({
    title: t('refusals.product-not-counted.title', { productName }),
    advice:
      countedName === null
        ? t('refusals.product-not-counted.advice')
        : t('refusals.product-not-counted.adviceOne', { number, countedName, productName }),
  }),
  'count-which-product': ({ serial }) => ({
    title: t('refusals.count-which-product.title', { serial }),
    advice: t('refusals.count-which-product.advice'),
  }),
  'count-fits-several': ({ serial, products }) => ({
    title: t('refusals.count-fits-several.title', { serial }),
    advice: t('refusals.count-fits-several.advice', {
      products: products.map((product) => t('refusals.count-fits-several.product', product)).join(', '),
    }),
  }),
  'count-finds-more': ({ products }) => ({
    title: t('refusals.count-finds-more.title'),
    advice: t('refusals.count-finds-more.advice', {
      products: products
        .map(({ productName, units }) =>
          t('refusals.count-finds-more.product', { productName, count: units }),
        )
        .join('; '),
    }),
  }),
}
