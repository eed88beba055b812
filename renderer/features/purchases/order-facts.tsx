import { Anchor, Paper } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { PurchaseOrder } from '../../../shared/ipc/purchases'
import { momentText } from '../../words/moments'
import { t } from '../../words/words'
import { Fact } from '../../order/fact'
import classes from '../../order/order-facts.module.css'

/** Who the order went to, when, and what the papers say. */
export function OrderFacts({ order }: { readonly order: PurchaseOrder }) {
  const { supplierId, supplierName, reference, note, orderedAt } = order
  return (
    <Paper withBorder bg="var(--raised)" px="md" py="sm" component="dl" className={classes.facts}>
      <Fact name={t('purchases.fields.supplier')}>
        <Anchor
          renderRoot={(props) => <Link to="/suppliers/$supplierId" params={{ supplierId }} {...props} />}
        >
          {supplierName}
        </Anchor>
      </Fact>
      <Fact name={t('purchases.fields.reference')}>{reference === '' ? '–' : reference}</Fact>
      <Fact name={t('purchases.fields.ordered')}>{momentText(orderedAt)}</Fact>
      {note !== '' && <Fact name={t('purchases.fields.note')}>{note}</Fact>}
    </Paper>
  )
}
