import { ActionIcon, Menu } from '@mantine/core'
import { IconDotsVertical } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './capture.module.css'

interface Props {
  readonly label: string
  /** Its items. */
  readonly children: ReactNode
}

/** Right of a title: what is done rarely. */
export const MoreMenu = ({ label, children }: Props) => (
  <Menu
    position="bottom-end"
    transitionProps={{ duration: 0 }}
    returnFocus={false}
    classNames={{ item: classes.option }}
  >
    <Menu.Target>
      <ActionIcon size={44} variant="default" aria-label={label}>
        <IconDotsVertical aria-hidden />
      </ActionIcon>
    </Menu.Target>
    <Menu.Dropdown>{children}</Menu.Dropdown>
  </Menu>
)
