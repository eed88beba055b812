import { Menu } from '@mantine/core'
import type { StockCount } from '../../../shared/ipc/counting'
import classes from '../../capture/capture.module.css'
import { MoreMenu } from '../../capture/more-menu'
import { t } from '../../words/words'

interface Props {
  readonly count: StockCount
  readonly onCancel: () => void
}

/** Right of the title: how far it is, and what is done rarely. */
export const CountHead = ({ count: { findings }, onCancel }: Props) => (
  <>
    <output className={classes.units} aria-label={t('counting.head.seen')}>
      {t('counting.head.of', {
        found: findings.found,
        listed: findings.found + findings.missing + findings.moved,
      })}
    </output>
    <MoreMenu label={t('counting.head.more')}>
      <Menu.Item onClick={onCancel}>{t('counting.head.cancel')}</Menu.Item>
    </MoreMenu>
  </>
)
