import type { RefusalOf } from '../../../shared/refusal'
import type { unitRefusals } from '../../../shared/refusals/units'
import { unitMoves } from '../../../shared/unit-acts'
import { momentText } from '../moments'
import { t } from '../words'
import type { TextOf } from './refusal-words'

type UnitRefusalCode = (typeof unitRefusals)[number]['shape']['code']['value']

export const unitTexts: TextOf<UnitRefusalCode> = {
  'unit-allocated': ({ serial, orderNumber }) => ({
    title: t('refusals.unit-allocated.title', { serial, orderNumber }),
    advice: t('refusals.unit-allocated.advice', { orderNumber }),
  }),
  'unit-picked': ({ serial, dispatchNumber, orderNumber }) => ({
    title: t('refusals.unit-picked.title', { serial, dispatchNumber }),
    advice: t('refusals.unit-picked.advice', { orderNumber }),
  }),
  'unit-dispatched': ({ serial, customerName, dispatchNumber, orderNumber, since }) => ({
    title: t('refusals.unit-dispatched.title', { serial }),
    advice: t('refusals.unit-dispatched.advice', {
      customerName,
      dispatchNumber,
      orderNumber,
      since: since === null ? '' : t('refusals.unit-dispatched.since', { moment: momentText(since) }),
    }),
  }),
  'unit-not-in-state': (refusal) => ({
    title: t('refusals.unit-not-in-state.title', { serial: refusal.serial, status: statusWord(refusal) }),
    advice: whatToDo(refusal),
  }),
  'units-left-unnamed': ({ serial, productName }) => ({
    title: t('refusals.units-left-unnamed.title', { serial }),
    advice: t('refusals.units-left-unnamed.advice', { productName }),
  }),
  'fewer-without-serial': ({ productName, part, there, wanted }) => ({
    title: t(`refusals.fewer-without-serial.${part}`, { productName }),
    advice:
      there === 0
        ? t('refusals.fewer-without-serial.adviceNone', { wanted })
        : t('refusals.fewer-without-serial.advice', { there, wanted }),
  }),
  'number-not-here': (refusal) => ({
    title: t('refusals.number-not-here.title', { serial: refusal.serial, status: statusWord(refusal) }),
    advice: t('refusals.number-not-here.advice'),
  }),
  'number-is-the-same': ({ serial }) => ({
    title: t('refusals.number-is-the-same.title'),
    advice: t('refusals.number-is-the-same.advice', { serial }),
  }),
}

type InStatus = RefusalOf<'unit-not-in-state' | 'number-not-here'>

const statusWord = ({ status }: InStatus): string => t(`statuses.serial.${status}`).toLowerCase()

function whatToDo(refusal: RefusalOf<'unit-not-in-state'>): string {
  const { act, status } = refusal
  return unitMoves[act].to === status
    ? t('refusals.unit-not-in-state.nothing-to-do', { status: statusWord(refusal) })
    : t(`refusals.unit-not-in-state.${status}`)
}
