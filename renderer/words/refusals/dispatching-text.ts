import type { RefusalOf } from '../../../shared/refusal'
import type { dispatchingRefusals } from '../../../shared/refusals/dispatching'
import { momentText } from '../moments'
import { t } from '../words'
import type { TextOf } from './refusal-words'

type DispatchingCode = (typeof dispatchingRefusals)[number]['shape']['code']['value']

const both = new Intl.ListFormat('en', { type: 'conjunction' })

export const dispatchingTexts: TextOf<DispatchingCode> = {
  'serial-never-seen': (refusal) => ({
    title: t('refusals.serial-never-seen.title', { serial: refusal.serial }),
    advice: whatNeverSeen(refusal),
  }),
  'serial-dispatched': ({ serial, productName, customerName, orderNumber, dispatchNumber, since }) => ({
    title: t('refusals.serial-dispatched.title', { serial }),
    advice: t('refusals.serial-dispatched.advice', {
      productName,
      customerName,
      orderNumber,
      dispatchNumber,
      when: since === null ? '' : t('refusals.serial-dispatched.when', { moment: momentText(since) }),
    }),
  }),
  'serial-allocated-elsewhere': ({ serial, productName, orderNumber, customerName }) => ({
    title: t('refusals.serial-allocated-elsewhere.title', { serial, orderNumber }),
    advice: t('refusals.serial-allocated-elsewhere.advice', { productName, customerName }),
  }),
  'serial-allocated-here': ({ serial, productName, line, quantity, isThisLine }) => {
    const words = isThisLine ? 'serial-allocated-here' : 'serial-allocated-to-line'
    return {
      title: t(`refusals.${words}.title`, { serial, line }),
      advice: t(`refusals.${words}.advice`, { line, quantity, productName }),
    }
  },
  'serial-picked': ({ serial, productName, dispatchNumber, orderNumber, isThisDispatch, ...by }) => {
    const { operator, station } = by
    const moment = momentText(by.since)
    if (isThisDispatch)
      return {
        title: t('refusals.serial-picked-here.title', { serial }),
        advice: t('refusals.serial-picked-here.advice', { productName, operator, moment }),
      }
    return {
      title: t('refusals.serial-picked-elsewhere.title', { serial, orderNumber }),
      advice: t('refusals.serial-picked-elsewhere.advice', {
        productName,
        dispatchNumber,
        operator,
        station,
        moment,
      }),
    }
  },
  'serial-of-other-product': ({ serial, productName, orderNumber }) => ({
    title: t('refusals.serial-of-other-product.title', { serial, productName }),
    advice: t('refusals.serial-of-other-product.advice', { orderNumber }),
  }),
  'serial-not-free': (refusal) => ({
    title: t('refusals.serial-not-free.title', {
      serial: refusal.serial,
      status: t(`statuses.serial.${refusal.status}`).toLowerCase(),
    }),
    advice: t('refusals.serial-not-free.advice', {
      productName: refusal.productName,
      what: whatNotFree(refusal),
    }),
  }),
  'serial-expected': ({ serial, ...expected }) => ({
    title: t('refusals.serial-expected.title', { serial }),
    advice: t('refusals.serial-expected.advice', expected),
  }),
  'serial-fits-several': ({ serial, productNames }) => ({
    title: t('refusals.serial-fits-several.title', { serial }),
    advice: t('refusals.serial-fits-several.advice', { products: both.format(productNames) }),
  }),
  'line-complete': ({ productName, quantity, outstanding, text }) => ({
    title:
      text === null
        ? t('refusals.line-complete.title', {
            productName,
            quantity: t('refusals.line-complete.units', { count: quantity }),
          })
        : t('refusals.line-complete.titleWith', { text, productName }),
    advice:
      quantity < outstanding
        ? t('refusals.line-complete.adviceMore', { quantity, outstanding })
        : t('refusals.line-complete.advice', {
            units: t('refusals.line-complete.units', { count: outstanding }),
          }),
  }),
  'more-than-outstanding': ({ productName, outstanding, quantity }) => ({
    title: t('refusals.more-than-outstanding.title', { quantity }),
    advice: t('refusals.more-than-outstanding.advice', { productName, outstanding }),
  }),
  'quantity-below-picked': ({ productName, quantity, picked }) => ({
    title: t('refusals.quantity-below-picked.title', { quantity }),
    advice: t('refusals.quantity-below-picked.advice', { productName, picked }),
  }),
  'not-enough-stock': ({ lines }) => ({
    title: t('refusals.not-enough-stock.title'),
    advice: t('refusals.not-enough-stock.advice', {
      lines: lines
        .map(({ productName, quantity, available }) =>
          t('refusals.not-enough-stock.line', { productName, quantity, available: Math.max(0, available) }),
        )
        .join('; '),
    }),
  }),
  'dispatch-not-found': () => ({
    title: t('refusals.dispatch-not-found.title'),
    advice: t('refusals.dispatch-not-found.advice'),
  }),
  'dispatch-not-in-status': ({ number, status, needed }) => ({
    title: t('refusals.dispatch-not-in-status.title', {
      number,
      status: t(`statuses.dispatch.${status}`).toLowerCase(),
    }),
    advice: t('refusals.dispatch-not-in-status.advice', {
      needed: t(`statuses.dispatch.${needed}`).toLowerCase(),
    }),
  }),
  'nothing-to-ship': ({ number }) => ({
    title: t('refusals.nothing-to-ship.title', { number }),
    advice: t('refusals.nothing-to-ship.advice'),
  }),
  'product-not-on-order': ({ text, productName, orderNumber }) => ({
    title: t('refusals.product-not-on-order.title', { productName, orderNumber }),
    advice: t('refusals.product-not-on-order.advice', { text }),
  }),
  'units-have-come-back': ({ number, productName, units, serials }) => ({
    title: t('refusals.units-have-come-back.title', { number }),
    advice: t('refusals.units-have-come-back.advice', {
      productName,
      which:
        serials.length === 0
          ? t('refusals.units-have-come-back.units', { count: units })
          : serials
              .map(({ serial, status }) =>
                t('refusals.units-have-come-back.serial', {
                  serial,
                  status: t(`statuses.serial.${status}`).toLowerCase(),
                }),
              )
              .join(', '),
    }),
  }),
  'serial-not-on-dispatch': ({ serial, number }) => ({
    title: t('refusals.serial-not-on-dispatch.title', { serial, number }),
    advice: t('refusals.serial-not-on-dispatch.advice'),
  }),
}

function whatNeverSeen({ productName, withoutSerial }: RefusalOf<'serial-never-seen'>): string {
  if (productName === null) return t('refusals.serial-never-seen.advice')
  if (withoutSerial <= 0) return t('refusals.serial-never-seen.adviceFor', { productName })
  return t('refusals.serial-never-seen.adviceWithout', {
    productName,
    units: t('refusals.serial-never-seen.units', { count: withoutSerial }),
  })
}

/** What is done about a number that is not free follows from where it is. */
function whatNotFree({ status, receiptNumber }: RefusalOf<'serial-not-free'>): string {
  if (status === 'receiving')
    return t('refusals.serial-not-free.receiving', { receiptNumber: receiptNumber ?? '' })
  if (status === 'quarantined' || status === 'damaged') return t('refusals.serial-not-free.aside')
  if (status === 'missing' || status === 'scrapped' || status === 'returned-to-supplier')
    return t('refusals.serial-not-free.away')
  return t('refusals.serial-not-free.notHere')
}
