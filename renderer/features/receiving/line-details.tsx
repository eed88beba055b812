import { Fragment } from 'react'
import { useAsk } from '../../lib/queries'
import { Serial } from '../../theme/serial'
import { t } from '../../words/words'
import { ManifestOfLine } from './manifest-of-line'
import type { ReceivingLine } from './receipt-sheet'
import classes from './receipt.module.css'

/** Units of a line that are not good, and what its numbers leave out once it is complete. */
export const LineDetails = ({ line }: { readonly line: ReceivingLine }) => (
  <>
    <ManifestOfLine line={line} />
    {line.damaged > 0 && <span>{t('receiving.lines.damaged', { count: line.damaged })}</span>}
    {line.refusedUnits > 0 && <span>{t('receiving.lines.refusedUnits', { count: line.refusedUnits })}</span>}
    {line.isComplete && line.captured > 0 && <Gaps line={line} />}
  </>
)

/** So many are named; the others are counted. */
const mostNamed = 3

/** Asked once each time the line becomes complete: with every scan it would be too much for a line of thousands. */
function Gaps({ line: { receiptLineId } }: { readonly line: ReceivingLine }) {
  const { data: gaps = [] } = useAsk('receiving.readGaps', { receiptLineId })
  if (gaps.length === 0) return null
  const more = gaps.length - mostNamed
  return (
    <span className={classes.gaps}>
      {t('receiving.lines.gaps')}{' '}
      {gaps.slice(0, mostNamed).map((serial) => (
        <Fragment key={serial}>
          <Serial text={serial} />{' '}
        </Fragment>
      ))}
      {more > 0 && t('receiving.lines.moreGaps', { count: more })}
    </span>
  )
}
