import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import type { ReceiptLine } from '../../../shared/ipc/receiving'
import { t } from '../../words/words'
import classes from './capture.module.css'
import type { LineActs } from './line-acts'

/** What is done more rarely with one line. */
export function LineMenu({ line, acts }: { readonly line: ReceiptLine; readonly acts: LineActs }) {
  return (
    <Menu
      position="bottom-end"
      transitionProps={{ duration: 0 }}
      returnFocus={false}
      classNames={{ item: classes.option }}
    >
      <Menu.Target>
        <ActionIcon size={44} aria-label={t('receiving.lines.menu', { productName: line.productName })}>
          <IconDots aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => acts.showNotGood(line)}>{t('receiving.lines.menuNotGood')}</Menu.Item>
        {line.capturesSerials && (
          <>
            <Menu.Item onClick={() => acts.showSerials(line)}>{t('receiving.lines.menuShow')}</Menu.Item>
            <Menu.Item disabled={line.captured === 0} onClick={() => acts.showUndoLine(line)}>
              {t('receiving.lines.menuUndo')}
            </Menu.Item>
          </>
        )}
        {line.purchaseOrderLineId === null && (
          <Menu.Item onClick={() => acts.remove(line)}>{t('receiving.lines.menuRemove')}</Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
