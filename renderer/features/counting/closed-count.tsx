import { Alert } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import type { CountFinding } from '../../../shared/count-status'
import type { StockCount } from '../../../shared/ipc/counting'
import { DocumentFacts, Fact } from '../../capture/document-facts'
import { Page } from '../../shell/page'
import { CountStatusBadge } from '../../theme/status-badge'
import { momentText } from '../../words/moments'
import { numberText } from '../../words/numbers'
import { t } from '../../words/words'
import { FindingsAndNumbers } from './findings-and-numbers'
import { pathToCounts } from './path-to-counts'
import { whatIsCounted } from './what-is-counted'

/** A count that is over: what it found, as it was then. */
export function ClosedCount({ count }: { readonly count: StockCount }) {
  const { number, status } = count
  return (
    <Page
      fills
      title={number}
      path={[...pathToCounts, { label: number }]}
      beside={<CountStatusBadge status={status} />}
    >
      <Alert icon={<IconInfoCircle aria-hidden />} flex="none">
        {noteOf(count)}
      </Alert>
      <Facts count={count} />
      <FindingsAndNumbers count={count} first={mostTelling(count)} />
    </Page>
  )
}

function noteOf({ status, untouched: { products: count } }: StockCount): string {
  if (status === 'cancelled') return t('counting.closed.cancelledNote')
  const note = t('counting.closed.committedNote')
  return count === 0 ? note : `${note} ${t('counting.closed.untouched', { count })}`
}

/** What differs is read first. */
const mostTelling = ({ findings }: StockCount): CountFinding =>
  (['missing', 'unexpected', 'elsewhere'] as const).find((finding) => findings[finding] > 0) ?? 'found'

const Facts = ({ count }: { readonly count: StockCount }) => {
  const { status, openedAt, closedAt, seen } = count
  return (
    <DocumentFacts>
      <Fact label={t('counting.closed.what')}>{whatIsCounted(count)}</Fact>
      <Fact label={t('counting.closed.seen')}>{numberText(seen)}</Fact>
      <Fact label={t('counting.closed.opened')}>{momentText(openedAt)}</Fact>
      {closedAt !== null && (
        <Fact label={t(status === 'cancelled' ? 'counting.closed.cancelled' : 'counting.closed.committed')}>
          {momentText(closedAt)}
        </Fact>
      )}
    </DocumentFacts>
  )
}
