import type { Receipt } from '../../../shared/ipc/receiving'
import { DocumentFacts, Fact } from '../../capture/document-facts'
import { momentText } from '../../words/moments'
import { numberText } from '../../words/numbers'
import { t } from '../../words/words'

/** Who, when and how much, beside each other. */
export function ReceiptFacts({ receipt }: { readonly receipt: Receipt }) {
  const { supplierName, supplierReference, openedAt, committedAt, reversedAt, units } = receipt
  return (
    <DocumentFacts>
      <Fact label={t('receiving.closed.supplier')}>{supplierName ?? t('receiving.closed.none')}</Fact>
      <Fact label={t('receiving.closed.reference')}>
        {supplierReference === '' ? t('receiving.closed.none') : supplierReference}
      </Fact>
      <Fact label={t('receiving.closed.opened')}>{momentText(openedAt)}</Fact>
      {committedAt !== null && <Fact label={t('receiving.closed.committed')}>{momentText(committedAt)}</Fact>}
      {reversedAt !== null && <Fact label={t('receiving.closed.reversed')}>{momentText(reversedAt)}</Fact>}
      <Fact label={t('receiving.closed.units')}>{numberText(units)}</Fact>
    </DocumentFacts>
  )
}
