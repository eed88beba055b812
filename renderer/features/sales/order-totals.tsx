import { Fragment } from 'react'
import type { Totals } from '../../../shared/money'
import { moneyText, taxRateText } from '../../words/money'
import { t } from '../../words/words'
import classes from './order-totals.module.css'

interface Props {
  readonly totals: Totals
  readonly currency: string
}

/** What an order comes to: net, tax by rate, and with tax. */
export const OrderTotals = ({ totals: { net, taxes, gross }, currency }: Props) => (
  <dl className={classes.totals} aria-label={t('sales.totals.label')}>
    <dt>{t('sales.totals.net')}</dt>
    <dd className="figures">{moneyText(net, currency)}</dd>
    {taxes.map(({ taxRate, tax }) => (
      <Fragment key={taxRate}>
        <dt>{t('sales.totals.tax', { rate: taxRateText(taxRate) })}</dt>
        <dd className="figures">{moneyText(tax, currency)}</dd>
      </Fragment>
    ))}
    <dt className={classes.gross}>{t('sales.totals.total')}</dt>
    <dd className={`figures ${classes.gross}`}>{moneyText(gross, currency)}</dd>
  </dl>
)
