import { Anchor, Paper, Table, Text, Title } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import { Link, type LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Asked } from '../form/asked'
import { t } from '../words/words'
import classes from './contact-page.module.css'

/** So many open orders are shown beside a contact. */
export const mostOrdersShown = 20

interface CardProps<Row> {
  readonly kind: 'suppliers' | 'customers'
  /** What was asked for; null for a contact that is not saved yet. */
  readonly asked: UseQueryResult<{ readonly rows: readonly Row[]; readonly total: number }> | null
  readonly renderRow: (order: Row) => ReactNode
}

/** What is open with a contact. */
export function OpenOrdersCard<Row>({ kind, asked, renderRow }: CardProps<Row>) {
  return (
    <Paper
      withBorder
      bg="var(--raised)"
      p="md"
      component="section"
      aria-label={t('contacts.orders.title')}
      className={classes.orders}
    >
      <Title order={2} mb="sm">
        {t('contacts.orders.title')}
      </Title>
      {asked === null ? (
        <Text c="dimmed">{t(`${kind}.orders.afterSaving`)}</Text>
      ) : (
        <Asked of={asked}>
          {({ rows, total }) =>
            rows.length === 0 ? (
              <Text c="dimmed">{t(`${kind}.orders.none`)}</Text>
            ) : (
              <>
                <OrderTable kind={kind}>{rows.map(renderRow)}</OrderTable>
                {total > rows.length && (
                  <Text c="dimmed" mt="sm">
                    {t(`${kind}.orders.more`, { count: total - rows.length })}
                  </Text>
                )}
              </>
            )
          }
        </Asked>
      )}
    </Paper>
  )
}

const OrderTable = ({
  kind,
  children,
}: {
  readonly kind: 'suppliers' | 'customers'
  readonly children: ReactNode
}) => (
  <Table aria-label={t('contacts.orders.title')} horizontalSpacing={4}>
    <Table.Thead>
      <Table.Tr>
        <Table.Th scope="col">{t('contacts.orders.order')}</Table.Th>
        <Table.Th scope="col">{t('contacts.orders.status')}</Table.Th>
        <Table.Th scope="col" ta="right">
          {t(`${kind}.orders.units`)}
        </Table.Th>
      </Table.Tr>
    </Table.Thead>
    <Table.Tbody>{children}</Table.Tbody>
  </Table>
)

interface RowProps {
  readonly number: string
  readonly link: Pick<LinkProps, 'to' | 'params'>
  readonly status: ReactNode
  readonly units: string
}

export const OpenOrderRow = ({ number, link, status, units }: RowProps) => (
  <Table.Tr>
    <Table.Td>
      <Anchor renderRoot={(props) => <Link {...link} {...props} />}>{number}</Anchor>
    </Table.Td>
    <Table.Td>{status}</Table.Td>
    <Table.Td ta="right" className="figures">
      {units}
    </Table.Td>
  </Table.Tr>
)
