import { Anchor, Paper } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { SalesOrder } from '../../../shared/ipc/sales'
import { Fact } from '../../order/fact'
import classes from '../../order/order-facts.module.css'
import { momentText } from '../../words/moments'
import { t } from '../../words/words'

/** Who bought, when, where it goes, and what the papers say. */
export function SalesFacts({ order }: { readonly order: SalesOrder }) {
  const { customerId, customerName, customerAddress, reference, shipTo, note, orderedAt } = order
  const goesTo = shipTo === '' ? customerAddress : shipTo
  return (
    <Paper withBorder bg="var(--raised)" px="md" py="sm" component="dl" className={classes.facts}>
      <Fact name={t('sales.fields.customer')}>
        <Anchor
          renderRoot={(props) => <Link to="/customers/$customerId" params={{ customerId }} {...props} />}
        >
          {customerName}
        </Anchor>
      </Fact>
      <Fact name={t('sales.fields.reference')}>{reference === '' ? '–' : reference}</Fact>
      <Fact name={t('sales.fields.ordered')}>{momentText(orderedAt)}</Fact>
      <Fact name={t('sales.fields.shipTo')}>{goesTo === '' ? '–' : goesTo}</Fact>
      {note !== '' && <Fact name={t('sales.fields.note')}>{note}</Fact>}
    </Paper>
  )
}
