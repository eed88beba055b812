import { Anchor, Paper, Table, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { PurchaseOrder } from '../../../shared/ipc/purchases'
import { ReceiptStatusBadge } from '../../theme/status-badge'
import { momentText } from '../../words/moments'
import { numberText } from '../../words/numbers'
import { t } from '../../words/words'
import classes from '../../order/lines.module.css'

/** The deliveries against an order, each leading to its page. */
export const OrderReceipts = ({ receipts }: Pick<PurchaseOrder, 'receipts'>) => (
  <Paper withBorder bg="var(--raised)" component="section" aria-label={t('purchases.receipts.title')}>
    <Title order={2} px="md" py="sm">
      {t('purchases.receipts.title')}
    </Title>
    {receipts.length === 0 ? (
      <Text c="dimmed" px="md" pb="md">
        {t('purchases.receipts.none')}
      </Text>
    ) : (
      <Table aria-label={t('purchases.receipts.title')} className={classes.lines}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('purchases.receipts.receipt')}</Table.Th>
            <Table.Th scope="col">{t('purchases.receipts.status')}</Table.Th>
            <Table.Th scope="col" ta="right">
              {t('purchases.receipts.units')}
            </Table.Th>
            <Table.Th scope="col">{t('purchases.receipts.opened')}</Table.Th>
            <Table.Th scope="col">{t('purchases.receipts.committed')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {receipts.map(({ receiptId, number, status, units, openedAt, committedAt }) => (
            <Table.Tr key={receiptId}>
              <Table.Td>
                <Anchor
                  renderRoot={(props) => <Link to="/receive/$receiptId" params={{ receiptId }} {...props} />}
                >
                  {number}
                </Anchor>
              </Table.Td>
              <Table.Td>
                <ReceiptStatusBadge status={status} />
              </Table.Td>
              <Table.Td ta="right" className="figures">
                {numberText(units)}
              </Table.Td>
              <Table.Td className="figures">{momentText(openedAt)}</Table.Td>
              <Table.Td className="figures">{committedAt !== null && momentText(committedAt)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    )}
  </Paper>
)
