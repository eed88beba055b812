import type { Dispatch } from '../../../shared/ipc/dispatch'
import { DocumentFacts, Fact } from '../../capture/document-facts'
import { momentText } from '../../words/moments'
import { numberText } from '../../words/numbers'
import { t } from '../../words/words'

/** To whom, when, how much and with which bill. */
export function DispatchFacts({ dispatch }: { readonly dispatch: Dispatch }) {
  const { orderReference, shipTo, openedAt, committedAt, reversedAt, units, invoice, creditNote } = dispatch
  return (
    <DocumentFacts>
      {shipTo !== '' && (
        <Fact label={t('dispatch.closed.shipTo')}>
          <span style={{ whiteSpace: 'pre-line' }}>{shipTo}</span>
        </Fact>
      )}
      {orderReference !== '' && <Fact label={t('dispatch.closed.orderReference')}>{orderReference}</Fact>}
      <Fact label={t('dispatch.closed.opened')}>{momentText(openedAt)}</Fact>
      {committedAt !== null && <Fact label={t('dispatch.closed.committed')}>{momentText(committedAt)}</Fact>}
      {reversedAt !== null && <Fact label={t('dispatch.closed.reversed')}>{momentText(reversedAt)}</Fact>}
      <Fact label={t('dispatch.closed.units')}>{numberText(units)}</Fact>
      {invoice && <Fact label={t('dispatch.closed.invoice')}>{invoice.number}</Fact>}
      {creditNote && <Fact label={t('dispatch.closed.creditNote')}>{creditNote.number}</Fact>}
    </DocumentFacts>
  )
}
