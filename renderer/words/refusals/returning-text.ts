import type { RefusalOf } from '../../../shared/refusal'
import type { returningRefusals } from '../../../shared/refusals/returning'
import type { SerialStatus } from '../../../shared/serial-status'
import { momentText } from '../moments'
import { t } from '../words'
import type { TextOf } from './refusal-words'

type ReturningCode = (typeof returningRefusals)[number]['shape']['code']['value']

export const returningTexts: TextOf<ReturningCode> = {
  'return-not-found': () => ({
    title: t('refusals.return-not-found.title'),
    advice: t('refusals.return-not-found.advice'),
  }),
  'return-not-in-status': ({ number, status, needed }) => ({
    title: t('refusals.return-not-in-status.title', {
      number,
      status: t(`statuses.return.${status}`).toLowerCase(),
    }),
    advice: t('refusals.return-not-in-status.advice', {
      needed: t(`statuses.return.${needed}`).toLowerCase(),
    }),
  }),
  'nothing-to-return': ({ number }) => ({
    title: t('refusals.nothing-to-return.title', { number }),
    advice: t('refusals.nothing-to-return.advice'),
  }),
  'never-sold': ({ serial }) => ({
    title: t('refusals.never-sold.title', { serial }),
    advice: t('refusals.never-sold.advice'),
  }),
  'unit-not-away': ({ serial, productName, status, since, documentNumber, operator, station }) => ({
    title: t('refusals.unit-not-away.title', { serial, status: statusWord(status) }),
    advice: t('refusals.unit-not-away.advice', {
      productName,
      moment: momentText(since),
      document: documentNumber === null ? '' : t('refusals.unit-not-away.document', { documentNumber }),
      operator,
      station,
    }),
  }),
  'return-has-unit': ({ serial, productName, number, isThisReturn }) =>
    isThisReturn
      ? {
          title: t('refusals.return-has-unit.here', { serial }),
          advice: t('refusals.return-has-unit.advice', { productName }),
        }
      : {
          title: t('refusals.return-has-unit.elsewhere', { serial, number }),
          advice: t('refusals.return-has-unit.adviceElsewhere', { productName }),
        },
  'return-fits-several': ({ serial, units }) => ({
    title: t('refusals.return-fits-several.title', { serial }),
    advice: t('refusals.return-fits-several.advice', {
      units: units.map((unit) => t('refusals.return-fits-several.unit', unit)).join(', '),
    }),
  }),
  'return-units-moved': (refusal) => ({
    title: t('refusals.return-units-moved.title', { number: refusal.number }),
    advice: t('refusals.return-units-moved.advice', { serials: whatMoved(refusal) }),
  }),
}

const mostNamed = 8

function whatMoved({ serials }: RefusalOf<'return-units-moved'>): string {
  const named = serials
    .slice(0, mostNamed)
    .map(({ serial, status }) =>
      t('refusals.return-units-moved.serial', { serial, status: statusWord(status) }),
    )
  const more = serials.length - named.length
  return (more > 0 ? [...named, t('refusals.return-units-moved.more', { count: more })] : named).join(', ')
}

const statusWord = (status: SerialStatus): string => t(`statuses.serial.${status}`).toLowerCase()
