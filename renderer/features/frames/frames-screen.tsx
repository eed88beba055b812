import { useMemo, useRef, useState } from 'react'
import type { JournalledFrame } from '../../../shared/journalled-frame'
import { useScanInto } from '../../lib/scan-into'
import { Page } from '../../shell/page'
import { EmptyList } from '../../table/empty-list'
import { VirtualTable } from '../../table/virtual-table'
import { t } from '../../words/words'
import { frameColumns } from './frame-columns'
import { FrameDetail } from './frame-detail'
import { FrameFilter } from './frame-filter'
import classes from './frames.module.css'
import { SaveForSupport } from './save-for-support'
import { useShownFrames } from './shown-frames'

const path = [
  { label: t('navigation.myAccount') },
  { label: t('navigation.settings'), to: '/settings' },
] as const

/** What the scanners of this station sent, as it comes: for finding out why a code is not understood. */
export function FramesScreen() {
  const shown = useShownFrames()
  const [chosen, setChosen] = useState<JournalledFrame['scanId']>()
  const { rows } = shown.list
  const detailed = rows.find(({ scanId }) => scanId === chosen) ?? rows[0]
  const scanId = detailed?.scanId
  const columns = useMemo(() => frameColumns(scanId), [scanId])
  useScansStayHere()
  return (
    <Page title={t('frames.title')} path={path} actions={<SaveForSupport />} fills>
      <div className={classes.both}>
        <div className={classes.list}>
          <VirtualTable
            label={t('frames.list')}
            name="frames"
            list={shown.list}
            columns={columns}
            rowKey={(frame) => frame.scanId}
            onOpen={(frame) => setChosen(frame.scanId)}
            tools={<FrameFilter shown={shown} />}
            empty={
              shown.isEmpty ? (
                <EmptyList title={t('frames.none')} advice={t('frames.noneAdvice')} />
              ) : (
                <EmptyList title={t('frames.noneFits')} advice={t('frames.noneFitsAdvice')} />
              )
            }
          />
        </div>
        {detailed && (
          <FrameDetail
            frame={detailed}
            isChosen={detailed.scanId === chosen}
            onNewest={() => setChosen(undefined)}
          />
        )}
      </div>
    </Page>
  )
}

/** A scan made here is to be looked at as it is: it opens no card of what it names. */
function useScansStayHere(): void {
  useScanInto(useRef(document.body), () => undefined)
}
