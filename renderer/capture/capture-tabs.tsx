import { SegmentedControl } from '@mantine/core'
import { memo, type ReactNode, useCallback } from 'react'
import { t } from '../words/words'
import classes from './capture.module.css'
import { focusEntry } from './entry-focus'
import type { CaptureSheet } from './sheet'

/** What stands in the middle: the lines, or the serial numbers of all of them or of one. */
export interface CaptureTab {
  readonly kind: 'lines' | 'serials'
  readonly lineId: number | null
}

interface Props {
  readonly sheet: CaptureSheet
  readonly tab: CaptureTab
  readonly onTab: (tab: CaptureTab) => void
  /** On the right: what the document offers for its lines. */
  readonly children: ReactNode
}

export function CaptureTabs({ sheet, tab, onTab, children }: Props) {
  const hasSerials = sheet.captured > 0 || sheet.lines.some(({ capturesSerials }) => capturesSerials)
  const choose = useCallback(
    (kind: string) => {
      onTab({ kind: kind === 'serials' ? 'serials' : 'lines', lineId: null })
      focusEntry()
    },
    [onTab],
  )
  return (
    <div className={classes.tabs}>
      {hasSerials ? <Tabs kind={tab.kind} onChoose={choose} /> : <span />}
      {children}
    </div>
  )
}

interface TabsProps {
  readonly kind: CaptureTab['kind']
  readonly onChoose: (kind: string) => void
}

/** Drawn again only when it changes, not with every scan. */
const Tabs = memo(({ kind, onChoose }: TabsProps) => (
  <SegmentedControl
    size="md"
    classNames={{ label: classes.tabLabel }}
    aria-label={t('capture.tabs.label')}
    value={kind}
    onChange={onChoose}
    data={[
      { value: 'lines', label: t('capture.tabs.lines') },
      { value: 'serials', label: t('capture.tabs.serials') },
    ]}
  />
))
