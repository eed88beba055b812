import { Button, Text, VisuallyHidden } from '@mantine/core'
import { IconBackspace } from '@tabler/icons-react'
import { Serial } from '../theme/serial'
import { t } from '../words/words'
import classes from './capture.module.css'
import type { CapturedRow } from './captured-list'

/** So many stand beside each other on the widest screen. */
export const mostNewest = 8

interface Props {
  readonly newest: readonly Pick<CapturedRow, 'serial' | 'productName'>[]
  readonly onUndo: () => void
}

/** The newest serial numbers of the work, and the way to take the last one back. */
export const LastCaptured = ({ newest, onUndo }: Props) => (
  <div className={classes.last}>
    <Button
      variant="default"
      className={classes.touch}
      leftSection={<IconBackspace size={20} aria-hidden />}
      disabled={newest.length === 0}
      onClick={onUndo}
    >
      {t('capture.last.undo')}
      <kbd className={classes.key} aria-hidden>
        F9
      </kbd>
    </Button>
    {newest.length === 0 ? (
      <Text c="dimmed">{t('capture.last.nothing')}</Text>
    ) : (
      <ul className={classes.numbers} aria-label={t('capture.last.label')}>
        {newest.map(({ serial, productName }) => (
          <li key={`${productName} ${serial}`} className={classes.number}>
            <Serial text={serial} fits />
            <VisuallyHidden>{productName}</VisuallyHidden>
          </li>
        ))}
      </ul>
    )}
  </div>
)
