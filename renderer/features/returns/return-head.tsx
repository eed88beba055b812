import { Menu } from '@mantine/core'
import classes from '../../capture/capture.module.css'
import { MoreMenu } from '../../capture/more-menu'
import { t } from '../../words/words'

interface Props {
  readonly units: number
  readonly onCancel: () => void
}

/** Right of the title: how many came back, and what is done rarely. */
export const ReturnHead = ({ units, onCancel }: Props) => (
  <>
    <output className={classes.units} aria-label={t('returns.units.label')}>
      {t('returns.units.count', { count: units })}
    </output>
    <MoreMenu label={t('returns.head.more')}>
      <Menu.Item onClick={onCancel}>{t('returns.head.cancel')}</Menu.Item>
    </MoreMenu>
  </>
)
