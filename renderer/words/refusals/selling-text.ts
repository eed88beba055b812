import type { sellingRefusals } from '../../../shared/refusals/selling'
import { t } from '../words'
import type { TextOf } from './refusal-words'

type SellingCode = (typeof sellingRefusals)[number]['shape']['code']['value']

const either = new Intl.ListFormat('en', { type: 'disjunction' })

export const sellingTexts: TextOf<SellingCode> = {
  'customer-not-found': () => ({
    title: t('refusals.customer-not-found.title'),
    advice: t('refusals.customer-not-found.advice'),
  }),
  'customer-name-taken': ({ name }) => ({
    title: t('refusals.customer-name-taken.title', { name }),
    advice: t('refusals.customer-name-taken.advice'),
  }),
  'sales-order-not-found': () => ({
    title: t('refusals.sales-order-not-found.title'),
    advice: t('refusals.sales-order-not-found.advice'),
  }),
  'sales-order-has-no-lines': ({ number }) => ({
    title: t('refusals.sales-order-has-no-lines.title', { number }),
    advice: t('refusals.sales-order-has-no-lines.advice'),
  }),
  'sales-order-not-in-status': ({ number, status, needed }) => ({
    title: t('refusals.sales-order-not-in-status.title', {
      number,
      status: t(`statuses.salesOrder.${status}`),
    }),
    advice: t('refusals.sales-order-not-in-status.advice', {
      needed: either.format(needed.map((each) => t(`statuses.salesOrder.${each}`))),
    }),
  }),
  'sales-order-too-large': ({ lines }) => ({
    title: t('refusals.sales-order-too-large.title'),
    advice: t('refusals.sales-order-too-large.advice', {
      lines: t('refusals.sales-order-too-large.lines', { count: lines }),
    }),
  }),
  'sales-order-has-open-dispatch': ({ number, dispatchNumber }) => ({
    title: t('refusals.sales-order-has-open-dispatch.title', { number }),
    advice: t('refusals.sales-order-has-open-dispatch.advice', { dispatchNumber }),
  }),
  'sales-order-has-dispatches': ({ number, shipped }) => ({
    title: t('refusals.sales-order-has-dispatches.title', { number }),
    advice: t('refusals.sales-order-has-dispatches.advice', {
      shipped: t('refusals.sales-order-has-dispatches.shipped', { count: shipped }),
    }),
  }),
  'sales-order-dispatched-before': ({ number, dispatchNumber }) => ({
    title: t('refusals.sales-order-dispatched-before.title', { number }),
    advice: t('refusals.sales-order-dispatched-before.advice', { dispatchNumber }),
  }),
  'sales-order-has-allocations': ({ number, allocated }) => ({
    title: t('refusals.sales-order-has-allocations.title', { number }),
    advice: t('refusals.sales-order-has-allocations.advice', {
      allocated: t('refusals.sales-order-has-allocations.allocated', { count: allocated }),
    }),
  }),
}
