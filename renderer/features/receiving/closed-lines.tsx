import { Anchor, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { Receipt, ReceiptLine } from '../../../shared/ipc/receiving'
import classes from '../../capture/lines.module.css'
import { Serial } from '../../theme/serial'
import { numberText } from '../../words/numbers'
import { t } from '../../words/words'
import { ManifestOfLine } from './manifest-of-line'

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
      <table aria-label={label} className={classes.closed}>
        <thead>
          <tr>
            <th scope="col">{t('receiving.lines.product')}</th>
            <th scope="col" className={classes.number}>
              {t(receipt.committedAt === null ? 'receiving.lines.quantity' : 'receiving.closed.received')}
            </th>
            {isCommitted && (
              <>
                <th scope="col" className={classes.number}>
                  {t('receiving.closed.serials')}
                </th>
                <th scope="col" className={classes.number}>
                  {t('receiving.closed.without')}
                </th>
              </>
            )}
            <th scope="col" className={classes.number}>
              {t('receiving.closed.damaged')}
            </th>
            <th scope="col" className={classes.number}>
              {t('receiving.closed.refused')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <ClosedLine
              key={line.receiptLineId}
              line={line}
              isCommitted={isCommitted}
              onSerials={() => onSerials(line)}
            />
          ))}
        </tbody>
      </table>
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
    <tr>
      <td>
        <Anchor
          inherit
          renderRoot={(props) => <Link to="/products/$productId" params={{ productId }} {...props} />}
        >
          {productName}
        </Anchor>
        <div className={classes.below}>
          <Serial text={sku} />
          <ManifestOfLine line={line} />
        </div>
      </td>
      <Units count={units} />
      {isCommitted && (
        <>
          <td className={classes.number}>
            {captured > 0 && (
              <Anchor inherit component="button" type="button" onClick={onSerials}>
                {numberText(captured)}
              </Anchor>
            )}
          </td>
          <Units count={hasSerialNumbers ? units - captured : 0} />
        </>
      )}
      <Units count={line.damaged} />
      <td className={classes.number} title={line.refusedReason}>
        {line.refusedUnits > 0 && numberText(line.refusedUnits)}
      </td>
    </tr>
  )
}

/** None is left blank: what is there stands out. */
const Units = ({ count }: { readonly count: number }) => (
  <td className={classes.number}>{count > 0 && numberText(count)}</td>
)
