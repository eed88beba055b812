import { ActionIcon, Menu } from '@mantine/core'
import { IconDotsVertical } from '@tabler/icons-react'
import type { StockCount } from '../../../shared/ipc/counting'
import classes from '../../capture/capture.module.css'
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
    <Menu position="bottom-end" returnFocus={false} classNames={{ item: classes.option }}>
      <Menu.Target>
        <ActionIcon size={44} variant="default" aria-label={t('counting.head.more')}>
          <IconDotsVertical aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onCancel}>{t('counting.head.cancel')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  </>
)
