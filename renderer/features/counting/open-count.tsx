import { type ReactNode, useCallback, useMemo, useState } from 'react'
import type { StockCount } from '../../../shared/ipc/counting'
import type { Refusal } from '../../../shared/refusal'
import type { Result } from '../../../shared/result'
import { focusEntryAfterDialog } from '../../capture/entry-focus'
import { PasteDialog } from '../../capture/paste-dialog'
import type { RenderAnswer } from '../../capture/refused-band'
import { ScanScreen } from '../../capture/scan-screen'
import { useKeepAnswer } from '../../lib/queries'
import { call } from '../../lib/station'
import { t } from '../../words/words'
import { CancelDialog } from './cancel-dialog'
import { carefully, CommitDialog } from './commit-dialog'
import { useCountActs } from './count-acts'
import { CountHead } from './count-head'
import { FindingsAndNumbers } from './findings-and-numbers'
import { NewestOnCount } from './newest-on-count'
import { pathToCounts } from './path-to-counts'
import { UnknownGoesTo } from './unknown-goes-to'
import { whatIsCounted } from './what-is-counted'
import { WhichProduct } from './which-product'

const beforeFirst = { what: t('counting.next.first'), hint: t('counting.next.firstHint') }
const afterFirst = { what: t('counting.next.more'), hint: t('counting.next.moreHint'), keys: 'F10' }

type Dialog = 'commit' | 'cancel' | { readonly pasted: string }

/** An open stock count: what is on the shelf is scanned, and compared with what is listed at once. */
export function OpenCount({ count }: { readonly count: StockCount }) {
  const { stockCountId, number, seen } = count
  const work = useMemo(() => ({ kind: 'counting' as const, stockCountId }), [stockCountId])
  const acts = useCountActs(count)
  const [dialog, setDialog] = useState<Dialog>()
  const keep = useKeepAnswer()
  const close = useCallback(() => {
    setDialog(undefined)
    focusEntryAfterDialog()
  }, [])
  const askToCancel = useCallback(() => setDialog('cancel'), [])
  const askToCommit = useCallback(async (): Promise<Result<unknown, Refusal>> => {
    const question = { stockCountId, ...carefully }
    const changes = await call('counting.readChanges', question)
    if (!changes.ok) return changes
    keep('counting.readChanges', question, changes.value)
    setDialog('commit')
    return changes
  }, [stockCountId, keep])
  const renderAnswer: RenderAnswer = (refusal, answer) =>
    (refusal.code === 'count-which-product' || refusal.code === 'count-fits-several') && (
      <WhichProduct count={count} refusal={refusal} answer={answer} />
    )
  return (
    <>
      <ScanScreen
        work={work}
        next={seen === 0 ? beforeFirst : afterFirst}
        commitLabel={t('counting.commit')}
        isReadyToCommit={seen > 0}
        commit={askToCommit}
        undoLast={acts.undoLast}
        onCancel={askToCancel}
        title={`${number} · ${whatIsCounted(count)}`}
        path={[...pathToCounts, { label: number }]}
        head={<CountHead count={count} onCancel={askToCancel} />}
        onPasteList={(pasted) => setDialog({ pasted })}
        renderNewest={(onUndo) => <NewestOnCount stockCountId={stockCountId} onUndo={onUndo} />}
        renderAnswer={renderAnswer}
      >
        <FindingsAndNumbers
          count={count}
          first="missing"
          beside={count.productId === null && <UnknownGoesTo count={count} />}
        />
      </ScanScreen>
      {renderDialog(dialog)}
    </>
  )

  function renderDialog(shown: Dialog | undefined): ReactNode {
    if (shown === undefined) return null
    if (shown === 'commit') return <CommitDialog count={count} work={work} onClose={close} />
    if (shown === 'cancel') return <CancelDialog count={count} work={work} onClose={close} />
    const line = { lineId: count.chosenProductId ?? 0, productName: whatIsCounted(count) }
    return (
      <PasteDialog
        text={shown.pasted}
        words={{}}
        captureMany={acts.captureMany}
        {...{ work, line }}
        onClose={close}
      />
    )
  }
}
