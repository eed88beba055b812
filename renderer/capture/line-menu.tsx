import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { t } from '../words/words'
import classes from './capture.module.css'
import type { LineActs } from './line-acts'
import type { CaptureLine } from './sheet'

/** What is done more rarely with one line. */
export const LineMenu = ({
  line,
  children,
}: {
  readonly line: CaptureLine
  readonly children: ReactNode
}) => (
  <Menu
    position="bottom-end"
    transitionProps={{ duration: 0 }}
    returnFocus={false}
    classNames={{ item: classes.option }}
  >
    <Menu.Target>
      <ActionIcon size={44} aria-label={t('capture.lines.menu', { productName: line.productName })}>
        <IconDots aria-hidden />
      </ActionIcon>
    </Menu.Target>
    <Menu.Dropdown>{children}</Menu.Dropdown>
  </Menu>
)

interface ItemsProps<Line extends CaptureLine> {
  readonly line: Line
  readonly acts: LineActs<Line>
}

/** Its serial numbers: to see, or to take back. */
export function SerialItems<Line extends CaptureLine>({ line, acts }: ItemsProps<Line>) {
  if (!line.capturesSerials) return null
  return (
    <>
      <Menu.Item onClick={() => acts.showSerials(line)}>{t('capture.lines.menuShow')}</Menu.Item>
      <Menu.Item disabled={line.captured === 0} onClick={() => acts.showUndoLine(line)}>
        {t('capture.lines.menuUndo')}
      </Menu.Item>
    </>
  )
}
