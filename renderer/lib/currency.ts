import { useCallback } from 'react'
import { decimalsOf } from '../../shared/money'
import { moneyText } from '../words/money'
import { useSettings } from './settings'

const usualCurrency = 'EUR'

/** The currency of all prices, and how an amount of it is shown. */
export function useCurrency() {
  const currency = useSettings().data?.warehouse.currency ?? usualCurrency
  const text = useCallback((minor: number) => moneyText(minor, currency), [currency])
  return { currency, decimals: decimalsOf(currency), text }
}
