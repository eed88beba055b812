import { VisuallyHidden } from '@mantine/core'
import { IconArrowBigRightFilled } from '@tabler/icons-react'
import { memo, useEffect, useRef } from 'react'
import type { ReceiptLine } from '../../../shared/ipc/receiving'
import { Serial } from '../../theme/serial'
import { t } from '../../words/words'
import { focusEntry } from './entry-focus'
import type { LineActs } from './line-acts'
import { LineMenu } from './line-menu'
import { LineProgress } from './line-progress'
import { QuantityField } from './quantity-field'
import classes from './receipt-lines.module.css'

interface Props {
  readonly line: ReceiptLine
  readonly isActive: boolean
  readonly acts: LineActs
}

/** One line; drawn again only when it changes or the arrow comes or goes. */
export const ReceiptLineRow = memo(({ line, isActive, acts }: Props) => {
  const row = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    if (isActive) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  const choose = () => {
    acts.choose(line)
    focusEntry()
  }
  return (
    <tr
      ref={row}
      className={classes.row}
      data-active={isActive || undefined}
      data-complete={(line.isComplete && !isActive) || undefined}
      aria-current={isActive || undefined}
      onClick={choose}
    >
      <td className={classes.arrow}>{isActive && <RedArrow />}</td>
      <td>
        <div className={classes.name} title={line.productName}>
          {line.productName}
        </div>
        <LineDetails line={line} />
      </td>
      <td onClick={(event) => event.stopPropagation()}>
        <div className={classes.quantity}>
          <QuantityField line={line} />
          {line.outstanding !== null && (
            <span className={classes.quiet}>
              {t('receiving.lines.expected', { count: line.outstanding })}
            </span>
          )}
        </div>
      </td>
      <td>
        <LineProgress line={line} isActive={isActive} />
      </td>
      <td onClick={(event) => event.stopPropagation()}>
        <LineMenu line={line} acts={acts} />
      </td>
    </tr>
  )
})

const LineDetails = ({ line }: { readonly line: ReceiptLine }) => (
  <div className={classes.below}>
    <Serial text={line.sku} />
    {line.damaged > 0 && <span>{t('receiving.lines.damaged', { count: line.damaged })}</span>}
    {line.refusedUnits > 0 && <span>{t('receiving.lines.refusedUnits', { count: line.refusedUnits })}</span>}
  </div>
)

const RedArrow = () => (
  <>
    <IconArrowBigRightFilled size={28} aria-hidden />
    <VisuallyHidden>{t('receiving.lines.active')}</VisuallyHidden>
  </>
)
