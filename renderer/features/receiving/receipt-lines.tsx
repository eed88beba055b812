import { Text, VisuallyHidden } from '@mantine/core'
import type { Receipt, ReceiptLine } from '../../../shared/ipc/receiving'
import { t } from '../../words/words'
import type { LineActs } from './line-acts'
import { ReceiptLineRow } from './receipt-line-row'
import classes from './receipt-lines.module.css'

interface Props {
  readonly receipt: Receipt
  readonly acts: LineActs
}

/**
 * The lines of an open receipt; the red arrow stands on the one the next serial number belongs to. A plain table: cells
 * of Mantine's are all drawn again with every scan.
 */
export function ReceiptLines({ receipt, acts }: Props) {
  const { lines, activeLineId } = receipt
  return (
    <div className={classes.frame} tabIndex={-1}>
      <table aria-label={t('receiving.lines.label')} className={classes.table}>
        <colgroup>
          <col style={{ width: 44 }} />
          <col />
          <col style={{ width: 220 }} />
          <col style={{ width: 300 }} />
          <col style={{ width: 60 }} />
        </colgroup>
        <thead>
          <tr>
            <th>
              <VisuallyHidden>{t('receiving.lines.arrow')}</VisuallyHidden>
            </th>
            <th scope="col">{t('receiving.lines.product')}</th>
            <th scope="col">{t('receiving.lines.quantity')}</th>
            <th scope="col">{t('receiving.lines.captured')}</th>
            <th>
              <VisuallyHidden>{t('receiving.captured.actions')}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <ReceiptLineRow
              key={line.receiptLineId}
              line={line}
              isActive={line.receiptLineId === activeLineId}
              acts={acts}
            />
          ))}
        </tbody>
      </table>
      {lines.length === 0 && (
        <Text c="dimmed" className={classes.empty}>
          {t('receiving.lines.empty')}
        </Text>
      )}
    </div>
  )
}

/** Lines the arrow can be put on: those that ask for numbers and still take some. */
export const choosable = ({ lines }: Receipt): readonly ReceiptLine[] =>
  lines.filter((line) => line.capturesSerials && (!line.isComplete || line.outstanding === null))
