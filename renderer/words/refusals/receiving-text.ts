import type { RefusalOf } from '../../../shared/refusal'
import type { receivingRefusals } from '../../../shared/refusals/receiving'
import { SerialStatus } from '../../../shared/serial-status'
import { t } from '../words'
import type { TextOf } from './refusal-words'

type ReceivingCode = (typeof receivingRefusals)[number]['shape']['code']['value']

export const receivingTexts: TextOf<ReceivingCode> = {
  'receipt-not-found': () => ({
    title: t('refusals.receipt-not-found.title'),
    advice: t('refusals.receipt-not-found.advice'),
  }),
  'receipt-not-in-status': ({ number, status, needed }) => ({
    title: t('refusals.receipt-not-in-status.title', {
      number,
      status: t(`statuses.receipt.${status}`).toLowerCase(),
    }),
    advice: t('refusals.receipt-not-in-status.advice', {
      needed: t(`statuses.receipt.${needed}`).toLowerCase(),
    }),
  }),
  'nothing-to-receive': ({ number }) => ({
    title: t('refusals.nothing-to-receive.title', { number }),
    advice: t('refusals.nothing-to-receive.advice'),
  }),
  'no-active-line': () => ({
    title: t('refusals.no-active-line.title'),
    advice: t('refusals.no-active-line.advice'),
  }),
  'capture-switched-off': ({ side }) => ({
    title: t('refusals.capture-switched-off.title', { side: t(`refusals.capture-switched-off.${side}`) }),
    advice: t('refusals.capture-switched-off.advice', {
      Side: t(
        side === 'sales' ? 'refusals.capture-switched-off.Sales' : 'refusals.capture-switched-off.Purchases',
      ),
    }),
  }),
  'line-not-serialised': ({ productName }) => ({
    title: t('refusals.line-not-serialised.title', { productName }),
    advice: t('refusals.line-not-serialised.advice'),
  }),
  'line-has-captured': ({ productName, captured }) => ({
    title: t('refusals.line-has-captured.title', {
      productName,
      captured: t('refusals.line-has-captured.captured', { count: captured }),
    }),
    advice: t('refusals.line-has-captured.advice'),
  }),
  'line-of-order': ({ productName }) => ({
    title: t('refusals.line-of-order.title', { productName }),
    advice: t('refusals.line-of-order.advice'),
  }),
  'product-on-receipt-already': ({ productName }) => ({
    title: t('refusals.product-on-receipt-already.title', { productName }),
    advice: t('refusals.product-on-receipt-already.advice'),
  }),
  'more-than-quantity': ({ productName, quantity, text }) => ({
    title:
      text === null
        ? t('refusals.more-than-quantity.title', {
            productName,
            quantity: t('refusals.more-than-quantity.quantity', { count: quantity }),
          })
        : t('refusals.more-than-quantity.titleWith', { text, productName }),
    advice: t('refusals.more-than-quantity.advice', { quantity }),
  }),
  'more-than-ordered': ({ productName, outstanding, quantity }) => ({
    title: t('refusals.more-than-ordered.title', { quantity }),
    advice: t('refusals.more-than-ordered.advice', { productName, outstanding }),
  }),
  'quantity-below-captured': ({ productName, quantity, captured }) => ({
    title: t('refusals.quantity-below-captured.title', { quantity }),
    advice: t('refusals.quantity-below-captured.advice', { productName, captured }),
  }),
  'damaged-more-than-received': ({ productName, damaged, quantity }) => ({
    title: t('refusals.damaged-more-than-received.title'),
    advice: t('refusals.damaged-more-than-received.advice', { productName, damaged, quantity }),
  }),
  'product-not-on-receipt': ({ text, productName }) => ({
    title: t('refusals.product-not-on-receipt.title', { productName }),
    advice: t('refusals.product-not-on-receipt.advice', { text }),
  }),
  'captured-differs': ({ lines }) => ({
    title: t('refusals.captured-differs.title'),
    advice: t('refusals.captured-differs.advice', {
      lines: lines.map((line) => t('refusals.captured-differs.line', line)).join('; '),
    }),
  }),
  'nothing-to-undo': () => ({
    title: t('refusals.nothing-to-undo.title'),
    advice: t('refusals.nothing-to-undo.advice'),
  }),
  'units-have-moved': (refusal) => ({
    title: t('refusals.units-have-moved.title', { number: refusal.number }),
    advice: t('refusals.units-have-moved.advice', {
      productName: refusal.productName,
      which: whatMoved(refusal),
    }),
  }),
}

function whatMoved({ serials, units }: RefusalOf<'units-have-moved'>): string {
  const named = serials.map(({ serial, status }) =>
    t('refusals.units-have-moved.serial', { serial, status: statusWord(status) }),
  )
  return (units > 0 ? [...named, t('refusals.units-have-moved.units', { count: units })] : named).join(', ')
}

function statusWord(status: string): string {
  const known = SerialStatus.safeParse(status)
  return known.success ? t(`statuses.serial.${known.data}`).toLowerCase() : status
}
