import { Menu } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { Fragment, memo } from 'react'
import type { Dispatch } from '../../../shared/ipc/dispatch'
import { focusEntryAfterDialog } from '../../capture/entry-focus'
import { MoreMenu } from '../../capture/more-menu'
import type { CaptureLine } from '../../capture/sheet'
import { UnitCount } from '../../capture/unit-count'
import { PaperItems } from '../../papers/paper-items'
import { PaperTrouble } from '../../papers/paper-trouble'
import { usePaper } from '../../papers/use-paper'
import { t } from '../../words/words'
import { CarrierReference } from './carrier-reference'
import { papersOfDispatch } from './papers-of-dispatch'

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
      <More
        dispatchId={dispatchId}
        salesOrderId={salesOrderId}
        orderNumber={orderNumber}
        onCancel={onCancel}
      />
    </>
  )
}

interface MoreProps extends Pick<Dispatch, 'dispatchId' | 'salesOrderId' | 'orderNumber'> {
  readonly onCancel: () => void
}

const More = memo(({ dispatchId, salesOrderId, orderNumber, onCancel }: MoreProps) => {
  const navigate = useNavigate()
  const making = usePaper()
  const papers = papersOfDispatch({ dispatchId, status: 'open', invoice: null, creditNote: null })
  const goOn = () => {
    making.clear()
    focusEntryAfterDialog()
  }
  return (
    <>
      <MoreMenu label={t('dispatch.head.more')}>
        <Menu.Item onClick={() => void navigate({ to: '/sales/$salesOrderId', params: { salesOrderId } })}>
          {t('dispatch.head.order', { number: orderNumber })}
        </Menu.Item>
        {papers.map((paper) => (
          <Fragment key={paper.name}>
            <Menu.Label>{paper.name}</Menu.Label>
            <PaperItems of={paper.name} onChoose={(act) => void making.run({ act, ...paper })} />
          </Fragment>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={onCancel}>{t('dispatch.head.cancel')}</Menu.Item>
      </MoreMenu>
      <PaperTrouble making={{ ...making, clear: goOn }} />
    </>
  )
})
