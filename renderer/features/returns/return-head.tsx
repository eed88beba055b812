import { ActionIcon, Menu } from '@mantine/core'
import { IconDotsVertical } from '@tabler/icons-react'
import classes from '../../capture/capture.module.css'
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
    <Menu position="bottom-end" returnFocus={false} classNames={{ item: classes.option }}>
      <Menu.Target>
        <ActionIcon size={44} variant="default" aria-label={t('returns.head.more')}>
          <IconDotsVertical aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onCancel}>{t('returns.head.cancel')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  </>
)
