import { Anchor, Button, Text, VisuallyHidden } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Dispatch, DispatchLine } from '../../../shared/ipc/dispatch'
import classes from '../../capture/lines.module.css'
import { Serial } from '../../theme/serial'
import { numberText } from '../../words/numbers'
import { t } from '../../words/words'
import { packingLine } from './dispatch-sheet'
import { NameUnitsDialog } from './name-units-dialog'

interface Props {
  readonly dispatch: Dispatch
  readonly onSerials: (line: DispatchLine) => void
}

/** What left, line by line; lines of which nothing left are left out. */
export function ClosedLines({ dispatch, onSerials }: Props) {
  const [naming, setNaming] = useState<DispatchLine>()
  const lines = dispatch.lines.filter((line) => line.quantityToShip !== null)
  const isCommitted = dispatch.status === 'committed'
  return (
    <div className={classes.frame} tabIndex={-1}>
      <table
        aria-label={t(isCommitted ? 'dispatch.closed.lines' : 'dispatch.closed.linesReversed')}
        className={classes.closed}
      >
        <thead>
          <tr>
            <th scope="col">{t('dispatch.closed.product')}</th>
            <th scope="col" className={classes.number}>
              {t(dispatch.committedAt === null ? 'dispatch.lines.quantity' : 'dispatch.closed.shipped')}
            </th>
            {isCommitted && (
              <>
                <th scope="col" className={classes.number}>
                  {t('dispatch.closed.serials')}
                </th>
                <th scope="col" className={classes.number}>
                  {t('dispatch.closed.without')}
                </th>
                <th>
                  <VisuallyHidden>{t('dispatch.closed.change')}</VisuallyHidden>
                </th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <ClosedLine
              key={line.dispatchLineId}
              line={line}
              isCommitted={isCommitted}
              onSerials={() => onSerials(line)}
              onName={() => setNaming(line)}
            />
          ))}
        </tbody>
      </table>
      {lines.length === 0 && (
        <Text c="dimmed" className={classes.empty}>
          {t('dispatch.closed.nothing')}
        </Text>
      )}
      {naming && <NameUnitsDialog line={packingLine(naming)} onClose={() => setNaming(undefined)} />}
    </div>
  )
}

interface LineProps {
  readonly line: DispatchLine
  readonly isCommitted: boolean
  readonly onSerials: () => void
  readonly onName: () => void
}

function ClosedLine({ line, isCommitted, onSerials, onName }: LineProps) {
  const { productId, productName, sku, captured, hasSerialNumbers } = line
  const units = line.quantityToShip ?? 0
  const without = hasSerialNumbers ? units - captured : 0
  return (
    <tr>
      <td>
        <Anchor
          inherit
          renderRoot={(props) => <Link to="/products/$productId" params={{ productId }} {...props} />}
        >
          {productName}
        </Anchor>
        <div className={classes.below}>
          <Serial text={sku} />
        </div>
      </td>
      <td className={classes.number}>{numberText(units)}</td>
      {isCommitted && (
        <>
          <td className={classes.number}>
            {captured > 0 && (
              <Anchor inherit component="button" type="button" onClick={onSerials}>
                {numberText(captured)}
              </Anchor>
            )}
          </td>
          <td className={classes.number}>{without > 0 && numberText(without)}</td>
          <td className={classes.number}>
            {without > 0 && (
              <Button
                variant="default"
                aria-label={t('dispatch.closed.addNumbersTo', { productName })}
                onClick={onName}
              >
                {t('dispatch.closed.addNumbers')}
              </Button>
            )}
          </td>
        </>
      )}
    </tr>
  )
}
