import { Anchor, Table, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { Receipt, ReceiptLine } from '../../../shared/ipc/receiving'
import { Serial } from '../../theme/serial'
import { numberText } from '../../words/numbers'
import { t } from '../../words/words'
import classes from './receipt-lines.module.css'

interface Props {
  readonly receipt: Receipt
  readonly onSerials: (line: ReceiptLine) => void
}

/** What came in, line by line; lines of which nothing came are left out. */
export function ClosedLines({ receipt, onSerials }: Props) {
  const lines = receipt.lines.filter((line) => line.quantityToReceive !== null || line.refusedUnits > 0)
  const isCommitted = receipt.status === 'committed'
  const label = t(isCommitted ? 'receiving.closed.lines' : 'receiving.closed.linesReversed')
  return (
    <div className={classes.frame} tabIndex={-1}>
      <Table aria-label={label} stickyHeader className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('receiving.lines.product')}</Table.Th>
            <Table.Th scope="col" ta="right">
              {t(receipt.committedAt === null ? 'receiving.lines.quantity' : 'receiving.closed.received')}
            </Table.Th>
            {isCommitted && (
              <>
                <Table.Th scope="col" ta="right">
                  {t('receiving.closed.serials')}
                </Table.Th>
                <Table.Th scope="col" ta="right">
                  {t('receiving.closed.without')}
                </Table.Th>
              </>
            )}
            <Table.Th scope="col" ta="right">
              {t('receiving.closed.damaged')}
            </Table.Th>
            <Table.Th scope="col" ta="right">
              {t('receiving.closed.refused')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => (
            <ClosedLine
              key={line.receiptLineId}
              line={line}
              isCommitted={isCommitted}
              onSerials={() => onSerials(line)}
            />
          ))}
        </Table.Tbody>
      </Table>
      {lines.length === 0 && (
        <Text c="dimmed" className={classes.empty}>
          {t('receiving.closed.nothing')}
        </Text>
      )}
    </div>
  )
}

interface LineProps {
  readonly line: ReceiptLine
  readonly isCommitted: boolean
  readonly onSerials: () => void
}

function ClosedLine({ line, isCommitted, onSerials }: LineProps) {
  const { productId, productName, sku, captured, hasSerialNumbers } = line
  const units = line.quantityToReceive ?? 0
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor
          inherit
          renderRoot={(props) => <Link to="/products/$productId" params={{ productId }} {...props} />}
        >
          {productName}
        </Anchor>
        <div className={classes.below}>
          <Serial text={sku} />
        </div>
      </Table.Td>
      <Units count={units} />
      {isCommitted && (
        <>
          <Table.Td ta="right" className="figures">
            {captured > 0 && (
              <Anchor inherit component="button" type="button" onClick={onSerials}>
                {numberText(captured)}
              </Anchor>
            )}
          </Table.Td>
          <Units count={hasSerialNumbers ? units - captured : 0} />
        </>
      )}
      <Units count={line.damaged} />
      <Table.Td ta="right" className="figures" title={line.refusedReason}>
        {line.refusedUnits > 0 && numberText(line.refusedUnits)}
      </Table.Td>
    </Table.Tr>
  )
}

/** None is left blank: what is there stands out. */
const Units = ({ count }: { readonly count: number }) => (
  <Table.Td ta="right" className="figures">
    {count > 0 && numberText(count)}
  </Table.Td>
)
