import type { purchasingRefusals } from '../../../shared/refusals/purchasing'
import { t } from '../words'
import type { TextOf } from './refusal-words'

type PurchasingCode = (typeof purchasingRefusals)[number]['shape']['code']['value']

const either = new Intl.ListFormat('en', { type: 'disjunction' })

export const purchasingTexts: TextOf<PurchasingCode> = {
  'nothing-on-manifest': ({ number }) => ({
    title: t('refusals.nothing-on-manifest.title', { number }),
    advice: t('refusals.nothing-on-manifest.advice'),
  }),
  'supplier-not-found': () => ({
    title: t('refusals.supplier-not-found.title'),
    advice: t('refusals.supplier-not-found.advice'),
  }),
  'supplier-name-taken': ({ name }) => ({
    title: t('refusals.supplier-name-taken.title', { name }),
    advice: t('refusals.supplier-name-taken.advice'),
  }),
  'order-not-found': () => ({
    title: t('refusals.order-not-found.title'),
    advice: t('refusals.order-not-found.advice'),
  }),
  'order-number-taken': ({ number }) => ({
    title: t('refusals.order-number-taken.title', { number }),
    advice: t('refusals.order-number-taken.advice'),
  }),
  'order-has-no-lines': ({ number }) => ({
    title: t('refusals.order-has-no-lines.title', { number }),
    advice: t('refusals.order-has-no-lines.advice'),
  }),
  'order-not-in-status': ({ number, status, needed }) => ({
    title: t('refusals.order-not-in-status.title', { number, status: t(`statuses.order.${status}`) }),
    advice: t('refusals.order-not-in-status.advice', {
      needed: either.format(needed.map((each) => t(`statuses.order.${each}`))),
    }),
  }),
  'order-has-open-receipt': ({ number, receiptNumber }) => ({
    title: t('refusals.order-has-open-receipt.title', { number }),
    advice: t('refusals.order-has-open-receipt.advice', { receiptNumber }),
  }),
  'order-has-receipts': ({ number, received }) => ({
    title: t('refusals.order-has-receipts.title', { number }),
    advice: t('refusals.order-has-receipts.advice', {
      received: t('refusals.order-has-receipts.received', { count: received }),
    }),
  }),
}
