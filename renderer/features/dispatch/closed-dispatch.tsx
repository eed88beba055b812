import { Button, Group } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Dispatch } from '../../../shared/ipc/dispatch'
import { PaperButtons } from '../../papers/paper-buttons'
import { Page } from '../../shell/page'
import { DispatchStatusBadge } from '../../theme/status-badge'
import { t } from '../../words/words'
import { CarrierReference } from './carrier-reference'
import { ClosedNotes } from './closed-notes'
import { DispatchFacts } from './dispatch-facts'
import { dispatchTitle } from './dispatch-title'
import { LinesOrNumbers } from './lines-or-numbers'
import { papersOfDispatch } from './papers-of-dispatch'
import { pathToQueue } from './path-to-queue'
import { ReverseDialog } from './reverse-dialog'

/** A dispatch that is over: what left, with which numbers and which bill, and the ways to put it right. */
export function ClosedDispatch({ dispatch }: { readonly dispatch: Dispatch }) {
  const { dispatchId, status, number, reference } = dispatch
  const [isReversing, setIsReversing] = useState(false)
  return (
    <Page
      fills
      title={dispatchTitle(dispatch)}
      path={[...pathToQueue, { label: number }]}
      beside={<DispatchStatusBadge status={status} />}
      actions={
        <>
          <CarrierReference dispatchId={dispatchId} kept={reference} />
          <OrderLink dispatch={dispatch} />
          {status === 'committed' && (
            <Button variant="default" onClick={() => setIsReversing(true)}>
              {t('dispatch.closed.reverse')}
            </Button>
          )}
        </>
      }
    >
      <ClosedNotes dispatch={dispatch} />
      <DispatchFacts dispatch={dispatch} />
      <Group gap="xs">
        <PaperButtons papers={papersOfDispatch(dispatch)} />
      </Group>
      <LinesOrNumbers dispatch={dispatch} />
      {isReversing && <ReverseDialog dispatch={dispatch} onClose={() => setIsReversing(false)} />}
    </Page>
  )
}

const OrderLink = ({ dispatch: { salesOrderId, orderNumber } }: { readonly dispatch: Dispatch }) => (
  <Button
    variant="default"
    renderRoot={(props) => <Link to="/sales/$salesOrderId" params={{ salesOrderId }} {...props} />}
  >
    {t('dispatch.head.order', { number: orderNumber })}
  </Button>
)
