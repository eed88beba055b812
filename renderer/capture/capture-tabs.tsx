import { SegmentedControl } from '@mantine/core'
import { memo, type ReactNode, useCallback } from 'react'
import { t } from '../words/words'
import classes from './capture.module.css'
import { focusEntry } from './entry-focus'
import type { CaptureSheet } from './sheet'

/** What stands in the middle: the lines, or the serial numbers of all of them or of one, captured or expected. */
export interface CaptureTab {
  readonly kind: 'lines' | 'serials' | 'expected'
  readonly lineId: number | null
}

interface Props {
  readonly sheet: CaptureSheet
  readonly tab: CaptureTab
  readonly onTab: (tab: CaptureTab) => void
  /** What the numbers that wait are called; undefined where none can. */
  readonly expected: string | undefined
  /** On the right: what the document offers for its lines. */
  readonly children: ReactNode
}

export function CaptureTabs({ sheet, tab, onTab, expected, children }: Props) {
  const hasSerials = sheet.captured > 0 || sheet.lines.some(({ capturesSerials }) => capturesSerials)
  const choose = useCallback(
    (kind: string) => {
      onTab(tabOf(kind))
      focusEntry()
    },
    [onTab],
  )
  return (
    <div className={classes.tabs}>
      {hasSerials ? <Tabs kind={tab.kind} expected={expected} onChoose={choose} /> : <span />}
      {children}
    </div>
  )
}

/** Its numbers of all lines. */
const tabOf = (kind: string): CaptureTab => ({
  kind: kind === 'serials' || kind === 'expected' ? kind : 'lines',
  lineId: null,
})

interface TabsProps {
  readonly kind: CaptureTab['kind']
  readonly expected: string | undefined
  readonly onChoose: (kind: string) => void
}

/** Drawn again only when it changes, not with every scan. */
const Tabs = memo(({ kind, expected, onChoose }: TabsProps) => (
  <SegmentedControl
    size="md"
    classNames={{ label: classes.tabLabel }}
    aria-label={t('capture.tabs.label')}
    value={kind}
    onChange={onChoose}
    data={[
      { value: 'lines', label: t('capture.tabs.lines') },
      { value: 'serials', label: t('capture.tabs.serials') },
      ...(expected === undefined ? [] : [{ value: 'expected', label: expected }]),
    ]}
  />
))
