import { Anchor, Paper, Table, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { SalesOrder } from '../../../shared/ipc/sales'
import classes from '../../order/lines.module.css'
import { DispatchStatusBadge } from '../../theme/status-badge'
import { momentText } from '../../words/moments'
import { numberText } from '../../words/numbers'
import { t } from '../../words/words'

/** The shipments of an order, each leading to its page. */
export const OrderDispatches = ({ dispatches }: Pick<SalesOrder, 'dispatches'>) => (
  <Paper withBorder bg="var(--raised)" component="section" aria-label={t('sales.dispatches.title')}>
    <Title order={2} px="md" py="sm">
      {t('sales.dispatches.title')}
    </Title>
    {dispatches.length === 0 ? (
      <Text c="dimmed" px="md" pb="md">
        {t('sales.dispatches.none')}
      </Text>
    ) : (
      <Table aria-label={t('sales.dispatches.title')} className={classes.lines}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('sales.dispatches.dispatch')}</Table.Th>
            <Table.Th scope="col">{t('sales.dispatches.status')}</Table.Th>
            <Table.Th scope="col" ta="right">
              {t('sales.dispatches.units')}
            </Table.Th>
            <Table.Th scope="col">{t('sales.dispatches.opened')}</Table.Th>
            <Table.Th scope="col">{t('sales.dispatches.committed')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {dispatches.map(({ dispatchId, number, status, units, openedAt, committedAt }) => (
            <Table.Tr key={dispatchId}>
              <Table.Td>
                <Anchor
                  inherit
                  renderRoot={(props) => (
                    <Link to="/dispatch/$dispatchId" params={{ dispatchId }} {...props} />
                  )}
                >
                  {number}
                </Anchor>
              </Table.Td>
              <Table.Td>
                <DispatchStatusBadge status={status} />
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
