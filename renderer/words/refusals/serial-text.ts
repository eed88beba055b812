import type { serialRefusals } from '../../../shared/refusals/serial'
import type { RefusalOf } from '../../../shared/refusal'
import { momentText } from '../moments'
import { t } from '../words'
import type { TextOf } from './refusal-words'

type SerialCode = (typeof serialRefusals)[number]['shape']['code']['value']

export const serialTexts: TextOf<SerialCode> = {
  'serial-empty': () => ({
    title: t('refusals.serial-empty.title'),
    advice: t('refusals.serial-empty.advice'),
  }),
  'serial-unreadable': ({ text }) => ({
    title: t('refusals.serial-unreadable.title', { text }),
    advice: t('refusals.serial-unreadable.advice'),
  }),
  'serial-too-long': ({ text, length, longest }) => ({
    title: t('refusals.serial-too-long.title', { length }),
    advice: t('refusals.serial-too-long.advice', { text, longest }),
  }),
  'strip-rule-unclear': ({ why }) => ({
    title: t(`refusals.strip-rule-unclear.${why}`),
    advice: t('refusals.strip-rule-unclear.advice'),
  }),
  'serial-in-receipt': ({ serial, receiptNumber, isThisReceipt, productName }) =>
    isThisReceipt
      ? {
          title: t('refusals.serial-in-this-receipt.title', { serial }),
          advice: t('refusals.serial-in-this-receipt.advice', { productName }),
        }
      : {
          title: t('refusals.serial-in-other-receipt.title', { serial, receiptNumber }),
          advice: t('refusals.serial-in-other-receipt.advice', { productName }),
        },
  'serial-on-hand': (refusal) => ({
    title: t('refusals.serial-on-hand.title', { serial: refusal.serial }),
    advice: t('refusals.serial-on-hand.advice', { where: whereItIs(refusal) }),
  }),
  'serial-twice-in-list': ({ serial, firstAt }) => ({
    title: t('refusals.serial-twice-in-list.title', { serial }),
    advice: t('refusals.serial-twice-in-list.advice', { firstAt }),
  }),
  'serial-shape-differs': ({ serial, productName, example, difference }) => ({
    title: t('refusals.serial-shape-differs.title', { serial }),
    advice: t('refusals.serial-shape-differs.advice', {
      productName,
      example,
      difference: t(`refusals.serial-shape-differs.${difference}`),
    }),
  }),
  'serial-looks-like': ({ serial, onHand, productName, how }) => ({
    title: t('refusals.serial-looks-like.title', { serial, onHand }),
    advice: t('refusals.serial-looks-like.advice', {
      onHand,
      productName,
      how: t(`refusals.serial-looks-like.${how}`),
    }),
  }),
  'serial-not-on-manifest': ({ serial, productName, orderNumber, missing: count }) => ({
    title: t('refusals.serial-not-on-manifest.title', { serial }),
    advice: t('refusals.serial-not-on-manifest.advice', { productName, orderNumber, count }),
  }),
  'serial-expected-elsewhere': ({ serial, ...known }) => ({
    title: t('refusals.serial-expected-elsewhere.title', { serial, orderNumber: known.orderNumber }),
    advice: t('refusals.serial-expected-elsewhere.advice', known),
  }),
  'serial-codes-glued': ({ serial, productName, first, last }) => ({
    title: t('refusals.serial-codes-glued.title', { serial }),
    advice:
      first === last
        ? t('refusals.serial-codes-glued.twice', { productName, first })
        : t('refusals.serial-codes-glued.advice', { productName, first, last }),
  }),
  'serial-check-digit': ({ serial, productName, example }) => ({
    title: t('refusals.serial-check-digit.title', { serial }),
    advice: t('refusals.serial-check-digit.advice', { productName, example }),
  }),
  'product-code': ({ text, productName }) => ({
    title: t('refusals.product-code.title'),
    advice: t('refusals.product-code.advice', { text, productName }),
  }),
  'range-unlike': ({ first, last }) => ({
    title: t('refusals.range-unlike.title', { first, last }),
    advice: t('refusals.range-unlike.advice'),
  }),
  'range-backwards': ({ first, last }) => ({
    title: t('refusals.range-backwards.title'),
    advice: t('refusals.range-backwards.advice', { first, last }),
  }),
  'range-no-digits': ({ first }) => ({
    title: t('refusals.range-no-digits.title', { first }),
    advice: t('refusals.range-no-digits.advice'),
  }),
  'range-overflows': ({ first, digits }) => ({
    title: t('refusals.range-overflows.title', { digits }),
    advice: t('refusals.range-overflows.advice', { first }),
  }),
  'range-too-long': ({ most }) => ({
    title: t('refusals.range-too-long.title'),
    advice: t('refusals.range-too-long.advice', { most }),
  }),
  'serial-not-found': ({ text }) => ({
    title: t('refusals.serial-not-found.title', { text }),
    advice: t('refusals.serial-not-found.advice'),
  }),
  'more-than-without-serial': ({ productName, without, given }) => ({
    title: t('refusals.more-than-without-serial.title'),
    advice: t('refusals.more-than-without-serial.advice', { productName, without, given }),
  }),
  'serial-has-moved': ({ serial, status }) => ({
    title: t('refusals.serial-has-moved.title', { serial }),
    advice: t('refusals.serial-has-moved.advice', { status: t(`statuses.serial.${status}`) }),
  }),
}

/** `Router X1, in stock since 14 Nov 2026 10:12 (receipt R-1004)` */
function whereItIs({ productName, status, since, receiptNumber }: RefusalOf<'serial-on-hand'>): string {
  return [
    t('refusals.serial-on-hand.where', { productName, status: t(`statuses.serial.${status}`).toLowerCase() }),
    since === null ? '' : t('refusals.serial-on-hand.since', { moment: momentText(since) }),
    receiptNumber === null ? '' : t('refusals.serial-on-hand.receipt', { receiptNumber }),
  ].join('')
}
