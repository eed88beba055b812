import { ActionIcon, Menu } from '@mantine/core'
import { IconDotsVertical } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { memo } from 'react'
import type { Dispatch } from '../../../shared/ipc/dispatch'
import classes from '../../capture/capture.module.css'
import type { CaptureLine } from '../../capture/sheet'
import { UnitCount } from '../../capture/unit-count'
import { t } from '../../words/words'
import { CarrierReference } from './carrier-reference'

interface Props {
  readonly dispatch: Dispatch
  readonly lines: readonly CaptureLine[]
  readonly onCancel: () => void
}

/** Right of the title: how far the whole dispatch is, the carrier's number, and what is done rarely. */
export function DispatchHead({ dispatch, lines, onCancel }: Props) {
  const { dispatchId, reference, salesOrderId, orderNumber } = dispatch
  return (
    <>
      <UnitCount lines={lines} isOpenEnded={false} />
      <CarrierReference dispatchId={dispatchId} kept={reference} />
      <More salesOrderId={salesOrderId} orderNumber={orderNumber} onCancel={onCancel} />
    </>
  )
}

interface MoreProps extends Pick<Dispatch, 'salesOrderId' | 'orderNumber'> {
  readonly onCancel: () => void
}

const More = memo(({ salesOrderId, orderNumber, onCancel }: MoreProps) => {
  const navigate = useNavigate()
  return (
    <Menu
      position="bottom-end"
      transitionProps={{ duration: 0 }}
      returnFocus={false}
      classNames={{ item: classes.option }}
    >
      <Menu.Target>
        <ActionIcon size={44} variant="default" aria-label={t('dispatch.head.more')}>
          <IconDotsVertical aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void navigate({ to: '/sales/$salesOrderId', params: { salesOrderId } })}>
          {t('dispatch.head.order', { number: orderNumber })}
        </Menu.Item>
        <Menu.Item onClick={onCancel}>{t('dispatch.head.cancel')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
})
