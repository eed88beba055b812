import { Text } from '@mantine/core'
import { useMemo } from 'react'
import classes from '../../capture/capture.module.css'
import { useAsk } from '../../lib/queries'
import { Serial } from '../../theme/serial'
import { t } from '../../words/words'
import type { PackingLine } from './dispatch-sheet'

/** So many stand beside each other. */
const shown = 6

/** The numbers to look for: those promised to the line with the arrow, in the order in which they were promised. */
export function ExpectedStrip({ line }: { readonly line: PackingLine }) {
  const { dispatchId, dispatchLineId, productName, expected } = line
  const question = useMemo(
    () => ({ dispatchId, dispatchLineId, search: '', offset: 0, limit: shown }),
    [dispatchId, dispatchLineId],
  )
  const rows = useAsk('dispatch.listExpected', question).data?.rows ?? []
  const label = t('dispatch.expected.strip', { productName })
  const more = expected - rows.length
  return (
    <div className={classes.strip}>
      <Text c="dimmed" className={classes.stripLabel} title={label}>
        {label}
      </Text>
      <ul className={classes.numbers} aria-label={label}>
        {rows.map(({ serialId, serial }) => (
          <li key={serialId} className={classes.number}>
            <Serial text={serial} fits />
          </li>
        ))}
      </ul>
      {rows.length > 0 && more > 0 && (
        <Text c="dimmed" className="figures" style={{ whiteSpace: 'nowrap' }}>
          {t('dispatch.expected.more', { count: more })}
        </Text>
      )}
    </div>
  )
}
