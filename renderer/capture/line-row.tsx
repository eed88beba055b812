import { VisuallyHidden } from '@mantine/core'
import { IconArrowBigRightFilled } from '@tabler/icons-react'
import { type ComponentType, memo, useEffect, useRef } from 'react'
import { Serial } from '../theme/serial'
import { t } from '../words/words'
import type { CaptureWords } from './capture-words'
import { focusEntry } from './entry-focus'
import type { LineActs } from './line-acts'
import { LineProgress } from './line-progress'
import classes from './lines.module.css'
import type { CaptureLine } from './sheet'

/** What a kind of document shows and does on each of its lines. */
export interface LineParts<Line extends CaptureLine> {
  /** Beside the sku. */
  readonly Details: ComponentType<{ readonly line: Line }>
  readonly Quantity: ComponentType<{ readonly line: Line }>
  readonly Menu: ComponentType<{ readonly line: Line; readonly acts: LineActs<Line> }>
}

interface Props<Line extends CaptureLine> {
  readonly line: Line
  readonly isActive: boolean
  readonly words: CaptureWords
  readonly acts: LineActs<Line>
  readonly parts: LineParts<Line>
}

function Row<Line extends CaptureLine>({ line, isActive, words, acts, parts }: Props<Line>) {
  const row = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    if (isActive) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  const choose = () => {
    acts.choose(line)
    focusEntry()
  }
  const { Details, Quantity, Menu } = parts
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
        <div className={classes.below}>
          <Serial text={line.sku} />
          <Details line={line} />
        </div>
      </td>
      <td onClick={(event) => event.stopPropagation()}>
        <div className={classes.quantity}>
          <Quantity line={line} />
        </div>
      </td>
      <td>
        <LineProgress line={line} isActive={isActive} blank={words.blank} />
      </td>
      <td onClick={(event) => event.stopPropagation()}>
        <Menu line={line} acts={acts} />
      </td>
    </tr>
  )
}

/** One line; drawn again only when it changes or the arrow comes or goes. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- memo forgets that the component takes lines of any document
export const LineRow = memo(Row) as unknown as typeof Row

const RedArrow = () => (
  <>
    <IconArrowBigRightFilled size={28} aria-hidden />
    <VisuallyHidden>{t('capture.lines.active')}</VisuallyHidden>
  </>
)
