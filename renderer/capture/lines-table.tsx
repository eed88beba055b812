import { Text, VisuallyHidden } from '@mantine/core'
import { t } from '../words/words'
import type { CaptureWords } from './capture-words'
import type { LineActs } from './line-acts'
import { type LineParts, LineRow } from './line-row'
import classes from './lines.module.css'
import type { CaptureLine, CaptureSheet } from './sheet'

interface Props<Line extends CaptureLine> {
  readonly sheet: CaptureSheet<Line>
  readonly words: CaptureWords
  readonly acts: LineActs<Line>
  readonly parts: LineParts<Line>
}

/**
 * The lines that are captured onto; the red arrow stands on the one the next serial number belongs to. A plain table:
 * cells of Mantine's are all drawn again with every scan.
 */
export function LinesTable<Line extends CaptureLine>({ sheet, words, acts, parts }: Props<Line>) {
  const { lines, activeLineId } = sheet
  return (
    <div className={classes.frame} tabIndex={-1}>
      <table aria-label={words.lines} className={classes.table}>
        <colgroup>
          <col style={{ width: 44 }} />
          <col />
          <col className={classes.quantityColumn} />
          <col className={classes.capturedColumn} />
          <col style={{ width: 60 }} />
        </colgroup>
        <thead>
          <tr>
            <th>
              <VisuallyHidden>{t('capture.lines.arrow')}</VisuallyHidden>
            </th>
            <th scope="col">{t('capture.lines.product')}</th>
            <th scope="col">{words.quantity}</th>
            <th scope="col">{t('capture.lines.captured')}</th>
            <th>
              <VisuallyHidden>{t('capture.lines.change')}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <LineRow
              key={line.lineId}
              line={line}
              isActive={line.lineId === activeLineId}
              words={words}
              acts={acts}
              parts={parts}
            />
          ))}
        </tbody>
      </table>
      {lines.length === 0 && (
        <Text c="dimmed" className={classes.empty}>
          {words.noLines}
        </Text>
      )}
    </div>
  )
}
