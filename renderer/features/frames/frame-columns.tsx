import { VisuallyHidden } from '@mantine/core'
import type { JournalledFrame } from '../../../shared/journalled-frame'
import type { Column } from '../../table/column'
import { VisibleText } from '../../theme/visible-text'
import { scanMomentText } from '../../words/moments'
import { t } from '../../words/words'
import { meaningText, outcomeText } from './frame-words'

/** The one whose detail is shown bears a mark. */
export const frameColumns = (
  shown: JournalledFrame['scanId'] | undefined,
): readonly Column<JournalledFrame>[] => [
  {
    id: 'at',
    header: t('frames.columns.at'),
    width: 204,
    isFixed: true,
    cell: ({ at, scanId }) => (
      <span className="figures">
        {scanId === shown ? (
          <>
            <span aria-hidden>▸ </span>
            <VisuallyHidden>{t('frames.shown')} </VisuallyHidden>
          </>
        ) : (
          ''
        )}
        {scanMomentText(at)}
      </span>
    ),
  },
  {
    id: 'scanner',
    header: t('frames.columns.scanner'),
    width: 112,
    cell: ({ scannerName, source }) => (source === 'typed' ? t('frames.typed') : scannerName),
  },
  {
    id: 'text',
    header: t('frames.columns.text'),
    isFixed: true,
    cell: ({ text }) => <VisibleText text={text} fits />,
  },
  {
    id: 'meaning',
    header: t('frames.columns.meaning'),
    cell: ({ meaning, text }) => meaningText(meaning, text),
  },
  {
    id: 'hex',
    header: t('frames.columns.hex'),
    isHiddenAtFirst: true,
    cell: ({ hex }) => <span className="serial">{hex.toUpperCase()}</span>,
  },
  {
    id: 'aim',
    header: t('frames.columns.aim'),
    width: 72,
    isHiddenAtFirst: true,
    cell: ({ aim }) => <span className="serial">{aim}</span>,
  },
  {
    id: 'ending',
    header: t('frames.columns.ending'),
    width: 160,
    isHiddenAtFirst: true,
    cell: ({ ending }) => t(`frames.endings.${ending ?? 'unknown'}`),
  },
  { id: 'outcome', header: t('frames.columns.outcome'), width: 116, cell: outcomeText },
]
