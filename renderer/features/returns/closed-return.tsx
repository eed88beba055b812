import { Alert } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useState } from 'react'
import type { CustomerReturn } from '../../../shared/ipc/returns'
import type { DispatchId } from '../../../shared/values'
import { DocumentFacts, Fact } from '../../capture/document-facts'
import rail from '../../capture/rail.module.css'
import { Page } from '../../shell/page'
import { ReturnStatusBadge } from '../../theme/status-badge'
import { momentText } from '../../words/moments'
import { numberText } from '../../words/numbers'
import { t } from '../../words/words'
import { pathToReturns } from './path-to-returns'
import { Shipments } from './shipments'
import { UnitsTable } from './units-table'

/** A return that is over: what came back, from whom, and where it is now. */
export function ClosedReturn({ customerReturn }: { readonly customerReturn: CustomerReturn }) {
  const { customerReturnId, number, status } = customerReturn
  const [dispatchId, setDispatchId] = useState<DispatchId | null>(null)
  return (
    <Page
      fills
      title={number}
      path={[...pathToReturns, { label: number }]}
      beside={<ReturnStatusBadge status={status} />}
    >
      <Alert icon={<IconInfoCircle aria-hidden />} flex="none">
        {t(status === 'cancelled' ? 'returns.closed.cancelledNote' : 'returns.ordersStay')}
      </Alert>
      <Facts customerReturn={customerReturn} />
      <div className={rail.beside}>
        <Shipments customerReturn={customerReturn} chosen={dispatchId} onChoose={setDispatchId} />
        <UnitsTable customerReturnId={customerReturnId} dispatchId={dispatchId} isOpen={false} />
      </div>
    </Page>
  )
}

const Facts = ({ customerReturn }: { readonly customerReturn: CustomerReturn }) => {
  const { status, openedAt, closedAt, units, customerNames } = customerReturn
  return (
    <DocumentFacts>
      <Fact label={t('returns.closed.customers')}>{customerNames.join(', ')}</Fact>
      <Fact label={t('returns.closed.units')}>{numberText(units)}</Fact>
      <Fact label={t('returns.closed.opened')}>{momentText(openedAt)}</Fact>
      {closedAt !== null && (
        <Fact label={t(status === 'cancelled' ? 'returns.closed.cancelled' : 'returns.closed.committed')}>
          {momentText(closedAt)}
        </Fact>
      )}
    </DocumentFacts>
  )
}
