import { Button } from '@mantine/core'
import { useContext, useEffect } from 'react'
import type { Allocation } from '../../../shared/ipc/allocation'
import { CapturingContext } from '../../capture/capturing'
import type { CaptureLine } from '../../capture/sheet'
import { UnitCount } from '../../capture/unit-count'
import { useStartDispatch } from '../../lib/start-dispatch'
import { t } from '../../words/words'

interface Props {
  readonly allocation: Allocation
  readonly lines: readonly CaptureLine[]
}

/** Right of the title: how many units have their number, and on to packing. */
export const AllocationHead = ({ allocation, lines }: Props) => (
  <>
    <UnitCount lines={lines.filter(({ hasSerialNumbers }) => hasSerialNumbers)} isOpenEnded={false} />
    <ShipOut salesOrderId={allocation.salesOrderId} />
  </>
)

function ShipOut({ salesOrderId }: Pick<Allocation, 'salesOrderId'>) {
  const { showTrouble } = useContext(CapturingContext)
  const { start, isBusy, refusal, fault } = useStartDispatch()
  const trouble = refusal ?? fault
  useEffect(() => {
    if (trouble) showTrouble(trouble)
  }, [trouble, showTrouble])
  return (
    <Button variant="default" h={44} loading={isBusy} onClick={() => void start(salesOrderId)}>
      {t('allocation.head.ship')}
    </Button>
  )
}
