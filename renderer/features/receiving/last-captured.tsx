import { Button, Text, VisuallyHidden } from '@mantine/core'
import { IconBackspace } from '@tabler/icons-react'
import { memo, useMemo } from 'react'
import type { ReceiptId } from '../../../shared/values'
import { useAsk } from '../../lib/queries'
import { Serial } from '../../theme/serial'
import { t } from '../../words/words'
import classes from './capture.module.css'

const shown = 8

interface Props {
  readonly receiptId: ReceiptId
  readonly onUndo: () => void
}

/** The newest serial numbers of the receipt, and the way to take the last one back. */
export const LastCaptured = memo(({ receiptId, onUndo }: Props) => {
  const question = useMemo(
    () => ({ receiptId, receiptLineId: null, search: '', offset: 0, limit: shown }),
    [receiptId],
  )
  const newest = useAsk('receiving.listCaptured', question).data?.rows ?? []
  return (
    <div className={classes.last}>
      <Button
        variant="default"
        className={classes.touch}
        leftSection={<IconBackspace size={20} aria-hidden />}
        disabled={newest.length === 0}
        onClick={onUndo}
      >
        {t('receiving.last.undo')}
        <kbd className={classes.key} aria-hidden>
          F9
        </kbd>
      </Button>
      {newest.length === 0 ? (
        <Text c="dimmed">{t('receiving.last.nothing')}</Text>
      ) : (
        <ul className={classes.numbers} aria-label={t('receiving.last.label')}>
          {newest.map(({ serialId, serial, productName }) => (
            <li key={serialId} className={classes.number}>
              <Serial text={serial} fits />
              <VisuallyHidden>{productName}</VisuallyHidden>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
})
