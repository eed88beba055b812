import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import type { Dispatch } from '../../../shared/ipc/dispatch'
import type { CaptureTab } from '../../capture/capture-tabs'
import classes from '../../capture/capture.module.css'
import { t } from '../../words/words'
import { ClosedLines } from './closed-lines'
import { packingLine } from './dispatch-sheet'
import { LeftWithDispatch } from './left-with-dispatch'

/** A reversed dispatch has let go of its serial numbers: their own pages tell where they were. */
export function LinesOrNumbers({ dispatch }: { readonly dispatch: Dispatch }) {
  const [tab, setTab] = useState<CaptureTab>({ kind: 'lines', lineId: null })
  const isCommitted = dispatch.status === 'committed'
  return (
    <>
      {isCommitted && (
        <div className={classes.tabs}>
          <SegmentedControl
            aria-label={t('dispatch.queue.show')}
            value={tab.kind}
            onChange={(kind) => setTab({ kind: kind === 'serials' ? 'serials' : 'lines', lineId: null })}
            data={[
              { value: 'lines', label: t('dispatch.closed.lines') },
              { value: 'serials', label: t('dispatch.captured.tab', { count: dispatch.captured }) },
            ]}
          />
        </div>
      )}
      {tab.kind === 'serials' && isCommitted ? (
        <LeftWithDispatch
          dispatchId={dispatch.dispatchId}
          lines={dispatch.lines.map(packingLine)}
          lineId={tab.lineId}
          onLine={(lineId) => setTab({ kind: 'serials', lineId })}
        />
      ) : (
        <ClosedLines
          dispatch={dispatch}
          onSerials={({ dispatchLineId }) => setTab({ kind: 'serials', lineId: dispatchLineId })}
        />
      )}
    </>
  )
}
